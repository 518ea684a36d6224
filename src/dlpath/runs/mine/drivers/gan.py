"""Two networks that play against each other; somebody's functions say who wins."""

import numpy as np

STEPS = 100
"""Of an epoch."""
BETA = 0.5
"""The momentum of Adam that lets two adversaries follow each other."""


def piece(check, *given):
    """Return the state of the game, and after each count of epochs the forger and mean losses.

    Given are the four functions, the rule that takes the steps, the state, real samples, the size
    of a batch, and for each count the learning rates of its epochs and a source of chance. The
    state has the weights and biases of both, in turn, and what the rule remembers of them.
    """
    *functions, step, state, real, batch, rates, rngs = given
    game = Game(check, functions, step, state)
    found = []
    for some, rng in zip(rates, rngs, strict=True):
        losses = [game.step(real, batch, rate, rng) for rate in np.repeat(some, STEPS)]
        found.append(([part.copy() for part in state["forger"]], np.mean(losses, axis=0)))
    return state, found


class Game:
    """Both networks, and somebody's four functions between them."""

    def __init__(self, check, functions, rule, state):
        self._check, self._rule, self._state = check, rule, state
        self._d_loss, self._d_gradient, self._g_loss, self._g_gradient = functions

    def step(self, real, batch, rate, rng):
        """Let the judge take a step, then the forger; return their losses."""
        forger, judge = self._state["forger"], self._state["judge"]
        some = real[rng.integers(len(real), size=batch)]
        fake, made = forward(rng.standard_normal((batch, len(forger[0]))), forger)
        logits, seen = forward(np.concatenate([some, fake]), judge)
        on_real, on_fake = np.split(logits[:, 0], 2)
        slopes, _ = backward(self._of_judge(on_real, on_fake), seen, judge)
        self._rule("adam", judge, slopes, self._state["judge_memory"], rate, BETA)

        logits, seen = forward(fake, judge)
        dz = self._g_gradient(logits[:, 0])
        dz = self._check.numbers("what generator_gradient returns", dz, (batch,))
        _, dfake = backward(dz[:, None], seen, judge)
        slopes, _ = backward(dfake, made, forger)
        self._rule("adam", forger, slopes, self._state["forger_memory"], rate, BETA)
        return (
            self._number("discriminator_loss", self._d_loss(on_real, on_fake)),
            self._number("generator_loss", self._g_loss(logits[:, 0])),
        )

    def _of_judge(self, on_real, on_fake):
        """Return the slopes at the logits (2 batch, 1) of real and generated samples."""
        what = "discriminator_gradient"
        found = self._check.parts(what, self._d_gradient(on_real, on_fake), ("real", "fake"))
        slopes = [
            self._check.numbers(f"the slope of {name} from {what}", slope, on_real.shape)
            for name, slope in zip(("real", "fake"), found, strict=True)
        ]
        return np.concatenate(slopes)[:, None]

    def _number(self, what, value):
        return self._check.numbers(f"what {what} returns", value, ())


def forward(x, network):
    """Return the outputs of a network with ReLU between its layers, and the inputs of each."""
    inputs = [x]
    for W, b in zip(network[:-2:2], network[1:-2:2], strict=True):
        inputs.append(np.maximum(0, inputs[-1] @ W + b))
    return inputs[-1] @ network[-2] + network[-1], inputs


def backward(dz, inputs, network):
    """Return the slopes along all parameters, and along the input."""
    slopes = []
    for k in reversed(range(len(inputs))):
        slopes[:0] = [inputs[k].T @ dz, dz.sum(axis=0)]
        dz = dz @ network[2 * k].T
        if k:
            dz = dz * (inputs[k] > 0)
    return slopes, dz
