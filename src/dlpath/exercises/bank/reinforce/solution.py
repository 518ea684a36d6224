"""REINFORCE: make more likely what was followed by reward."""

import numpy as np


def returns(rewards, gamma):
    """Return for each step what is still to come from there, (T,)."""
    sums = np.zeros(len(rewards))
    later = 0.0
    for t in reversed(range(len(rewards))):
        later = rewards[t] + gamma * later
        sums[t] = later
    return sums


def policy(observations, W):
    """Return the probability of every action at every step, (T, A)."""
    z = observations @ W
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def loss_gradient(observations, actions, returns, W):
    """Return the slope (D, A) of minus the mean of return times log-probability."""
    p = policy(observations, W)
    taken = np.zeros(p.shape)
    taken[np.arange(len(actions)), actions] = 1
    weight = returns / len(actions)
    return observations.T @ ((p - taken) * weight[:, None])


def train(env, W, episodes, learning_rate, gamma, rng):
    """Play and learn after every episode; return W (D, A)."""
    for _ in range(episodes):
        observations, actions, rewards = [], [], []
        observation, done = env.reset(rng), False
        while not done:
            p = policy(observation[None], W)[0]
            action = rng.choice(len(p), p=p)
            observations.append(observation)
            actions.append(action)
            observation, reward, done = env.step(action)
            rewards.append(reward)
        sums = returns(np.array(rewards), gamma)
        W = W - learning_rate * loss_gradient(np.array(observations), actions, sums, W)
    return W
