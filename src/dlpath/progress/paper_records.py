"""The facts about papers that are reproduced, and about problems met on the way."""

from typing import NamedTuple

from dlpath.progress.records import Moment


class Reproduction(NamedTuple):
    """A paper or a project was taken on, or what is known of it corrected; the newest holds."""

    paper: str
    title: str
    kind: str
    """paper or project."""
    area: str
    """cnn, lstm, gan or rl."""
    framework: str | None
    """In which it is rebuilt."""
    student: bool
    """Whether it was written by students, such as a report of a course."""
    hours: float | None
    """Hours a week that it is given; ``None``: those of the settings."""
    at: Moment
    url: str | None = None
    data: str | None = None
    """The data set."""
    metric: str | None = None
    """What its result is measured in, such as accuracy."""
    published: float | None = None
    """The figure of the paper."""
    contact: str | None = None
    """How its author is reached."""
    id: str = ""


class ReproductionMark(NamedTuple):
    """A paper was finished, dropped or taken up again."""

    paper: str
    mark: str
    """finished, dropped or resumed."""
    at: Moment
    reason: str | None = None
    id: str = ""


class StageMark(NamedTuple):
    """A stage of a paper was begun, passed or opened again."""

    paper: str
    stage: str
    """one, overfit, generalise or optimise."""
    mark: str
    """begun, passed or reopened."""
    at: Moment
    forced: bool = False
    """Whether its gate was closed at that time."""
    understanding: int | None = None
    """How much of the paper the learner understands, in percent, by their own word."""
    copied: bool | None = None
    """Whether any of the code was copied, by their own word."""
    note: str | None = None
    id: str = ""


class StageFigure(NamedTuple):
    """A number that a stage came to; the newest of a name holds."""

    paper: str
    stage: str
    name: str
    """Such as loss, accuracy, throughput before, throughput after, cpu or gpu."""
    value: float
    at: Moment
    id: str = ""


class PaperResult(NamedTuple):
    """What a reproduction came to, beside the figure of the paper; the newest of a metric holds."""

    paper: str
    metric: str
    value: float
    published: float | None
    better: str
    """higher or lower: which values are better."""
    at: Moment
    url: str | None = None
    """Where the write-up is."""
    id: str = ""


class PaperRepository(NamedTuple):
    """Somebody else's code for a paper, and how many issues of it were read; the newest holds."""

    paper: str
    url: str
    framework: str | None
    issues_read: int
    issues: int | None
    """How many there are."""
    at: Moment
    id: str = ""


class PaperClarity(NamedTuple):
    """Whether the core ideas of a paper are clear by now, and what is not."""

    paper: str
    clear: bool
    at: Moment
    unclear: str | None = None
    id: str = ""


class IndexEntry(NamedTuple):
    """A line on a course or a discussion that was skimmed; the newest of a title holds."""

    title: str
    note: str
    """What it explains well. Empty: it was taken out again."""
    kind: str
    """course, tutorial, discussion or other."""
    paper: str | None
    at: Moment
    url: str | None = None
    id: str = ""


class Problem(NamedTuple):
    """A problem was written down, or written anew; the newest of a key holds."""

    problem: str
    """Its key."""
    task: str | None
    paper: str | None
    title: str
    form: str
    """What was written of it, in Markdown."""
    at: Moment
    id: str = ""


class ProblemMark(NamedTuple):
    """A problem was solved or opened again, its code refactored, or its author written to."""

    problem: str
    mark: str
    """solved, reopened, refactored or asked."""
    at: Moment
    how: str | None = None
    id: str = ""


class Unknown(NamedTuple):
    """Something that is not known about a problem, or is by now; the newest of a text holds."""

    problem: str
    text: str
    state: str
    """open, done or gone."""
    at: Moment
    found: str | None = None
    """done: what it is."""
    id: str = ""


class Assumption(NamedTuple):
    """Something that was taken for granted was tested; the newest of a name holds."""

    problem: str
    name: str
    """shapes, loss, batch, gradients, range, or one in the learner's own words."""
    outcome: str
    """holds, fails or untested."""
    at: Moment
    note: str | None = None
    id: str = ""


PaperFact = (
    Reproduction
    | ReproductionMark
    | StageMark
    | StageFigure
    | PaperResult
    | PaperRepository
    | PaperClarity
    | IndexEntry
)
ProblemFact = Problem | ProblemMark | Unknown | Assumption
