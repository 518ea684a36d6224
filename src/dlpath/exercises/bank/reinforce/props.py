"""Small worlds to act in, which write down what happens in them."""

from math import cos, radians, sin

import numpy as np

_PLAYED = []


def played():
    """Return all episodes in the world made last: lists of (observations, actions, rewards)."""
    return [tuple(map(list, episode)) for episode in _PLAYED]


class World:
    """Keeps the rules of an episode: reset first, then steps until it is over."""

    actions = 2

    def __init__(self):
        self._running = False
        _PLAYED.clear()

    def reset(self, rng):
        """Begin an episode and return the first observation."""
        self._running = True
        _PLAYED.append(([], [], []))
        return self._seen(self.begin(rng))

    def step(self, action):
        """Act; return the next observation, the reward, and whether the episode is over."""
        if not self._running:
            raise RuntimeError("step was called after the end of the episode: reset comes first")
        if not 0 <= action < self.actions or action != int(action):
            raise ValueError(f"step was given {action!r}; actions are 0 to {self.actions - 1}")
        observation, reward, done = self.act(int(action))
        _PLAYED[-1][1].append(int(action))
        _PLAYED[-1][2].append(reward)
        self._running = not done
        return (observation.copy() if done else self._seen(observation)), reward, done

    def _seen(self, observation):
        _PLAYED[-1][0].append(observation.copy())
        return observation.copy()


class Corridor(World):
    """Cells in a row: go left (0), stay (1) or go right (2), until an end or 12 steps are reached.

    Cell k looks like ``views[k]`` and pays ``prizes[k]`` to whoever comes or stays there.
    """

    actions = 3

    def __init__(self, views, prizes):
        super().__init__()
        self._views, self._prizes = views, prizes

    def begin(self, rng):
        """Start in a cell that is no end."""
        self._cell, self._steps = int(rng.integers(1, len(self._views) - 1)), 0
        return self._views[self._cell]

    def act(self, action):
        """Move."""
        self._cell += action - 1
        self._steps += 1
        done = self._cell in (0, len(self._views) - 1) or self._steps == 12
        return self._views[self._cell], float(self._prizes[self._cell]), done


class Bandit(World):
    """One pull at one of several arms, and the episode is over. There is one thing to see: 1."""

    def __init__(self, prizes):
        super().__init__()
        self._prizes = prizes
        self.actions = len(prizes)

    def begin(self, rng):
        """Stand before the arms."""
        return np.ones(1)

    def act(self, action):
        """Pull."""
        return np.ones(1), float(self._prizes[action]), True


class Pole(World):
    """A pole on a cart, pushed left (0) or right (1), for 200 steps at most; each step pays 1.

    The physics is that of Barto, Sutton and Anderson (1983).
    """

    def begin(self, rng):
        """Stand almost upright."""
        self._state, self._steps = rng.uniform(-0.05, 0.05, 4), 0
        return self._state

    def act(self, action):
        """Push for 0.02 s."""
        x, speed, angle, spin = self._state
        force = 10.0 if action == 1 else -10.0
        thrust = (force + 0.05 * spin**2 * sin(angle)) / 1.1
        spin_up = (9.8 * sin(angle) - cos(angle) * thrust) / (
            0.5 * (4 / 3 - 0.1 * cos(angle) ** 2 / 1.1)
        )
        speed_up = thrust - 0.05 * spin_up * cos(angle) / 1.1
        change = np.array([speed, speed_up, spin, spin_up])
        self._state = self._state + 0.02 * change
        self._steps += 1
        x, _, angle, _ = np.abs(self._state)
        done = bool(x > 2.4 or angle > radians(12)) or self._steps == 200
        return self._state, 1.0, done
