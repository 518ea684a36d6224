"""Everything by hand, number by number; actions drawn by running along the line from 0 to 1."""

from math import exp


def returns(rewards, gamma):
    all_sums = []
    for start in range(len(rewards)):
        total, weight = 0.0, 1.0
        for reward in rewards[start:]:
            total += weight * reward
            weight *= gamma
        all_sums.append(total)
    return all_sums


def softmax_row(z):
    top = max(z)
    e = [exp(v - top) for v in z]
    total = sum(e)
    return [v / total for v in e]


def policy(observations, W):
    D, A = W.shape
    logits = [[sum(x[d] * W[d, a] for d in range(D)) for a in range(A)] for x in observations]
    return [softmax_row(z) for z in logits]


def loss_gradient(observations, actions, returns, W):
    D, A = W.shape
    slope = [[0.0] * A for _ in range(D)]
    for x, action, value, p in zip(observations, actions, returns, policy(observations, W)):
        for a in range(A):
            push = (p[a] - (a == action)) * value / len(actions)
            for d in range(D):
                slope[d][a] += push * x[d]
    return slope


def draw(p, rng):
    left = rng.random()
    for action, share in enumerate(p):
        left -= share
        if left < 0:
            return action
    return len(p) - 1


def train(env, W, episodes, learning_rate, gamma, rng):
    W = W.copy()
    for _ in range(episodes):
        x, done, course = env.reset(rng), False, []
        while not done:
            action = draw(policy([x], W)[0], rng)
            after, reward, done = env.step(action)
            course.append((x, action, reward))
            x = after
        xs, actions, rewards = zip(*course)
        slope = loss_gradient(xs, actions, returns(rewards, gamma), W)
        for d in range(W.shape[0]):
            for a in range(W.shape[1]):
                W[d, a] -= learning_rate * slope[d][a]
    return W
