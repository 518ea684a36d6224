"""The schema of record, as SQLModel classes: migrations lead up to it, bulk work writes through it.

Rows are only ever added, never updated or deleted; those of ``card_state`` and ``hidden`` alone,
which are computed from the others, are replaced.
"""

from typing import Any

from sqlalchemy import CheckConstraint, Dialect, Index, Text
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field, SQLModel

MINUTES = "minutes BETWEEN 1 AND 1440"
"""No pomodoro is longer than a day: to find what was under way, one need not look further back."""


class Bytewise(TypeDecorator[str]):
    """Text compared byte by byte, so that ids and instants sort by time on every server."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of one database."""
        collation = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(Text(collation=collation))


class Lived(SQLModel):
    """What every row has: an id in the order of recording, and when it was, as it was lived."""

    id: str = Field(primary_key=True, sa_type=Bytewise)
    instant: str = Field(sa_type=Bytewise)
    """UTC, ISO 8601 with microseconds and ``Z``: always as long, so that it sorts by time."""
    utc_offset: int
    """Minutes."""
    zone: str = Field(sa_type=Bytewise)
    study_day: str = Field(sa_type=Bytewise)


class Fact(Lived):
    """A row that belongs to a change."""

    change_id: str = Field(foreign_key="change.id", sa_type=Bytewise)


class Change(Lived, table=True):
    """What one command did, recorded at ``instant``; its id is greater than those of its facts."""

    __table_args__ = (Index("change_of_device", "device", "id"),)

    device: str = Field(sa_type=Bytewise)
    summary: str = Field(sa_type=Bytewise)


class Pomodoro(Fact, table=True):
    """A stretch of work; ``instant`` is its start."""

    __table_args__ = (
        CheckConstraint(MINUTES, name="pomodoro_minutes"),
        # These two hold all that the counts need, so that they never read the table itself.
        Index("pomodoro_of_task", "task", "change_id", "minutes", "id"),
        Index("pomodoro_of_day", "study_day", "change_id", "id"),
        Index("pomodoro_in_time", "instant"),
    )

    task: str = Field(sa_type=Bytewise)
    minutes: int
    note: str | None = Field(default=None, sa_type=Bytewise)


class TaskMark(Fact, table=True):
    """A task was started, done, skipped or reopened."""

    __tablename__ = "task_mark"
    __table_args__ = (Index("mark_of_task", "task", "instant"),)

    task: str = Field(sa_type=Bytewise)
    mark: str = Field(sa_type=Bytewise)
    evidence: str | None = Field(default=None, sa_type=Bytewise)
    verified: bool
    reason: str | None = Field(default=None, sa_type=Bytewise)


class TimerEvent(Fact, table=True):
    """The timer was started, paused, resumed, stopped or cancelled."""

    __tablename__ = "timer_event"
    __table_args__ = (Index("timer_event_in_time", "instant", "id"),)

    task: str = Field(sa_type=Bytewise)
    event: str = Field(sa_type=Bytewise)
    minutes: int | None = None


class Amendment(Fact, table=True):
    """A pomodoro was corrected; what is null stays as it was."""

    __table_args__ = (
        CheckConstraint(MINUTES, name="amendment_minutes"),
        Index("amendment_of_pomodoro", "target", "instant"),
    )

    target: str = Field(foreign_key="pomodoro.id", sa_type=Bytewise)
    task: str | None = Field(default=None, sa_type=Bytewise)
    start_instant: str | None = Field(default=None, sa_type=Bytewise)
    start_utc_offset: int | None = None
    start_zone: str | None = Field(default=None, sa_type=Bytewise)
    start_study_day: str | None = Field(default=None, sa_type=Bytewise)
    minutes: int | None = None
    note: str | None = Field(default=None, sa_type=Bytewise)


class ExerciseAttempt(Fact, table=True):
    """The learner's code for an exercise was judged."""

    __tablename__ = "exercise_attempt"
    __table_args__ = (Index("exercise_attempt_in_time", "instant", "id"),)

    exercise: str = Field(sa_type=Bytewise)
    passed: bool
    score: float
    code: str = Field(sa_type=Bytewise)
    edition: str = Field(sa_type=Bytewise)
    level: int
    seconds: float
    kind: str = Field(sa_type=Bytewise)


