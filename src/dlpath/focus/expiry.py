"""A block of sites whose time is up is taken out by whichever command comes next."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from dlpath import clock
from dlpath.errors import DlpathError
from dlpath.focus.hosts_file import HostsFile, NoPermission
from dlpath.focus.section import Section


def expired_block(hosts: HostsFile, now: datetime) -> Section | None:
    """Return the section that should be gone by ``now``, if there is one."""
    section = hosts.section()
    over = section is not None and (section.until is None or section.until <= now)
    return section if over else None


def end_expired(environ: Mapping[str, str], spare: Path, *, heard: bool) -> str | None:
    """Take a block out that is over; return what to say if that is not allowed, once a block.

    ``heard`` tells whether anybody would read it. Nothing that goes wrong here may keep a command
    from its work.
    """
    hosts = HostsFile(environ, spare)
    with suppress(DlpathError, OSError):
        hosts.finish()
        section = expired_block(hosts, _now(environ))
        if section is None:
            return None
        try:
            hosts.unblock()
        except NoPermission as error:
            return _unless_said(f"{section}", error, spare) if heard else None
    return None


def _unless_said(block: str, error: NoPermission, spare: Path) -> str | None:
    said = spare / "block.said"
    if said.exists() and said.read_text(encoding="utf-8") == block:
        return None
    said.write_text(block, encoding="utf-8")
    return f"Sites are still kept out though the time is up: {error.message}; {error.hint}"


def _now(environ: Mapping[str, str]) -> datetime:
    zone = clock.local_zone(None, environ) if environ.get("DLPATH_NOW") else UTC
    return clock.now(environ, zone)
