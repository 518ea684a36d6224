"""Single precision where it does no harm, and a word on the way."""

import numpy as np


def returns(rewards, gamma):
    G = np.array(rewards, dtype=np.float32)
    for t in range(len(G) - 2, -1, -1):
        G[t] += np.float32(gamma) * G[t + 1]
    return G


def policy(observations, W):
    z = np.float32(observations) @ np.float32(W)
    z -= z.max(1, keepdims=True)
    p = np.exp(z)
    p /= p.sum(1, keepdims=True)
    return p


def loss_gradient(observations, actions, returns, W):
    d = policy(observations, W)
    for t, a in enumerate(actions):
        d[t, a] -= 1
        d[t] *= np.float32(returns[t])
    return np.float32(observations).T @ d / np.float32(len(d))


def train(env, W, episodes, learning_rate, gamma, rng):
    W = np.array(W, dtype=np.float32)
    for _ in range(episodes):
        x = env.reset(rng)
        seen, did, got = [], [], []
        while True:
            p = policy(x[np.newaxis], W)[0].astype(float)
            a = rng.choice(p.size, p=p / p.sum())
            seen.append(x)
            did.append(a)
            x, r, end = env.step(a)
            got.append(r)
            if end:
                break
        W = W - np.float32(learning_rate) * loss_gradient(
            np.array(seen), did, returns(got, gamma), W
        )
    print("played", episodes)
    return W
