"""What is said after ``dlpath export FILE``."""

from dlpath.progress.exchange import Exported
from dlpath.view.look import Look
from dlpath.view.words import counted

_JSONL = "jsonl"


def text(report: Exported, look: Look) -> str:
    """Return where the file is, what is in it, and what takes it."""
    what = {_JSONL: "row"}.get(report.format, next(iter(report.tables), "row").removesuffix("s"))
    lines = [look.line(f"{look.good('written')} {report.file}", counted(report.rows, what))]
    if report.format == _JSONL:
        lines.append(look.faint(look.wrapped("dlpath import takes it, on any machine of yours")))
    return "\n".join(lines)
