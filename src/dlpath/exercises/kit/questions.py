"""What an exercise asks for one seed: the calls, what is expected, what known mistakes would give.

All of it depends on the exercise and the seed alone, so it is computed once and kept: for the next
save of the file, the next mutant, the next mistake.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from numpy.random import Generator, default_rng

from dlpath.exercises.kit import planting
from dlpath.exercises.kit.bank import Texts
from dlpath.exercises.kit.exercise import Check, Exercise, Mistake
from dlpath.exercises.kit.oracle import Solution
from dlpath.sandbox.values import Call, Outcome, Source

Answers = tuple[tuple[Outcome, ...], ...]


class Asked(NamedTuple):
    """The calls of a check, repeated with other inputs, and what is expected of each."""

    calls: tuple[tuple[Call, ...], ...]
    expected: Answers


class Questions:
    """The questions of one exercise, with their answers by the solution and by known mistakes."""

    def __init__(self, exercise: Exercise, solution: str, props: str | None) -> None:
        self.exercise = exercise
        self._text = solution
        self._props = props
        self.props = {} if props is None else {"props": Source(props, "props.py")}
        self._planted: dict[Mistake, str | None] = {}
        self._asked: dict[tuple[Check, int], Asked] = {}
        self._answers: dict[tuple[str | None, Check, int], Answers] = {}

    def asked(self, check: Check, seed: int) -> Asked:
        """Return what a check asks and expects."""
        if (check, seed) not in self._asked:
            calls = tuple(tuple(check.calls(_rng(check, seed, at))) for at in range(check.seeds))
            self._asked[check, seed] = Asked(calls, self._expected(check, calls))
        return self._asked[check, seed]

    def planted(self, mistake: Mistake) -> str | None:
        """Return the solution with a known mistake in it, None where the mistake does not fit."""
        if mistake not in self._planted:
            try:
                self._planted[mistake] = planting.planted(self._text, mistake)
            except planting.Unfit:
                # The audit complains; no learner should hear of it.
                self._planted[mistake] = None
        return self._planted[mistake]

    def answers(self, check: Check, seed: int, mistake: Mistake | None = None) -> Answers:
        """Return what the solution answers, as it is or with a mistake planted."""
        asked = self.asked(check, seed)
        if mistake is None and check.oracle is None:
            return asked.expected
        key = (mistake and mistake.slug, check, seed)
        if key not in self._answers:
            text = self._text if mistake is None else self.planted(mistake)
            self._answers[key] = _run(Solution(text or "", self._props), asked.calls)
        return self._answers[key]

    def _expected(self, check: Check, calls: tuple[tuple[Call, ...], ...]) -> Answers:
        solution = Solution(self._text, self._props)
        if check.oracle is None:
            return _run(solution, calls)
        return tuple(tuple(check.oracle(solution, group)) for group in calls)


@lru_cache(maxsize=16)
def questions(exercise: Exercise, solution: str, props: str | None) -> Questions:
    """Return the questions of an exercise, the same ones as last time."""
    return Questions(exercise, solution, props)


def questions_of(exercise: Exercise, texts: Texts) -> Questions:
    """Return the questions of an exercise with these texts."""
    return questions(exercise, texts.solution, texts.props)


def parted(outcomes: Sequence[Outcome], calls: tuple[tuple[Call, ...], ...]) -> Answers:
    """Return outcomes in groups, as their calls are."""
    rest = iter(outcomes)
    return tuple(tuple(next(rest) for _ in group) for group in calls)


def _run(solution: Solution, calls: tuple[tuple[Call, ...], ...]) -> Answers:
    # In one go, as the learner's code answers them: what it keeps between calls would show.
    return parted(solution.run([call for group in calls for call in group]), calls)


def _rng(check: Check, seed: int, repetition: int) -> Generator:
    return default_rng((seed, repetition, crc32(check.name.encode())))
