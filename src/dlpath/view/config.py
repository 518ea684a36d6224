"""The page of ``dlpath config``."""

from dlpath.settings.report import Config, SettingLine
from dlpath.view.look import Look


def text(report: Config, look: Look) -> str:
    """Return the settings, one a line, with what they mean."""
    if report.changed:
        line = report.settings[0]
        undo = look.faint(
            "   not part of the record: dlpath undo does not change it, config set does"
        )
        return f"{look.name(line.key)} is now {value(line)}" + undo
    width = max(len(line.key) for line in report.settings) + 2
    lines = []
    for line in report.settings:
        lines.append(look.name(line.key.ljust(width)) + look.strong(value(line)))
        lines.append(look.faint(look.wrapped(line.help, " " * 4)))
    return "\n".join([*lines, "", look.faint(f"kept in {report.file}")])


def value(line: SettingLine) -> str:
    """Return the value as it is typed."""
    if line.value is None:
        return "not set"
    shown = (
        {True: "on", False: "off"}.get(line.value, str(line.value))
        if isinstance(line.value, bool)
        else line.value
    )
    return f"{shown}" + ("" if line.given else " (default)")
