"""All that a learner may want to look back on, together: the report behind ``dlpath report``."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from dlpath.cards.statistics import CardStatistics
from dlpath.exercises.listing import ExerciseLine
from dlpath.papers.portfolio import PortfolioEntry
from dlpath.planning.forecasting.forecast import Forecast
from dlpath.planning.overview import Path, Status
from dlpath.planning.paper_shelf import Hundred, PaperLine
from dlpath.planning.planned import Block
from dlpath.planning.reading.report import Read
from dlpath.planning.standing import Standing
from dlpath.planning.stats import Stats
from dlpath.progress.records import Pomodoro
from dlpath.progress.states import DONE, SKIPPED


class Note(NamedTuple):
    """What the learner noted at a pomodoro."""

    day: date
    task: str
    note: str


class Evidence(NamedTuple):
    """What the learner gave to show that a task is done, or why it was skipped."""

    task: str
    state: str
    """done or skipped."""
    day: date
    text: str
    verified: bool


class ReadSoFar(NamedTuple):
    """The books and papers that are taken up."""

    texts: tuple[Read, ...]
    papers: tuple[PaperLine, ...]
    """Those that are read or on cards."""
    hundred: Hundred


class Report(NamedTuple):
    """A record to look back on. A part that has nothing to show yet is empty, or ``None``."""

    made: datetime
    """On the learner's clock."""
    status: Status
    path: Path
    plan: tuple[Block, ...]
    """Of today, with what is done of it."""
    stats: Stats
    forecast: Forecast
    exercises: tuple[ExerciseLine, ...]
    """All of them, once one is begun."""
    portfolio: tuple[PortfolioEntry, ...]
    """Papers that were rebuilt, those finished first."""
    reading: ReadSoFar | None
    cards: CardStatistics | None
    notes: tuple[Note, ...] | None = None
    """The newest first; ``None`` unless they were asked for."""
    evidence: tuple[Evidence, ...] | None = None
    """In the order of the path; ``None`` unless it was asked for."""
    file: str | None = None
    """Where the page was written."""
    schema: str = "dlpath.report/1"


def begun(exercises: Sequence[ExerciseLine]) -> tuple[ExerciseLine, ...]:
    """Return the exercises if any of them is begun, else none."""
    return tuple(exercises) if any(item.state != "open" for item in exercises) else ()


def notes_of(pomodoros: Iterable[Pomodoro], heirs: Mapping[str, str]) -> tuple[Note, ...]:
    """Return the notes, the newest first, each on the task that it counts for.

    Parameters
    ----------
    pomodoros
        Oldest first.
    heirs
        For each former id of a task the one it has now.
    """
    found = [
        Note(item.start.study_day, heirs.get(item.task, item.task), item.note)
        for item in pomodoros
        if item.note
    ]
    return tuple(reversed(found))


def evidence_of(standing: Standing) -> Iterator[Evidence]:
    """Yield what was given for tasks that are settled, in the order of the path."""
    for task in standing.curriculum.tasks:
        mark = standing.states.newest.get(task.id)
        state = standing.states.of(task.id)
        if mark is None or state not in (DONE, SKIPPED):
            continue
        text = mark.evidence if state == DONE else mark.reason
        if text:
            yield Evidence(task.id, state, mark.at.study_day, text, mark.verified)
