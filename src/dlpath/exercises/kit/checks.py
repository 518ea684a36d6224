"""Checks as nearly all exercises need them."""

from collections.abc import Callable, Sequence
from typing import Any

from numpy.random import Generator

from dlpath.exercises.kit import compare
from dlpath.exercises.kit.exercise import Check, Judged
from dlpath.exercises.kit.slopes import slopes
from dlpath.sandbox.values import Call, Named, Outcome

Inputs = Callable[[Generator], tuple[Any, ...]]


def agrees(
    function: str,
    inputs: Inputs,
    *,
    name: str,
    layer: str = "values",
    rtol: float = 1e-9,
    atol: float = 1e-12,
    seeds: int = 3,
    seconds: float = 5,
) -> Check:
    """Ask for what the solution returns: structure, shapes and values.

    ``inputs(rng)`` gives the arguments of ``function``. Lists and tuples are compared part by part;
    numbers of single precision get the tolerance that it deserves (:mod:`.compare`).
    """

    def judge(judged: Judged) -> str | None:
        return compare.difference(
            judged.outcomes[0].returned, judged.expected[0].returned, rtol=rtol, atol=atol
        )

    return Check(name, layer, function, one_call(function, inputs), judge, seeds, seconds)


def has_shapes(function: str, inputs: Inputs, *, name: str = "returns the right shapes") -> Check:
    """Ask for the structure and the shapes of what the solution returns, whatever the values."""

    def judge(judged: Judged) -> str | None:
        return compare.shape_difference(judged.outcomes[0].returned, judged.expected[0].returned)

    return Check(name, "shapes", function, one_call(function, inputs), judge)


def keeps_inputs(
    function: str, inputs: Inputs, *, name: str = "leaves its inputs as they were"
) -> Check:
    """Ask that every argument is after the call what it was before, to the last bit."""

    def judge(judged: Judged) -> str | None:
        before, after = judged.calls[0].arguments, judged.outcomes[0].arguments
        for number, (given, left) in enumerate(zip(before, after, strict=True), start=1):
            if compare.changed(given, left):
                return f"argument {number} was changed in place"
        return None

    return Check(name, "properties", function, one_call(function, inputs), judge)


def gradient_of(
    function: str,
    loss: str | Callable[..., Any],
    inputs: Inputs,
    *,
    name: str,
    wrt: tuple[int, ...],
    upstream: int | None = None,
    extra: Callable[..., tuple[Any, ...]] | None = None,
    seeds: int = 3,
) -> Check:
    """Ask that every gradient is what central differences of the solution's loss measure.

    Parameters
    ----------
    function
        Returns one gradient for each number in ``wrt``, as a tuple; with a single one, the gradient
        itself. A gradient has the structure of the argument it belongs to (a list of ``(W, b)``).
    loss
        Name of a function of the solution that takes the same arguments, or
        ``loss(solution, *arguments)`` where it takes others.
    wrt
        Numbers, counted from 0 in what ``inputs`` gives, of the arguments that are varied, in the
        order in which ``function`` returns their gradients; every element of each is.
    upstream
        Number of the argument that is the upstream gradient: it is not passed to ``loss``, and what
        is differentiated is ``sum(upstream * loss(...))``.
    extra
        ``extra(*arguments)`` gives further arguments of ``loss`` that ``function`` does not take,
        counted on from its last (the bias of a convolution, any value of which will do).
    """

    def measured(solution: Any, calls: Sequence[Call]) -> Sequence[Outcome]:
        given = calls[0].arguments
        given = (*given, *(extra(*given) if extra else ()))
        scalar = loss if callable(loss) else _named(loss)
        found = tuple(slopes(scalar, solution, given, number, upstream) for number in wrt)
        returned = found if len(wrt) > 1 else found[0]
        return (Outcome(returned, given, None, 0.0),)

    def judge(judged: Judged) -> str | None:
        mine, right = judged.outcomes[0].returned, judged.expected[0].returned
        return compare.difference(mine, right, rtol=1e-5, atol=1e-8, of_largest=1e-5)

    return Check(
        name,
        "gradients",
        function,
        one_call(function, inputs),
        judge,
        seeds,
        oracle=measured,
    )


def holds(
    name: str,
    layer: str,
    function: str,
    calls: Callable[[Generator], Sequence[Call]],
    judge: Callable[[Judged], str | None],
    *,
    seeds: int = 3,
    seconds: float = 5,
    oracle: Callable[[Any, Sequence[Call]], Sequence[Outcome]] | None = None,
) -> Check:
    """Ask anything else: several calls that belong together, and a judgement of one's own.

    ``oracle`` is for what the solution does not simply return (:class:`Check`).
    """
    return Check(name, layer, function, calls, judge, seeds, seconds, oracle)


def one_call(function: str, inputs: Inputs) -> Callable[[Generator], Sequence[Call]]:
    """Return the calls of a check that asks once, with the arguments that ``inputs`` draws."""
    return lambda rng: (Call(Named(function), inputs(rng)),)


def _named(loss: str) -> Callable[..., Any]:
    return lambda solution, *arguments: getattr(solution, loss)(*arguments)
