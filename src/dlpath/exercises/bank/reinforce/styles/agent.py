"""Ein Agent als Klasse; er sammelt, was er erlebt."""

import numpy as np


def returns(rewards, gamma):
    # von hinten nach vorn, dann umgedreht
    summen, rest = [], 0
    for r in rewards[::-1]:
        rest = r + gamma * rest
        summen.append(rest)
    return np.array(summen[::-1], dtype=float)


def policy(observations, W):
    z = observations @ W
    # 1 / Σ exp(z_b − z_a): die Differenzen halten exp im Zaum
    with np.errstate(over="ignore"):
        return 1 / np.exp(z[:, None, :] - z[:, :, None]).sum(axis=2)


def loss_gradient(observations, actions, returns, W):
    p = policy(observations, W)
    p[range(len(p)), list(actions)] -= 1.0
    return (observations * np.reshape(returns, (-1, 1))).T @ p / len(p)


class Agent:
    def __init__(self, W, rng):
        self.W, self.rng = np.array(W, dtype=float), rng

    def handle(self, sicht):
        p = policy(sicht.reshape(1, -1), self.W).ravel()
        return int(np.searchsorted(np.cumsum(p)[:-1], self.rng.random(), side="right"))

    def erlebe(self, welt):
        sicht, fertig, tagebuch = welt.reset(self.rng), False, []
        while not fertig:
            tat = self.handle(sicht)
            danach, lohn, fertig = welt.step(tat)
            tagebuch.append((sicht, tat, lohn))
            sicht = danach
        return map(np.array, zip(*tagebuch))

    def lerne(self, welt, rate, gamma):
        sichten, taten, lohn = self.erlebe(welt)
        self.W -= rate * loss_gradient(sichten, taten, returns(lohn, gamma), self.W)


def train(env, W, episodes, learning_rate, gamma, rng):
    agent = Agent(W, rng)
    for _ in range(episodes):
        agent.lerne(env, learning_rate, gamma)
    return agent.W
