"""The path, task by task, as a page."""

from collections.abc import Iterator

from dlpath.curriculum.loader import read
from dlpath.curriculum.location import curriculum_folder
from dlpath.curriculum.path import Curriculum, Phase, Task
from dlpath.planning.evidence_asked import wanted

HEAD = """\
{title}: {tasks} tasks in {phases} phases. `dlpath show ID` tells why each one comes, what to do and
when it is done. Where a column is empty, a task is for every track, and your word is evidence
enough."""


def page(made: str) -> str:
    """Return the page of the path; ``made`` says that it is generated."""
    path = read(curriculum_folder(None)).curriculum
    if path is None:
        raise SystemExit("the curriculum has problems: dlpath curriculum validate")
    return "\n".join([f"# The path\n\n{made}", *_head(path), *map(_section, path.phases)])


def _head(path: Curriculum) -> Iterator[str]:
    tasks = sum(1 for _ in path.tasks)
    yield HEAD.format(title=path.title, tasks=tasks, phases=len(path.phases))


def _section(phase: Phase) -> str:
    lines = [f"\n## {phase.number} {phase.title}\n", f"{phase.goal} {phase.exit}\n"]
    lines += ["| id | task | pomodoros | track | evidence |", "|---|---|--:|---|---|"]
    return "\n".join([*lines, *map(_row, phase.tasks)])


def _row(task: Task) -> str:
    optional = {True: " (optional)"}.get(task.optional, "")
    if task.optional_tracks:
        optional = f" (optional for {', '.join(task.optional_tracks)})"
    title = task.title.replace("|", "\\|") + optional
    tracks = ", ".join(task.tracks)
    evidence = (wanted(task.evidence) or "").replace("|", "\\|")
    return f"| `{task.id}` | {title} | {task.pomodoros} | {tracks} | {evidence} |"
