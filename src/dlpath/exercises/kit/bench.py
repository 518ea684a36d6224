"""Where files are judged one after the other, to judge the checks by what they let through."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from dlpath.exercises.kit import planting
from dlpath.exercises.kit.bank import Texts
from dlpath.exercises.kit.exercise import LAYERS, QUICK, Exercise
from dlpath.exercises.kit.judging import Verdict, judge
from dlpath.exercises.kit.mutants import Mutant, mutants
from dlpath.sandbox.values import Source
from dlpath.sandbox.worker import Worker

_SLOW = tuple(layer for layer in LAYERS if layer not in QUICK)


class Caught(NamedTuple):
    """How many of those that are wrong were not let through."""

    caught: int
    total: int


class Accepted(NamedTuple):
    """How many of those that are right were accepted, with every seed."""

    accepted: int
    total: int


class Naming(NamedTuple):
    """How many mistakes were called by their name, by a wrong one, by none."""

    right: int
    wrong: int
    unnamed: int


class Survivor(NamedTuple):
    """A mutant that no check caught, and the reason where one is declared."""

    line: int
    says: str
    reason: str | None


class Bench:
    """Where the texts of an exercise are judged one after the other."""

    def __init__(self, exercise: Exercise, texts: Texts, worker: Worker) -> None:
        self.exercise = exercise
        self.texts = texts
        self.worker = worker

    def judged(
        self, text: str, *, seed: int = 0, layers: tuple[str, ...] = LAYERS, early: bool = False
    ) -> Verdict:
        """Return the verdict on a text, as if a learner had written it."""
        mine = Source(text, f"{self.exercise.name}.py")
        return judge(
            self.exercise,
            mine,
            self.worker,
            seed=seed,
            layers=tuple(layer for layer in layers if layer in self._layers),
            stop_early=early,
            texts=self.texts,
        )

    @property
    def _layers(self) -> frozenset[str]:
        return frozenset({"runs", *(check.layer for check in self.exercise.checks)})

    def essentials(self) -> Iterator[str]:
        """Yield what is wrong with the solution and the starter file."""
        for result in self.judged(self.texts.solution).failed:
            yield f"the solution fails “{result.name}”: {result.message}"
        # A comment is not enough, so that the file really runs.
        for text in (self.texts.starter, f"{self.texts.starter}\n_begun = True\n"):
            for result in self.judged(text).checks:
                if result.passed:
                    yield f"the starter file passes “{result.name}”"

    def mistakes(self, problems: list[str]) -> tuple[Caught, Naming, tuple[str, ...]]:
        """Return how many known mistakes are caught and named, and which are not named."""
        caught, right, wrong, unnamed = 0, 0, 0, []
        for mistake in self.exercise.mistakes:
            try:
                text = planting.planted(self.texts.solution, mistake)
            except planting.Unfit as error:
                problems.append(f"a mistake cannot be planted: {error}")
                continue
            verdict = self._caught(text)
            if verdict is None:
                problems.append(f"the mistake {mistake.slug} passes every check")
                continue
            caught += 1
            named = verdict.diagnosis.mistake if verdict.diagnosis else None
            right += named == mistake.slug
            if named and named != mistake.slug:
                wrong += 1
                problems.append(f"the mistake {mistake.slug} is called {named}")
            elif not named:
                unnamed.append(mistake.slug)
        total = len(self.exercise.mistakes)
        naming = Naming(right, wrong, total - right - wrong)
        return Caught(caught, total), naming, tuple(unnamed)

    def mutants(
        self, problems: list[str], *, every: int
    ) -> tuple[Caught, int, tuple[Survivor, ...]]:
        """Return how many mutants are caught, and those that are not."""
        reasons = dict(self.exercise.survivors)
        caught, survivors = 0, []
        tried = list(islice(mutants(self.texts.solution), 0, None, every))
        for mutant in tried:
            if self._killed(mutant):
                caught += 1
                if mutant.says in reasons:
                    problems.append(f"declared to compute the same, but caught: {mutant.says}")
            else:
                reason = reasons.get(mutant.says)
                survivors.append(Survivor(mutant.line, mutant.says, reason))
        equivalent = sum(survivor.reason is not None for survivor in survivors)
        return Caught(caught, len(tried) - equivalent), equivalent, tuple(survivors)

    def styles(self, problems: list[str], *, seeds: int) -> Accepted:
        """Return how many other correct files pass with every seed."""
        accepted = 0
        for name, text in self.texts.styles.items():
            alarm = next(self._alarms(text, seeds), None)
            accepted += alarm is None
            if alarm:
                problems.append(f"the style {name} {alarm}")
        return Accepted(accepted, len(self.texts.styles))

    def _alarms(self, text: str, seeds: int) -> Iterator[str]:
        for seed in range(seeds):
            layers = LAYERS if seed < 1 else QUICK
            verdict = self.judged(text, seed=seed, layers=layers)
            for result in verdict.failed:
                yield f"fails “{result.name}” with seed {seed}: {result.message}"
            if verdict.diagnosis and verdict.diagnosis.mistake:
                yield f"is said to make the mistake {verdict.diagnosis.mistake}"

    def _caught(self, text: str) -> Verdict | None:
        """Return the verdict that fails a text, asking what takes long only at need."""
        verdict = self.judged(text, layers=QUICK)
        if not verdict.failed:
            verdict = self.judged(text)
        return verdict if verdict.failed else None

    def _killed(self, mutant: Mutant) -> bool:
        if self.judged(mutant.text, layers=QUICK, early=True).failed:
            return True
        slow = bool(self._layers.intersection(_SLOW))
        return slow and bool(self.judged(mutant.text, layers=_SLOW, early=True).failed)
