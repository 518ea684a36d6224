"""The learner's own functions, at work in the sandbox and nowhere else."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path, PurePath
from typing import Any, NamedTuple

import numpy as np

from dlpath.errors import DlpathError
from dlpath.sandbox import faults
from dlpath.sandbox.limits import Limits
from dlpath.sandbox.values import Call, Fault, Made, Named, Seeded, Source
from dlpath.sandbox.worker import Worker

SECONDS = 60.0
"""For a whole training."""
PARTS = 100
"""So many values make the curve of a training at most."""
QUICK = 0.2
"""Seconds: a longer wait is better shown in two."""
PRUDENT = 0.8
"""Of the time that is left so much is planned for, as epochs are not equally long."""
JUDGING = 0.1
"""Of all the time so much is there in the end, to see what was learned."""
MOST_PRINTED = 10_000
DRIVERS = Path(__file__).parents[1] / "mine" / "drivers"
SHARED = ("checks", "rules")
_WRONG = "Wrong: "


class OwnFault(DlpathError):
    """The learner's functions could not be trained with."""

    code = "own-code"

    def __init__(self, message: str, *, hint: str, printed: str = "") -> None:
        super().__init__(message, hint=hint)
        self.printed = printed


class Piece(NamedTuple):
    """A piece of a training that is done at once."""

    counts: list[int]
    """For each value of the curve the epochs that lead to it."""
    done: int
    """Epochs, with this piece."""
    chances: list[Seeded]
    """The randomness of each count, no two alike."""


class OwnCode:
    """A file of the learner's whose functions train, a piece of the training at a time.

    ``run`` is the name of the run; ``seconds`` is what all pieces together may take.
    """

    def __init__(
        self,
        source: Source,
        worker: Worker,
        *,
        run: str,
        seconds: float = SECONDS,
    ) -> None:
        self.file = source.path
        self.printed = ""
        self.functions: list[str] = []
        """Those that were called, in the order in which they were needed."""
        self.used = 0.0
        """Seconds that the functions took until now."""
        self.remark = ""
        """What became of a training that took too long."""
        self._source = source
        self._worker = worker
        self._run = run
        self._seconds = seconds

    def call(self, driver: str, step: str, functions: tuple[str, ...], *given: Any) -> Any:
        """Return what ``step`` of a driver makes of the learner's functions and what is given.

        Raises
        ------
        OwnFault
            A function is missing, fails, takes too long, or returns what nobody can train with.
        """
        files = {"mine": self._source, "driver": _source(driver)}
        files |= {name: _source(name) for name in SHARED}
        arguments = (Made(Named("Checks", "checks")), *map(Named, functions), *given)
        self.functions += [name for name in functions if name not in self.functions]
        left = max(self._seconds - self.used, JUDGING * self._seconds)
        limits = Limits(left, printed=MOST_PRINTED)
        ran = self._worker.run(files, (Call(Named(step, "driver"), arguments),), limits=limits)
        [outcome] = ran.outcomes
        self.used += outcome.seconds
        self.printed = (self.printed + ran.printed)[:MOST_PRINTED]
        if outcome.fault is not None:
            raise self._fault(outcome.fault)
        return outcome.returned

    def pieces(self, epochs: int, *, seed: int) -> Iterator[Piece]:
        """Yield the pieces of a training: longer ones, the quicker the code is.

        When there is no time for the next value of the curve there is no piece more, and ``remark``
        says so.
        """
        every, most, done = every_of(epochs), 1, 0
        while done < epochs:
            if done and (most := min(most, self._affordable(done, every))) == 0:
                self.remark = (
                    f"It took too long and was ended after {done} of {epochs} epochs: it has "
                    f"{self._seconds:g} s."
                )
                return
            ends = [min(done + k * every, epochs) for k in range(most + 1)]
            counts = [after - before for before, after in pairwise(ends) if after > before]
            chances = [_chance(seed, done // every + k) for k in range(len(counts))]
            before, done = self.used, done + sum(counts)
            yield Piece(counts, done, chances)
            most = 2 * most if self.used - before < QUICK else max(most // 2, 1)

    def _affordable(self, done: int, every: int) -> int:
        """Return for how many values of the curve there is time, if it goes on as until now."""
        left = PRUDENT * (self._seconds - self.used)
        return min(int(left / max(self.used, 1e-6) * done / every), PARTS)

    def wrong(self, said: str, *, where: str = "", hint: str | None = None) -> OwnFault:
        """Return the error that something is wrong with the functions or what they return."""
        check = f"dlpath exercise check {self._run} --file {self.file}"
        return OwnFault(
            f"{PurePath(self.file).name}{where}: {said}",
            hint=hint or f"{check} finds out which function is at fault",
            printed=self.printed,
        )

    def _fault(self, fault: Fault) -> OwnFault:
        if fault.kind == "raised" and fault.message.startswith(_WRONG):
            return self.wrong(fault.message.removeprefix(_WRONG))
        # The line is said before the sentence.
        said, hint = faults.said(fault._replace(line=None)), None
        if fault.kind == "time":
            said = f"not finished after {self._seconds:g} s: does a loop never end?"
            hint = "if it is only slow, give it less to do, by --epochs or --data"
        if fault.file != "mine" or fault.line is None:
            return self.wrong(said, hint=hint)
        text = f" ({fault.source})" if fault.source else ""
        return self.wrong(said, where=f", line {fault.line}{text}", hint=hint)


def every_of(epochs: int) -> int:
    """Return how many epochs lie between two values of the curve."""
    return max(epochs // PARTS, 1)


def memory_of(parameters: list[Any]) -> dict[str, Any]:
    """Return what a rule that takes steps remembers before the first one."""
    return {"t": 0, "m": [0.0 * p for p in parameters], "v": [0.0 * p for p in parameters]}


def _chance(seed: int, number: int) -> Seeded:
    return Seeded(int(np.random.SeedSequence((seed, number)).generate_state(1)[0]))


def _source(name: str) -> Source:
    # A name that no file of a learner's has: `checks` knows the warnings of our own files by it.
    return Source((DRIVERS / f"{name}.py").read_text(encoding="utf-8"), f"<dlpath {name}>")
