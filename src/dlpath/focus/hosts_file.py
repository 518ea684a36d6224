"""The hosts file: sites are kept out by a section of ours, and the rest of it is left alone."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from dlpath.errors import DlpathError
from dlpath.focus import in_place, section
from dlpath.focus.leftover import hosts_path, traces_of

PATIENCE = 5.0
"""Seconds to wait for another command; changing the file takes milliseconds."""


class NoPermission(DlpathError):
    """The hosts file may not be changed by this user."""

    code = "no-permission"


class NoHostsFile(DlpathError):
    """There is no hosts file where one is expected."""

    code = "no-hosts-file"
    exit = 3


class HostsBusy(DlpathError):
    """Another command keeps the hosts file for too long."""

    code = "busy"
    exit = 4


class HostsFile:
    """The hosts file of this machine, or the one that ``DLPATH_HOSTS_FILE`` names.

    Parameters
    ----------
    environ
        The variables of the process.
    spare
        A folder of the learner's for a copy, used where nothing can be made beside the file.
    """

    def __init__(self, environ: Mapping[str, str], spare: Path) -> None:
        self.path = Path(hosts_path(environ))
        # A link stays a link: what it leads to is changed.
        self._place = Path(os.path.realpath(self.path))
        self._traces = tuple(map(Path, traces_of(str(self._place), str(spare))))

    def section(self) -> section.Section | None:
        """Return what our section says; ``None`` without one."""
        return section.found(self._content())

    def block(self, sites: Iterable[str], until: datetime) -> None:
        """Keep ``sites`` out until an instant, in the place of what was kept out before."""
        self._change(lambda rest: rest + section.added(rest, sites, until))

    def unblock(self) -> bool:
        """Take our section out; tell whether there was one."""
        self.finish()
        if section.found(self._content()) is None:
            return False
        self._change(lambda rest: rest)
        return True

    def finish(self) -> None:
        """Finish a change that was cut off, if one was."""
        if self._is_unfinished():
            with self._translated(), _alone(self._place):
                self._finish()

    def _change(self, change: Callable[[bytes], bytes]) -> None:
        with self._translated(), _alone(self._place):
            self._finish()
            before = self._place.read_bytes()
            after = change(section.without(before))
            if after != before:
                self._write(before, after)

    def _finish(self) -> None:
        new, *copies = self._traces
        in_place.finish(self._place, aside=copies)
        if new.exists():
            new.unlink()

    def _write(self, before: bytes, after: bytes) -> None:
        new, beside, spare = self._traces
        if _is_replaceable(self._place):
            with suppress(OSError):  # mounted by itself, or in a folder that is not ours
                _replace(self._place, after, new=new)
                return
        try:
            in_place.overwrite(self._place, before, after, aside=beside)
        except PermissionError:
            # Nothing may be made beside it, or it may not be changed at all; this tells which.
            spare.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            in_place.overwrite(self._place, before, after, aside=spare)

    def _is_unfinished(self) -> bool:
        return any(trace.exists() for trace in self._traces)

    def _content(self) -> bytes:
        with self._translated():
            return self._place.read_bytes()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            # Who reads a pipe may wait for ever, and another file in the place of a device is a
            # disaster.
            if self._place.exists() and not self._place.is_file():
                raise IsADirectoryError
            yield
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            raise NoHostsFile(
                f"{self.path} is no hosts file", hint="set DLPATH_HOSTS_FILE to the right one"
            ) from None
        except OSError as error:
            if isinstance(error, PermissionError) or not os.access(self._place, os.W_OK):
                raise NoPermission(
                    f"you may not change {self.path}", hint=_how_to_get_permission(self.path)
                ) from None
            raise


def _how_to_get_permission(path: Path) -> str:
    if os.name == "nt":
        return "open a terminal as administrator, and run it there"
    return f'sudo "$(command -v dlpath)" block … may; to allow it for good: {_grant(path)}'


def _grant(path: Path) -> str:
    import sys

    if sys.platform == "darwin":
        return f'sudo chmod +a "$USER allow write" {path}'
    return f"sudo setfacl -m u:$USER:rw {path}"


def _is_replaceable(place: Path) -> bool:
    """Tell whether another file in its place would be the same to everybody."""
    found = place.stat()
    mine = os.name == "nt" or os.geteuid() in (0, found.st_uid)
    return mine and found.st_nlink == 1 and os.access(place.parent, os.W_OK)


def _replace(place: Path, content: bytes, *, new: Path) -> None:
    """Put a file with ``content`` in the place of another: same owner, same rights, all at once."""
    try:
        in_place.write_new(new, content)
        _same_rights(place, new)
        new.replace(place)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _same_rights(old: Path, new: Path) -> None:
    found = old.stat()
    if os.name != "nt":
        made = new.stat()
        if (made.st_uid, made.st_gid) != (found.st_uid, found.st_gid):
            os.chown(new, found.st_uid, found.st_gid)
    new.chmod(found.st_mode & 0o7777)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(old):
                os.setxattr(new, name, os.getxattr(old, name))


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Keep other commands of ours from changing the file; other programs know nothing of it."""
    if os.name == "nt":
        yield  # a lock there would keep the system itself from reading
        return
    descriptor = _locked(place)
    try:
        yield
    finally:
        os.close(descriptor)


def _locked(place: Path) -> int:
    """Return a descriptor that holds the lock of the file that is now in this place."""
    import fcntl

    give_up = time.monotonic() + PATIENCE
    while True:
        descriptor = os.open(place, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(descriptor), place.stat()):
                return descriptor
        except BlockingIOError:
            pass
        os.close(descriptor)
        if time.monotonic() > give_up:
            raise HostsBusy(f"{place} is being changed by another command", hint="try again")
        time.sleep(0.01)
