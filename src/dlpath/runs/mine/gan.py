"""Two networks that play by the learner's own losses and slopes."""

from itertools import accumulate, pairwise
from typing import Any

import numpy as np

from dlpath.core.arguments import Floats
from dlpath.core.gan import ring
from dlpath.core.network import Network
from dlpath.runs.gan import JUDGED, REAL, SHOWN, figures, off, scatter
from dlpath.runs.kit.about import Outcome, Step, Watch
from dlpath.runs.kit.beside import Own
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.own_code import OwnCode, Piece, every_of, memory_of
from dlpath.runs.kit.pictures import Chart, over_epochs
from dlpath.sandbox.values import Named

DRIVER = "gan"
FUNCTIONS = (
    "discriminator_loss",
    "discriminator_gradient",
    "generator_loss",
    "generator_gradient",
)
NOISE = 2


def own(options: Options, code: OwnCode, watch: Watch) -> Own:
    """Let the reference's two networks play; what tells them how they did is the learner's."""
    rng = np.random.default_rng(options.seed)
    real = ring(REAL, rng=rng)
    state = _start(options, rng)
    strays: list[float] = []
    losses: list[Floats] = []
    for piece in code.pieces(options.epochs, seed=options.seed):
        given = (state, real, options.batch_size or REAL, _rates(piece, options), piece.chances)
        step = Named("step", "rules")
        state, found = code.call(DRIVER, "piece", FUNCTIONS, step, *given)
        losses += [means for _, means in found]
        strays += [float(np.mean(off(_drawn(forger, options.seed)))) for forger, _ in found]
        watch(Step(piece.done, options.epochs, f"{strays[-1]:.3f} off the ring"))
    made = _drawn(state["forger"], options.seed)
    every = every_of(options.epochs)

    def draw(outcome: Outcome) -> tuple[Any, ...]:
        theirs = np.array(outcome.learned["points"])
        return (
            scatter("What the reference draws in the end", real, theirs),
            scatter("What yours draws in the end", real, made),
            _losses(losses, every),
        )

    return Own(
        judged_by="on_the_ring",
        metrics=figures(made),
        learned={"points": made[:SHOWN].tolist()},
        draw=draw,
        curve=tuple(strays),
        first=every,
        every=every,
    )


def _rates(piece: Piece, options: Options) -> list[list[float]]:
    """Return the learning rate of each epoch, count by count; it falls to zero."""
    first = piece.done - sum(piece.counts)
    ends = list(accumulate(piece.counts, initial=first))
    return [
        [options.learning_rate * (1 - epoch / options.epochs) for epoch in range(start, end)]
        for start, end in pairwise(ends)
    ]


def _losses(losses: list[Floats], every: int) -> Chart:
    of_judge, of_forger = np.array(losses).T.tolist()
    title = "Losses by your functions: at 2 log 2 = 1.386 the judge can only guess"
    curves = {"judge": of_judge, "forger": of_forger}
    return over_epochs(title, "loss", curves, first=every, every=every)


def _start(options: Options, rng: np.random.Generator) -> dict[str, Any]:
    """Return both networks as the reference begins: weights and biases in turn."""
    state: dict[str, Any] = {}
    for name, sizes in (
        ("forger", (NOISE, *options.hidden, 2)),
        ("judge", (2, *options.hidden, 1)),
    ):
        network = Network(sizes, dtype=np.float64, rng=rng)
        pairs = zip(network.weights, network.biases, strict=True)
        state[name] = [part for pair in pairs for part in pair]
        state[f"{name}_memory"] = memory_of(state[name])
    return state


def _drawn(forger: list[Floats], seed: int) -> Floats:
    """Return new points (n, 2): what a network of ReLU makes of noise."""
    rng = np.random.default_rng(seed)
    # Drawn as the reference draws, so that both draw from the same noise.
    a = rng.standard_normal((JUDGED, NOISE), dtype=np.float32).astype(np.float64)
    for W, b in zip(forger[:-2:2], forger[1:-2:2], strict=True):
        a = np.maximum(0, a @ W + b)
    points: Floats = a @ forger[-2] + forger[-1]
    return points
