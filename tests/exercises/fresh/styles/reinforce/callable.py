"""A policy that is called, an episode as an iterator, returns by solving a linear system."""

import numpy as np


class Policy:
    def __init__(self, W):
        self.W = np.array(W, dtype=float)

    def __call__(self, x):
        z = np.dot(np.atleast_2d(x), self.W)
        e = np.exp(z - z.max(axis=1).reshape(-1, 1))
        return e / e.sum(axis=1).reshape(-1, 1)

    def slope(self, x, actions, weights):
        d = self(x)
        d[np.arange(len(d)), np.asarray(actions, dtype=int)] -= 1
        return np.transpose(x) @ (d * np.reshape(weights, (-1, 1))) / len(d)


class Episode:
    def __init__(self, env, policy, rng):
        self.env, self.policy, self.rng = env, policy, rng
        self.x, self.over = env.reset(rng), False

    def __iter__(self):
        return self

    def __next__(self):
        if self.over:
            raise StopIteration
        x = self.x
        p = self.policy(x).ravel()
        action = self.rng.choice(np.arange(p.size), p=p)
        self.x, reward, self.over = self.env.step(action)
        return x, action, reward


def returns(rewards, gamma):
    """G_t - γ G_{t+1} = r_t for all t at once."""
    T = len(rewards)
    return np.linalg.solve(np.eye(T) - gamma * np.eye(T, k=1), np.asarray(rewards, dtype=float))


def policy(observations, W):
    return Policy(W)(observations)


def loss_gradient(observations, actions, returns, W):
    return Policy(W).slope(observations, actions, returns)


def train(env, W, episodes, learning_rate, gamma, rng):
    actor = Policy(W)
    while episodes:
        episodes -= 1
        x, actions, rewards = map(np.array, zip(*Episode(env, actor, rng), strict=True))
        actor.W -= learning_rate * actor.slope(x, actions, returns(rewards, gamma))
    return actor.W
