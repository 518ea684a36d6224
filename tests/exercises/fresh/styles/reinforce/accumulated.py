"""Returns by accumulation, the slope as a sum of outer products, actions by cumulated chance."""

from itertools import accumulate

import numpy as np


def returns(rewards, gamma):
    backwards = [float(r) for r in rewards][::-1]
    return list(accumulate(backwards, lambda later, r: r + gamma * later))[::-1]


def policy(observations, W):
    logits = np.inner(observations, W.T)
    return np.exp(logits - np.logaddexp.reduce(logits, axis=-1, keepdims=True))


def loss_gradient(observations, actions, returns, W):
    slope = np.zeros(W.shape)
    for x, p, action, weight in zip(
        observations, policy(observations, W), actions, returns, strict=True
    ):
        p[action] -= 1
        slope += np.outer(x, weight * p)
    return slope / len(returns)


def train(env, W, episodes, learning_rate, gamma, rng):
    def play():
        x, over = env.reset(rng), False
        while not over:
            chance = np.cumsum(policy(x[None, :], W)[0])
            action = min(int(np.searchsorted(chance, rng.random(), side="right")), len(chance) - 1)
            seen = x
            x, reward, over = env.step(action)
            yield seen, action, reward

    for _ in range(episodes):
        seen, actions, rewards = zip(*play(), strict=True)
        slope = loss_gradient(np.vstack(seen), actions, returns(rewards, gamma), W)
        W = W - learning_rate * slope
    return W
