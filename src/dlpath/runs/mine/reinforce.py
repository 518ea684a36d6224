"""A pole, balanced by the learner's own policy and its slope."""

import numpy as np

from dlpath.runs.kit.about import Step, Watch
from dlpath.runs.kit.balancing import EPISODES, frames
from dlpath.runs.kit.beside import Own, paired
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.own_code import OwnCode, every_of, memory_of
from dlpath.sandbox.values import Named

DRIVER = "reinforce"
FUNCTIONS = ("returns", "policy", "loss_gradient")


def own(options: Options, code: OwnCode, watch: Watch) -> Own:
    """Play and learn by ``returns``, ``policy`` and ``loss_gradient``, with a baseline."""
    W = np.zeros((4, 2))
    memory = memory_of([W])
    setting = {"episodes": options.batch_size or 1, "learning_rate": options.learning_rate}
    rewards: list[float] = []
    done = 0
    for piece in code.pieces(options.epochs, seed=options.seed):
        done = piece.done
        given = (W, memory, setting, piece.counts, piece.chances)
        step = Named("step", "rules")
        W, memory, found = code.call(DRIVER, "piece", FUNCTIONS, step, *given)
        rewards += map(float, found)
        watch(Step(done, options.epochs, f"{rewards[-1]:.0f} steps"))
    # The first pole begins as the one that is drawn of the reference.
    starts = np.random.default_rng(options.seed).uniform(-0.05, 0.05, (EPISODES, 4)).T
    steps, seen = code.call(DRIVER, "judged", ("policy",), W, starts)
    every = every_of(options.epochs)
    return Own(
        judged_by="reward",
        metrics={
            "reward": float(np.mean(steps)),
            "episodes": float(done * setting["episodes"]),
        },
        learned={"coef": W.tolist()},
        draw=lambda outcome: paired(outcome, frames("After", seen)),
        curve=tuple(rewards),
        first=every,
        every=every,
        x_name="update",
    )