class ExerciseHelp(Fact, table=True):
    """The learner looked at a hint or at the solution of an exercise."""

    __tablename__ = "exercise_help"
    __table_args__ = (Index("exercise_help_in_time", "instant", "id"),)

    exercise: str = Field(sa_type=Bytewise)
    help: str = Field(sa_type=Bytewise)
    level: int


class PlanBlock(Fact, table=True):
    """A part of the plan of a day."""

    __tablename__ = "plan_block"
    __table_args__ = (
        CheckConstraint("minutes BETWEEN 0 AND 1440", name="plan_block_minutes"),
        Index("plan_block_in_time", "instant", "id"),
        Index("plan_block_of_day", "day", "change_id"),
    )

    day: str = Field(sa_type=Bytewise)
    kind: str = Field(sa_type=Bytewise)
    task: str | None = Field(default=None, sa_type=Bytewise)
    start: str = Field(sa_type=Bytewise)
    minutes: int
    note: str | None = Field(default=None, sa_type=Bytewise)


class Goal(Fact, table=True):
    """The pomodoros to do on a study day; null follows the hours."""

    __table_args__ = (Index("goal_in_time", "instant", "id"),)

    pomodoros: int | None = None


class RestDay(Fact, table=True):
    """A day that neither breaks a streak nor adds to it."""

    __tablename__ = "rest_day"
    __table_args__ = (Index("rest_day_in_time", "instant", "id"),)

    day: str = Field(sa_type=Bytewise)
    kind: str = Field(sa_type=Bytewise)


class PagesRead(Fact, table=True):
    """Pages of a book were read."""

    __tablename__ = "pages_read"
    __table_args__ = (
        CheckConstraint("first_page <= last_page", name="pages_read_forwards"),
        Index("pages_read_in_time", "instant", "id"),
    )

    book: str = Field(sa_type=Bytewise)
    first_page: int
    last_page: int


class BookAdded(Fact, table=True):
    """A book that the curriculum does not bring."""

    __tablename__ = "book_added"
    __table_args__ = (Index("book_added_in_time", "instant", "id"),)

    book: str = Field(sa_type=Bytewise)
    title: str = Field(sa_type=Bytewise)
    pages: int


class UnclearSection(Fact, table=True):
    """A section of a book was not understood, or is by now."""

    __tablename__ = "unclear_section"
    __table_args__ = (Index("unclear_section_in_time", "instant", "id"),)

    book: str = Field(sa_type=Bytewise)
    section: str = Field(sa_type=Bytewise)
    state: str = Field(sa_type=Bytewise)


