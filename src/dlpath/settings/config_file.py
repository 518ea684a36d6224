"""The learner's ``config.toml``: written so that the learner's own comments survive."""

import os
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from dlpath.errors import DlpathError, OutOfReach
from dlpath.settings.folders import make_private
from dlpath.settings.values import SETTINGS, Settings


class BadSetting(DlpathError):
    """A setting has a value that it cannot have, or there is no setting of that name."""

    code = "bad-setting"


class ConfigUnreadable(DlpathError):
    """The configuration file cannot be read or written."""

    code = "config"
    exit = 3


def load(file: Path, *, only: str | None = None) -> Settings:
    """Return the settings of ``file``, or ``only`` one of them; without a file, the defaults.

    Keys that are not known are left alone (see ``unknown_keys``).

    Raises
    ------
    ConfigUnreadable
        The file is no TOML, cannot be read, or a value in it is not allowed.
    """
    values = {}
    for key, raw in _read(file).items():
        if key in SETTINGS and only in (None, key):
            try:
                values[key] = SETTINGS[key].parse(_typed(raw))
            except ValueError as expected:
                raise ConfigUnreadable(
                    f"{file}: {key} is {str(raw)!r}, expected {expected}",
                    hint=f"correct it in the file, or run: dlpath config unset {key}",
                ) from None
    return Settings(**values, given=frozenset(values))


def _typed(raw: Any) -> str:
    """Return a value of the file as it is typed on the command line."""
    return ", ".join(map(str, raw)) if isinstance(raw, list) else str(raw)


def unknown_keys(file: Path) -> list[str]:
    """Return the keys of ``file`` that name no setting."""
    return [key for key in _read(file) if key not in SETTINGS]


def parsed(key: str, text: str) -> Any:
    """Return the value of setting ``key`` that was typed as ``text``.

    Raises
    ------
    BadSetting
        There is no such setting, or it cannot have that value.
    """
    known(key)
    try:
        return SETTINGS[key].parse(text)
    except ValueError as expected:
        raise BadSetting(
            f"{key} cannot be {text!r}, expected {expected}", hint=SETTINGS[key].help
        ) from None


def known(key: str) -> str:
    """Return ``key`` if it names a setting.

    Raises
    ------
    BadSetting
        It does not.
    """
    if key not in SETTINGS:
        close = get_close_matches(key, SETTINGS, n=1)
        raise BadSetting(
            f"no setting is called {key!r}",
            hint=f"did you mean {close[0]!r}?" if close else "dlpath config list shows them all",
        )
    return key


def save(file: Path, changes: dict[str, Any]) -> None:
    """Write ``changes`` into ``file``, kept before as ``.bak``; ``None`` takes a setting out.

    Raises
    ------
    ConfigUnreadable
        The file is no TOML, or its folder is none.
    OutOfReach, FileBusy
        It cannot be written. It is as it was before.
    """
    from dlpath.settings.replacement import held, replace

    try:
        make_private(file.parent)
        with held(file):
            before = _content(file)
            after = _changed(file, before, changes)
            if before:
                replace(file.with_suffix(".toml.bak"), before)
            replace(file, after)
    except (FileExistsError, NotADirectoryError) as error:
        raise ConfigUnreadable(
            f"{error.filename} is no folder, so {file.name} cannot be kept in it",
            hint="move it away, or set DLPATH_HOME to another folder",
        ) from error
    except OSError as error:
        raise OutOfReach(error, at=file) from error


def _changed(file: Path, before: bytes, changes: dict[str, Any]) -> bytes:
    import tomlkit

    _parsed(file, before)  # tells better than tomlkit what is wrong
    document = tomlkit.parse(before.decode("utf-8-sig"))
    for key, value in changes.items():
        if value is None:
            document.pop(key, None)
        else:
            document[key] = list(value) if isinstance(value, tuple) else value
    return tomlkit.dumps(document).encode("utf-8")


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        if file.is_symlink():
            raise ConfigUnreadable(
                f"{file} is a link to {os.path.realpath(file)}, which is not there",
                hint="put back what it leads to, or remove the link",
            ) from None
        return b""
    except OSError as error:
        raise ConfigUnreadable(
            f"{file} cannot be read: {error.strerror}", hint="see whether you may read it"
        ) from error


def _parsed(file: Path, content: bytes) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # a number without end, lists within lists
        raise ConfigUnreadable(
            f"{file} is not valid TOML: {error}", hint="correct that line, or move the file away"
        ) from error


def _read(file: Path) -> dict[str, Any]:
    content = _content(file)
    return _parsed(file, content) if content else {}
