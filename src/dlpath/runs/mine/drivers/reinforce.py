"""Poles on carts, balanced by somebody's policy; Barto, Sutton and Anderson (1983)."""

import numpy as np

MOST = 500
"""Steps of an episode."""
GAMMA = 0.99


def piece(check, returns, policy, loss_gradient, step, W, memory, setting, counts, rngs):
    """Return the policy, what the rule remembers, and the mean reward during each count."""
    rewards = []
    for updates, rng in zip(counts, rngs, strict=True):
        found = []
        for _ in range(updates):
            episodes = _played(check, policy, W, setting["episodes"], rng)
            found.append(sum(len(actions) for _, actions in episodes) / len(episodes))
            advantages = _advantages(check, returns, episodes)
            observations, actions = map(np.concatenate, zip(*episodes, strict=True))
            slope = loss_gradient(observations, actions, advantages, W)
            slope = check.numbers("what loss_gradient returns", slope, W.shape)
            step("adam", [W], [slope], memory, setting["learning_rate"])
        rewards.append(np.mean(found))
    return W, memory, rewards


def judged(check, policy, W, starts):
    """Return the steps (n,) that the likelier action holds, and the states of the first pole.

    ``starts`` (4, n) are the states in which the poles begin.
    """
    states, running, seen = starts, np.ones(starts.shape[1], dtype=bool), [starts[:, 0]]
    steps = np.zeros(starts.shape[1])
    while running.any():
        action = _probabilities(check, policy, states.T, W).argmax(axis=1)
        states = move(states, action)
        steps += running
        if running[0]:
            seen.append(states[:, 0])
        running &= ~lost(states) & (steps < MOST)
    return steps, np.array(seen)


def _played(check, policy, W, count, rng):
    """Return the observations (T, 4) and actions (T,) of so many episodes."""
    states = rng.uniform(-0.05, 0.05, (4, count))
    running, observed, taken, ran = np.ones(count, dtype=bool), [], [], []
    while running.any():
        right = _probabilities(check, policy, states.T, W)[:, 1]
        action = (rng.random(count) < right).astype(int)
        observed.append(states.T)
        taken.append(action)
        ran.append(running)
        states = move(states, action)
        running = running & ~lost(states) & (len(ran) < MOST)
    observed, taken, ran = map(np.array, (observed, taken, ran))
    return [(observed[ran[:, k], k], taken[ran[:, k], k]) for k in range(count)]


def _advantages(check, returns, episodes):
    """Return by how much each return is above what usually comes from its step on.

    They are in units of their spread: a step has the same size for games of any length.
    """
    gains = [_gains(check, returns, len(actions)) for _, actions in episodes]
    sums, counts = np.zeros((2, max(map(len, gains))))
    for gain in gains:
        sums[: len(gain)] += gain
        counts[: len(gain)] += 1
    advantages = np.concatenate([gain - (sums / counts)[: len(gain)] for gain in gains])
    return advantages / max(advantages.std(), 1e-8)


def _gains(check, returns, length):
    return check.numbers("what returns gives back", returns(np.ones(length), GAMMA), (length,))


def _probabilities(check, policy, observations, W):
    shape = (len(observations), W.shape[1])
    return check.numbers("what policy returns", policy(observations, W), shape)


def move(state, action):
    """Return the states (4, n) 0.02 s after a push to the left (0) or right (1)."""
    _, speed, angle, spin = state
    force = np.where(action == 1, 10.0, -10.0)
    sine, cosine = np.sin(angle), np.cos(angle)
    thrust = (force + 0.05 * spin**2 * sine) / 1.1
    spin_up = (9.8 * sine - cosine * thrust) / (0.5 * (4 / 3 - 0.1 * cosine**2 / 1.1))
    speed_up = thrust - 0.05 * spin_up * cosine / 1.1
    return state + 0.02 * np.array([speed, speed_up, spin, spin_up])


def lost(state):
    """Return for which carts the episode is over: too far out, or the pole too steep."""
    x, _, angle, _ = np.abs(state)
    return (x > 2.4) | (angle > np.radians(12))
