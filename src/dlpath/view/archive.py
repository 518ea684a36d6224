"""The page of ``dlpath path --archived``."""

from dlpath.planning.succession import Archive
from dlpath.view.curriculum_use import fate_lines
from dlpath.view.look import Look


def text(report: Archive, look: Look) -> str:
    """Return what is recorded on tasks that are no longer there."""
    if not report.tasks:
        return look.wrapped("Nothing is archived: every task of your record is on the path.")
    return "\n".join(fate_lines(report.tasks, look, where=""))
