"""A pole on a cart, to be kept upright by pushing the cart left or right.

The state is position (m), speed (m/s), angle of the pole from upright (rad) and its angular speed
(rad/s). The physics is that of Barto, Sutton & Anderson (1983), IEEE Transactions on Systems, Man,
and Cybernetics 13(5), 834-846, and its numbers, to the last bit, those of gymnasium's
``CartPole-v1``.
"""

from math import radians

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlpath.core.arguments import ArgumentError, Floats, match_shapes
from dlpath.core.hyperparameters import whole
from dlpath.errors import DlpathError

GRAVITY = 9.8
"""m/s**2"""
CART_MASS, POLE_MASS = 1.0, 0.1
"""kg"""
HALF_LENGTH = 0.5
"""Of the pole, in m."""
FORCE = 10.0
"""Of a push, in N."""
SECONDS = 0.02
"""Of a step."""
FARTHEST = 2.4
"""The position in m beyond which the episode is over, on both sides."""
STEEPEST = radians(12)
"""The angle in rad beyond which the episode is over, on both sides."""
STEPS = 500
"""The length of an episode at most."""

_TOTAL_MASS = CART_MASS + POLE_MASS
_POLE_MOMENT = POLE_MASS * HALF_LENGTH
_START = 0.05


def move(state: Floats, action: ArrayLike) -> Floats:
    """Return the state 0.02 s later.

    Parameters
    ----------
    state : (4,) or (4, n)
    action : () or (n,)
        0 pushes left, 1 pushes right.
    """
    x, speed, angle, spin = state
    force = np.where(np.asarray(action) == 1, FORCE, -FORCE)
    sine, cosine = np.sin(angle), np.cos(angle)
    thrust = (force + _POLE_MOMENT * np.square(spin) * sine) / _TOTAL_MASS
    spin_up = (GRAVITY * sine - cosine * thrust) / (
        HALF_LENGTH * (4 / 3 - POLE_MASS * np.square(cosine) / _TOTAL_MASS)
    )
    speed_up = thrust - _POLE_MOMENT * spin_up * cosine / _TOTAL_MASS
    return np.array(
        [
            x + SECONDS * speed,
            speed + SECONDS * speed_up,
            angle + SECONDS * spin,
            spin + SECONDS * spin_up,
        ]
    )


def is_lost(state: Floats) -> NDArray[np.bool_]:
    """Return whether the cart is too far out or the pole too steep, for a state as in ``move``."""
    x, _, angle, _ = np.abs(state)
    lost: NDArray[np.bool_] = (x > FARTHEST) | (angle > STEEPEST)
    return lost


class EpisodeOver(DlpathError):
    """A push comes before the first reset or after the end of an episode."""

    code = "episode-over"

    def __init__(self) -> None:
        super().__init__("there is no episode to go on with", hint="call reset(rng) first")


class CartPole:
    """One pole, one episode at a time; every step is rewarded with 1.

    The task counts as solved when the mean reward over a hundred episodes is 195 at least, for
    ``CartPole-v1`` 475.
    """

    def __init__(self) -> None:
        self._state: Floats | None = None
        self._steps = 0

    def reset(self, rng: np.random.Generator) -> Floats:
        """Begin an episode near the middle and return its first state (4,)."""
        self._state, self._steps = rng.uniform(-_START, _START, 4), 0
        return self._state.copy()

    def step(self, action: int) -> tuple[Floats, float, bool]:
        """Push left (0) or right (1); return the state (4,), the reward, and whether it is over."""
        if self._state is None:
            raise EpisodeOver
        if action not in (0, 1):
            raise ArgumentError(f"action is {action!r}, needed is 0 or 1")
        state = move(self._state, action)
        self._steps += 1
        done = bool(is_lost(state)) or self._steps == STEPS
        self._state = None if done else state
        return state.copy(), 1.0, done


class CartPoles:
    """Many poles at once, each beginning a new episode when one is over."""

    def __init__(self, count: int) -> None:
        whole(count=count)
        self.count = count
        self._rng: np.random.Generator | None = None
        self._state = np.zeros((4, count))
        self._steps = np.zeros(count, dtype=np.intp)

    def reset(self, rng: np.random.Generator) -> Floats:
        """Begin all episodes and return their first states (n, 4); ``rng`` draws later ones too."""
        self._rng = rng
        self._state = rng.uniform(-_START, _START, (4, self.count))
        self._steps[:] = 0
        return self._state.T

    def step(self, actions: ArrayLike) -> tuple[Floats, Floats, NDArray[np.bool_]]:
        """Push each cart left (0) or right (1).

        Returns
        -------
        states : (n, 4)
            Where an episode is over: the first state of the next one.
        rewards : (n,)
        done : (n,)
            Which episodes are over.
        """
        if self._rng is None:
            raise EpisodeOver
        actions = np.asarray(actions)
        match_shapes(actions=(actions, str(self.count)))
        if not ((actions == 0) | (actions == 1)).all():
            raise ArgumentError("actions holds other values than 0 and 1")
        self._state = move(self._state, actions)
        self._steps += 1
        done = is_lost(self._state) | (self._steps == STEPS)
        over = np.flatnonzero(done)
        self._state[:, over] = self._rng.uniform(-_START, _START, (4, len(over)))
        self._steps[over] = 0
        return self._state.T, np.ones(self.count), done


def balanced_steps(weights: Floats, *, episodes: int, rng: np.random.Generator) -> Floats:
    """Return for how many steps policies keep a pole upright, the mean over some episodes.

    Parameters
    ----------
    weights : (n, 4)
        A policy pushes right where ``observation . weights > 0``.

    Returns
    -------
    (n,)
    """
    count = len(weights) * episodes
    each = np.repeat(weights, episodes, axis=0)
    poles = CartPoles(count)
    state = poles.reset(rng)
    running, steps = np.ones(count, dtype=bool), np.zeros(count)
    while running.any():
        steps += running
        state, _, done = poles.step((state * each).sum(axis=1) > 0)
        running = running & ~done
    mean: Floats = steps.reshape(-1, episodes).mean(axis=1)
    return mean
