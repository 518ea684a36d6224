"""The settings as a page: what each may be is asked of the reader of it."""

from typing import Any

from dlpath.settings.report import SettingLine
from dlpath.settings.values import SETTINGS, Settings
from dlpath.view.config import value

HEAD = """\
`dlpath config list` shows them with what they are now, `dlpath config set NAME VALUE` changes one,
and `dlpath config unset NAME` goes back to what holds without it. They are kept in `config.toml`
([files](files.md)), where comments of yours stay. They are not part of the record, so `dlpath undo`
leaves them alone; the file as it was before lies beside it."""
_UNREADABLE = "\0"
"""No setting can be that, so that its reader says what it expects."""


def page(made: str) -> str:
    """Return the page of settings; ``made`` says that it is generated."""
    return "\n".join([f"# Settings\n\n{made}\n{HEAD}", *map(_section, SETTINGS), ""])


def _section(key: str) -> str:
    setting = SETTINGS[key]
    return f"""
## `{key}`

{setting.help}

- may be: {_expected(key)}
- unless set: {_default(getattr(Settings(), key))}
- changes: {setting.effect}"""


def _expected(key: str) -> str:
    try:
        SETTINGS[key].parse(_UNREADABLE)
    except ValueError as expected:
        return str(expected)
    raise SystemExit(f"the setting {key} takes anything")


def _default(content: Any) -> str:
    return value(SettingLine("", content, given=True, help="", effect=""))
