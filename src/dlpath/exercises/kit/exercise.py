"""The form of an exercise: what is asked, how it is checked, which mistakes are known."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from dlpath.sandbox.values import Call, Outcome

if TYPE_CHECKING:
    from numpy.random import Generator

# From the first question to the last: whoever fails an early layer learns nothing from a later one.
LAYERS = ("runs", "shapes", "values", "gradients", "properties", "trajectory", "learns")
QUICK = LAYERS[:5]


class Mistake(NamedTuple):
    """A mistake that learners make, planted into the solution to recognise it by its behaviour.

    Either ``edits`` says what changes in the text of ``function`` (each ``old`` occurs in it
    exactly once), or ``instead`` is the whole function as it is when wrong. ``says`` is one or two
    sentences to the learner: they name the mistake and its trace, never the corrected code.
    """

    slug: str
    function: str
    says: str
    edits: tuple[tuple[str, str], ...] = ()
    instead: str | None = None


class Judged(NamedTuple):
    """What a check decides on: what was called, what the learner's code gave, what is right.

    ``expected`` has an outcome for each call, as the solution gives it for the same arguments:
    ``expected[i].returned`` and, as the call left them, ``expected[i].arguments``.
    No outcome of the learner's has a fault: a call that failed is a failed check already.
    """

    calls: Sequence[Call]
    outcomes: Sequence[Outcome]
    expected: Sequence[Outcome]


class Check(NamedTuple):
    """One question to the learner's code.

    ``calls(rng)`` makes the inputs, ``judge`` says what is wrong in one sentence, or None. Both see
    ``seeds`` different inputs. ``seconds`` is what all its calls may take together.
    ``oracle(solution, calls)`` gives what is expected where that is not simply what the solution
    returns; ``solution`` has its functions as attributes.
    """

    name: str
    layer: str
    function: str
    calls: "Callable[[Generator], Sequence[Call]]"
    judge: Callable[[Judged], str | None]
    seeds: int = 3
    seconds: float = 5
    oracle: Callable[[Any, Sequence[Call]], Sequence[Outcome]] | None = None


class Exercise(NamedTuple):
    """What to write, and all that is known about doing it right and wrong.

    ``functions`` stand in the order in which one writes them; a later one may use an earlier one.
    ``teaches`` and ``needs`` are ideas as short noun phrases; what is needed is taught by an
    earlier exercise. ``survivors`` are mutants of the solution that no check can catch, because
    they compute the same: their description and the reason.
    """

    name: str
    title: str
    functions: tuple[str, ...]
    teaches: tuple[str, ...]
    needs: tuple[str, ...]
    checks: tuple[Check, ...]
    mistakes: tuple[Mistake, ...]
    survivors: tuple[tuple[str, str], ...] = ()
