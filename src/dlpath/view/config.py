"""The page of ``dlpath config``."""

from dlpath.settings.report import Config, SettingLine
from dlpath.view.look import Look, plain
from dlpath.view.next import NARROW


def text(report: Config, look: Look) -> str:
    """Return the settings, one a line, with what they mean."""
    if report.changed:
        line = report.settings[0]
        changed = f"{look.name(line.key)} is now {look.strong(value(line))}"
        record = "Settings are not part of the record, so dlpath undo leaves them alone."
        return "\n".join(
            [changed, look.wrapped(f"It changes {line.effect}."), look.faint(look.wrapped(record))]
        )
    width = max(len(line.key) for line in report.settings) + 2
    lines = []
    for line in report.settings:
        lines.append(_setting(line, width, look))
        lines.append(look.faint(look.wrapped(line.help, " " * 4)))
    return "\n".join([*lines, "", look.faint(f"kept in {report.file}")])


def _setting(line: SettingLine, width: int, look: Look) -> str:
    """Return a setting beside its name, or below it where there is little room."""
    shown = look.strong(value(line))
    if len(plain(shown)) > look.width - width and look.width < NARROW:
        return look.wrapped(shown, " " * 4, first=f"{look.name(line.key)}\n    ")
    return look.wrapped(shown, " " * width, first=look.name(line.key.ljust(width)))


def value(line: SettingLine) -> str:
    """Return the value as it is typed."""
    default = "" if line.given else " (default)"
    if isinstance(line.value, bool):
        return ("on" if line.value else "off") + default
    if isinstance(line.value, tuple):
        return ", ".join(line.value) or "none"
    return "not set" if line.value is None else f"{line.value}{default}"
