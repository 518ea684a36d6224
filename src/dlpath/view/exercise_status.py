"""The page of ``dlpath exercise status``."""

from collections.abc import Iterator

from dlpath.exercises.listing import MOST_HINTS, ExerciseLine, ExerciseStatus
from dlpath.view.look import Look
from dlpath.view.next import labelled
from dlpath.view.words import counted, day

STATES = {
    "open": "not begun",
    "started": "begun",
    "passed": "passed",
    "stale": "passed, but the exercise was changed since",
}


def text(report: ExerciseStatus, look: Look) -> str:
    """Return how far an exercise is, and the next step."""
    item = report.exercise
    lines = [look.beside(look.strong(item.title), look.name(item.name))]
    lines += [labelled(label, said, look) for label, said in _facts(item, report)]
    return "\n".join([*lines, "", look.line("next", look.name(_next(item)))])


def _facts(item: ExerciseLine, report: ExerciseStatus) -> Iterator[tuple[str, str]]:
    on = f" on {day(item.passed)}" if item.passed else ""
    yield "state", STATES[item.state] + on
    if item.attempts:
        yield "attempts", f"{item.attempts}, at best {item.best:.0%} of the checks"
    if item.hints:
        yield "hints", f"{item.hints} of {MOST_HINTS} seen"
    if item.solution_seen:
        yield "solution", "seen"
    if item.milestone:
        yield "milestone", f"reached on {day(item.milestone)}"
    if item.task:
        yield "task", item.task
    if item.file:
        yield "file", item.file
    if report.earlier:
        yield (
            "builds on",
            f"{', '.join(report.earlier)}: {counted(len(report.earlier), 'exercise')} not passed",
        )


def _next(item: ExerciseLine) -> str:
    verb = "start" if not item.file else "watch" if item.state != "passed" else "solution"
    return f"dlpath exercise {verb} {item.name}"
