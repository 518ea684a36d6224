"""Where each problem stands: what was written of it, found out, tested, and how it ended."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from dlpath.errors import DlpathError
from dlpath.papers.form_reading import recalled
from dlpath.papers.naming import slug
from dlpath.papers.problem_form import Form
from dlpath.progress.paper_records import Assumption, Problem, ProblemFact, ProblemMark, Unknown
from dlpath.progress.records import Moment

OPEN, SOLVED, REOPENED = "open", "solved", "reopened"
ASKED, REFACTORED = "asked", "refactored"
FOUND, GONE = "done", "gone"
UNTESTED = "untested"

Of = TypeVar("Of", bound=ProblemFact)


class AlreadySo(DlpathError):
    """The problem is solved already, or open already."""

    code = "already-so"


class Question(NamedTuple):
    """Something that is not known about a problem, or was found out."""

    number: int
    """By the order of listing; nothing else ever takes the number of what was dropped."""
    text: str
    found: str | None
    """What it is; ``None`` as long as that is not known."""

    @property
    def answered(self) -> str:
        """The question with its answer."""
        return answered(self.text, self.found or "")


class Outcome(NamedTuple):
    """What came of the test of an assumption."""

    outcome: str
    """holds or fails."""
    note: str | None


class Stuck(NamedTuple):
    """A problem as it stands."""

    number: int
    """By the order of recording."""
    key: str
    task: str | None
    paper: str | None
    form: Form
    recorded: Moment
    since: Moment
    """When it was recorded, or opened again."""
    solved: Moment | None
    how: str | None
    """How it was solved, the last time."""
    refactored: bool
    asked: Moment | None
    """When its author was written to."""
    questions: tuple[Question, ...]
    tested: Mapping[str, Outcome]
    """By the names of the assumptions."""

    @property
    def state(self) -> str:
        """Whether it is open or solved."""
        return SOLVED if self.solved else OPEN

    @property
    def open_questions(self) -> list[Question]:
        """What is still to be found out."""
        return [question for question in self.questions if question.found is None]


def answered(question: str, answer: str) -> str:
    """Return a question with its answer, such as ``what log(0) gives: minus infinity``."""
    colon = "" if not answer or question.endswith(("?", ":", ".", "!")) else ":"
    return f"{question}{colon} {answer}".rstrip()


class ProblemRecords(NamedTuple):
    """All that is recorded of problems, each kind oldest first."""

    written: Sequence[Problem]
    marks: Sequence[ProblemMark]
    unknowns: Sequence[Unknown]
    assumptions: Sequence[Assumption]


def problems(records: ProblemRecords) -> tuple[Stuck, ...]:
    """Return all problems as they stand, in the order in which they were recorded."""
    marks, unknowns = _by_problem(records.marks), _by_problem(records.unknowns)
    assumptions = _by_problem(records.assumptions)
    return tuple(
        _as_it_stands(number, ProblemRecords(own, marks[key], unknowns[key], assumptions[key]))
        for number, (key, own) in enumerate(_by_problem(records.written).items(), start=1)
    )


def key_of(title: str, at: Moment, *, known: Collection[str]) -> str:
    """Return the key of a new problem: one that no other machine gives, and none that is known."""
    key = f"{at.instant:%Y%m%dT%H%M%S.%f}-{slug(title)}".rstrip("-")
    numbered = (f"{key}-{number}" for number in range(2, len(known) + 3))
    return key if key not in known else next(other for other in numbered if other not in known)


def _by_problem(facts: Iterable[Of]) -> defaultdict[str, list[Of]]:
    found: defaultdict[str, list[Of]] = defaultdict(list)
    for fact in facts:
        found[fact.problem].append(fact)
    return found


def _as_it_stands(number: int, own: ProblemRecords) -> Stuck:
    recorded, newest = own.written[0].at, own.written[-1]
    marks = {mark.mark: mark for mark in own.marks}
    end = next((mark for mark in reversed(own.marks) if mark.mark in (SOLVED, REOPENED)), None)
    is_solved = end is not None and end.mark == SOLVED
    return Stuck(
        number=number,
        key=newest.problem,
        task=newest.task,
        paper=newest.paper,
        form=recalled(newest.title, newest.form),
        recorded=recorded,
        since=marks[REOPENED].at if REOPENED in marks else recorded,
        solved=end.at if end and is_solved else None,
        how=marks[SOLVED].how if SOLVED in marks else None,
        refactored=REFACTORED in marks,
        asked=marks[ASKED].at if ASKED in marks else None,
        questions=tuple(_questions(own.unknowns)),
        tested=_tested(own.assumptions),
    )


def _questions(recorded: Iterable[Unknown]) -> Iterable[Question]:
    newest: dict[str, Unknown] = {}
    for item in recorded:
        newest[item.text] = item
    for number, item in enumerate(newest.values(), start=1):
        if item.state != GONE:
            yield Question(number, item.text, (item.found or "") if item.state == FOUND else None)


def _tested(recorded: Iterable[Assumption]) -> Mapping[str, Outcome]:
    newest = {item.name: item for item in recorded}
    return {
        name: Outcome(item.outcome, item.note)
        for name, item in newest.items()
        if item.outcome != UNTESTED
    }