class PaperRead(Fact, table=True):
    """A paper was read."""

    __tablename__ = "paper_read"
    __table_args__ = (Index("paper_read_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    depth: str = Field(sa_type=Bytewise)


class CardEntry(Fact, table=True):
    """A card was found in the learner's files, or no longer."""

    __tablename__ = "card_entry"
    __table_args__ = (
        Index("card_entry_of_card", "card", "instant", "id"),
        Index("card_entry_of_change", "change_id"),
    )

    card: str = Field(sa_type=Bytewise)
    note: str = Field(sa_type=Bytewise)
    deck: str = Field(sa_type=Bytewise)
    digest: str = Field(sa_type=Bytewise)
    state: str = Field(sa_type=Bytewise)


class CardReview(Fact, table=True):
    """A card was asked and answered."""

    __tablename__ = "card_review"
    __table_args__ = (
        CheckConstraint("rating BETWEEN 1 AND 4", name="card_review_rating"),
        Index("card_review_of_card", "card", "instant", "id"),
        Index("card_review_of_change", "change_id"),
        # Holds what the time that was spent is counted from.
        Index("card_review_of_day", "study_day", "card", "change_id", "seconds"),
    )

    card: str = Field(sa_type=Bytewise)
    rating: int
    seconds: float
    due: str = Field(sa_type=Bytewise)
    stability: float
    difficulty: float
    fuzz: int
    scheduler: str = Field(sa_type=Bytewise)


class CardMark(Fact, table=True):
    """A card was put aside, taken up again, or is to be learned anew."""

    __tablename__ = "card_mark"
    __table_args__ = (
        Index("card_mark_of_card", "card", "instant", "id"),
        Index("card_mark_of_change", "change_id"),
    )

    card: str = Field(sa_type=Bytewise)
    mark: str = Field(sa_type=Bytewise)
    until: str | None = Field(default=None, sa_type=Bytewise)


class CardParameters(Fact, table=True):
    """What memory is computed with."""

    __tablename__ = "card_parameters"
    __table_args__ = (Index("card_parameters_in_time", "instant", "id"),)

    weights: str = Field(sa_type=Bytewise)
    reviews: int


class CardState(SQLModel, table=True):
    """What the facts about a card come to: computed from them, and replaced when they change."""

    __tablename__ = "card_state"
    __table_args__ = (
        # These hold all that the counts of a day need.
        Index("card_state_waiting", "stage", "family", "waits", "note"),
        Index("card_state_reviewed", "reviewed", "family", "learned", "note"),
        Index("card_state_of_note", "note"),
    )

    card: str = Field(primary_key=True, sa_type=Bytewise)
    note: str = Field(sa_type=Bytewise)
    deck: str = Field(sa_type=Bytewise)
    family: str = Field(sa_type=Bytewise)
    digest: str = Field(sa_type=Bytewise)
    there: bool
    suspended: bool
    buried: str | None = Field(default=None, sa_type=Bytewise)
    entered: str = Field(sa_type=Bytewise)
    stage: str = Field(sa_type=Bytewise)
    waits: str | None = Field(default=None, sa_type=Bytewise)
    learned: str | None = Field(default=None, sa_type=Bytewise)
    reviewed: str | None = Field(default=None, sa_type=Bytewise)
    due: str | None = Field(default=None, sa_type=Bytewise)
    stability: float | None = None
    difficulty: float | None = None
    reviews: int
    lapses: int


class Reproduction(Fact, table=True):
    """A paper or a project was taken on, or what is known of it corrected; the newest holds."""

    __table_args__ = (Index("reproduction_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    title: str = Field(sa_type=Bytewise)
    kind: str = Field(sa_type=Bytewise)
    area: str = Field(sa_type=Bytewise)
    framework: str | None = Field(default=None, sa_type=Bytewise)
    student: bool
    hours: float | None = None
    url: str | None = Field(default=None, sa_type=Bytewise)
    data: str | None = Field(default=None, sa_type=Bytewise)
    metric: str | None = Field(default=None, sa_type=Bytewise)
    published: float | None = None
    contact: str | None = Field(default=None, sa_type=Bytewise)


class ReproductionMark(Fact, table=True):
    """A paper was finished, dropped or taken up again."""

    __tablename__ = "reproduction_mark"
    __table_args__ = (Index("reproduction_mark_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    mark: str = Field(sa_type=Bytewise)
    reason: str | None = Field(default=None, sa_type=Bytewise)


class StageMark(Fact, table=True):
    """A stage of a paper was begun, passed or opened again."""

    __tablename__ = "stage_mark"
    __table_args__ = (Index("stage_mark_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    stage: str = Field(sa_type=Bytewise)
    mark: str = Field(sa_type=Bytewise)
    forced: bool
    understanding: int | None = None
    copied: bool | None = None
    note: str | None = Field(default=None, sa_type=Bytewise)


class StageFigure(Fact, table=True):
    """A number that a stage came to; the newest of a name holds."""

    __tablename__ = "stage_figure"
    __table_args__ = (Index("stage_figure_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    stage: str = Field(sa_type=Bytewise)
    name: str = Field(sa_type=Bytewise)
    value: float


class PaperResult(Fact, table=True):
    """What a reproduction came to, beside the figure of the paper; the newest of a metric holds."""

    __tablename__ = "paper_result"
    __table_args__ = (Index("paper_result_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    metric: str = Field(sa_type=Bytewise)
    value: float
    published: float | None = None
    better: str = Field(sa_type=Bytewise)
    url: str | None = Field(default=None, sa_type=Bytewise)


class PaperRepository(Fact, table=True):
    """Somebody else's code for a paper, and how many issues of it were read; the newest holds."""

    __tablename__ = "paper_repository"
    __table_args__ = (Index("paper_repository_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    url: str = Field(sa_type=Bytewise)
    framework: str | None = Field(default=None, sa_type=Bytewise)
    issues_read: int
    issues: int | None = None


class PaperClarity(Fact, table=True):
    """Whether the core ideas of a paper are clear by now, and what is not."""

    __tablename__ = "paper_clarity"
    __table_args__ = (Index("paper_clarity_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    clear: bool
    unclear: str | None = Field(default=None, sa_type=Bytewise)


class IndexEntry(Fact, table=True):
    """A line on a course or a discussion that was skimmed; the newest of a title holds."""

    __tablename__ = "index_entry"
    __table_args__ = (Index("index_entry_in_time", "instant", "id"),)

    title: str = Field(sa_type=Bytewise)
    note: str = Field(sa_type=Bytewise)
    kind: str = Field(sa_type=Bytewise)
    paper: str | None = Field(default=None, sa_type=Bytewise)
    url: str | None = Field(default=None, sa_type=Bytewise)


class Problem(Fact, table=True):
    """A problem was written down, or written anew; the newest of a key holds."""

    __table_args__ = (Index("problem_in_time", "instant", "id"),)

    problem: str = Field(sa_type=Bytewise)
    task: str | None = Field(default=None, sa_type=Bytewise)
    paper: str | None = Field(default=None, sa_type=Bytewise)
    title: str = Field(sa_type=Bytewise)
    form: str = Field(sa_type=Bytewise)


class ProblemMark(Fact, table=True):
    """A problem was solved or opened again, its code refactored, or its author written to."""

    __tablename__ = "problem_mark"
    __table_args__ = (Index("problem_mark_in_time", "instant", "id"),)

    problem: str = Field(sa_type=Bytewise)
    mark: str = Field(sa_type=Bytewise)
    how: str | None = Field(default=None, sa_type=Bytewise)


class Unknown(Fact, table=True):
    """Something that is not known about a problem, or is by now; the newest of a text holds."""

    __table_args__ = (Index("unknown_in_time", "instant", "id"),)

    problem: str = Field(sa_type=Bytewise)
    text: str = Field(sa_type=Bytewise)
    state: str = Field(sa_type=Bytewise)
    found: str | None = Field(default=None, sa_type=Bytewise)


class Assumption(Fact, table=True):
    """Something that was taken for granted was tested; the newest of a name holds."""

    __table_args__ = (Index("assumption_in_time", "instant", "id"),)

    problem: str = Field(sa_type=Bytewise)
    name: str = Field(sa_type=Bytewise)
    outcome: str = Field(sa_type=Bytewise)
    note: str | None = Field(default=None, sa_type=Bytewise)


class Retraction(Fact, table=True):
    """A change was taken back (``kind`` undo) or brought back (redo)."""

    __table_args__ = (Index("retraction_of_change", "target", "instant", "id"),)

    target: str = Field(foreign_key="change.id", sa_type=Bytewise)
    kind: str = Field(sa_type=Bytewise)


class Imported(SQLModel, table=True):
    """A change came by an import; a matter of this copy of the record, and never exported."""

    __table_args__ = (Index("imported_by", "target", "change_id"),)

    change_id: str = Field(foreign_key="change.id", primary_key=True, sa_type=Bytewise)
    """The import."""
    target: str = Field(foreign_key="change.id", primary_key=True, sa_type=Bytewise)


class Hidden(SQLModel, table=True):
    """A change that only came by imports which were taken back: computed from these."""

    change_id: str = Field(foreign_key="change.id", primary_key=True, sa_type=Bytewise)
