"""The facts of the record: frozen values, one kind each.

Every fact belongs to a change, which is what one command did. Facts are only ever added; what a
learner sees is computed from those that are visible (see ``dlpath.store``). Those about reading,
cards and papers are in modules of their own, because the quick commands have no use for them.
"""

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from dlpath.progress.card_records import CardFact, CardParameters
    from dlpath.progress.paper_records import PaperFact, ProblemFact
    from dlpath.progress.reading_records import ReadingFact


class Moment(NamedTuple):
    """An instant as the learner lived it. It is computed once and never recomputed after travel."""

    instant: datetime
    """Aware, in UTC."""
    utc_offset: int
    """Minutes east of UTC at the place and time of recording."""
    zone: str
    """Name of the time zone, such as ``Europe/Stockholm``."""
    study_day: date
    """The local date, minus the hour at which the learner's day starts."""

    @property
    def local(self) -> datetime:
        """The clock on the learner's wall."""
        return self.instant.astimezone(timezone(timedelta(minutes=self.utc_offset)))


class Pomodoro(NamedTuple):
    """A stretch of work on a task."""

    task: str
    start: Moment
    minutes: int
    note: str | None = None
    id: str = ""


class TaskMark(NamedTuple):
    """A task was started, done, skipped or reopened."""

    task: str
    mark: str
    at: Moment
    evidence: str | None = None
    """What the learner gave to show that it is done."""
    verified: bool = True
    """Whether the evidence was checked; a forced mark is not."""
    reason: str | None = None
    """Why it was skipped."""
    id: str = ""


class TimerEvent(NamedTuple):
    """The timer was started, paused, resumed, stopped or cancelled."""

    task: str
    event: str
    """start, pause, resume, stop or cancel."""
    at: Moment
    minutes: int | None = None
    """start: the planned length."""
    id: str = ""


class Amendment(NamedTuple):
    """A pomodoro was corrected; what is ``None`` stays as it was."""

    target: str
    """Id of the pomodoro."""
    at: Moment
    task: str | None = None
    start: Moment | None = None
    minutes: int | None = None
    note: str | None = None
    id: str = ""


class ExerciseAttempt(NamedTuple):
    """The learner's code for an exercise was judged."""

    exercise: str
    at: Moment
    passed: bool
    score: float
    """Share of the checks that it passed, from 0 to 1."""
    code: str
    """Hash of the file that was judged."""
    edition: str
    """Hash of what it was judged by; a pass of another edition is stale."""
    level: int
    """The highest hint that was seen before."""
    seconds: float
    kind: str = "check"
    """check, milestone, or run: a reference was run, which is no attempt at the exercise."""
    id: str = ""


class ExerciseHelp(NamedTuple):
    """The learner looked at a hint or at the solution of an exercise."""

    exercise: str
    help: str
    """hint or solution."""
    at: Moment
    level: int = 0
    """hint: which one."""
    id: str = ""


class PlanBlock(NamedTuple):
    """A part of the plan of a day. Of several plans of one day, that of the newest change holds."""

    day: date
    """The study day that is planned."""
    kind: str
    """task, review, reading, break, lunch; none stands for a plan without any block."""
    task: str | None
    start: str
    """On the learner's clock, such as ``09:00``."""
    minutes: int
    at: Moment
    note: str | None = None
    id: str = ""


class Goal(NamedTuple):
    """The pomodoros to do on a study day, from this one on."""

    pomodoros: int | None
    """``None``: as many as follow from the hours."""
    at: Moment
    id: str = ""


class RestDay(NamedTuple):
    """A day that neither breaks a streak nor adds to it; the newest of a day holds."""

    day: date
    kind: str
    """rest, freeze, or none: a day like any other again."""
    at: Moment
    id: str = ""


Record: TypeAlias = (
    "Pomodoro | TaskMark | TimerEvent | Amendment | ExerciseAttempt | ExerciseHelp | PlanBlock"
    " | Goal | RestDay | ReadingFact"
    " | CardFact | CardParameters | PaperFact | ProblemFact"
)


class Change(NamedTuple):
    """What one command did: all its facts, written together or not at all."""

    summary: str
    """What was done, in words, such as ``logged 2 pomodoros on o01-goal``."""
    at: Moment
    records: "tuple[Record, ...]" = ()
    id: str = ""
    undone: bool = False


class Retraction(NamedTuple):
    """A change was taken back or brought back; that is a change, too."""

    id: str
    """Id of the change that this is."""
    target: Change
    """What was taken back or brought back, without its facts."""
