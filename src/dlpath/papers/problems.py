"""Where each problem stands: what was written of it, found out, tested, and how it ended."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.papers.form_reading import recalled
from dlpath.papers.naming import slug
from dlpath.papers.problem_form import Form
from dlpath.progress.paper_records import Assumption, Problem, ProblemMark, Unknown
from dlpath.progress.records import Moment

OPEN, SOLVED, REOPENED = "open", "solved", "reopened"
ASKED, REFACTORED = "asked", "refactored"
FOUND, GONE = "done", "gone"
UNTESTED = "untested"


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
    first: dict[str, Problem] = {}
    newest: dict[str, Problem] = {}
    for written in records.written:
        first.setdefault(written.problem, written)
        newest[written.problem] = written
    return tuple(
        _as_it_stands(number, first[key].at, newest[key], records)
        for number, key in enumerate(first, start=1)
    )


def key_of(title: str, at: Moment, *, known: Collection[str]) -> str:
    """Return the key of a new problem: one that no other machine gives, and none that is known."""
    key = f"{at.instant:%Y%m%dT%H%M%S.%f}-{slug(title)}".rstrip("-")
    numbered = (f"{key}-{number}" for number in range(2, len(known) + 3))
    return key if key not in known else next(other for other in numbered if other not in known)


def _as_it_stands(number: int, recorded: Moment, newest: Problem, records: ProblemRecords) -> Stuck:
    key = newest.problem
    marks = {mark.mark: mark for mark in records.marks if mark.problem == key}
    ends = [m for m in records.marks if m.problem == key and m.mark in (SOLVED, REOPENED)]
    end = ends[-1] if ends else None
    is_solved = end is not None and end.mark == SOLVED
    return Stuck(
        number=number,
        key=key,
        task=newest.task,
        paper=newest.paper,
        form=recalled(newest.title, newest.form),
        recorded=recorded,
        since=marks[REOPENED].at if REOPENED in marks else recorded,
        solved=end.at if end and is_solved else None,
        how=marks[SOLVED].how if SOLVED in marks else None,
        refactored=REFACTORED in marks,
        asked=marks[ASKED].at if ASKED in marks else None,
        questions=tuple(_questions(item for item in records.unknowns if item.problem == key)),
        tested=_tested(item for item in records.assumptions if item.problem == key),
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
