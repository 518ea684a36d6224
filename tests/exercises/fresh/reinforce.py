"""Fresh mistakes in REINFORCE."""

from tests.exercises.fresh.form import Fresh, edited

_LATER = "later = rewards[t] + gamma * later"
_E = "e = np.exp(z - np.max(z, axis=1, keepdims=True))"
_SHARE = "return e / np.sum(e, axis=1, keepdims=True)"
_TAKEN = "taken[np.arange(len(actions)), actions] = 1"
_WEIGHT = "weight = returns / len(actions)"
_GRADIENT = "return observations.T @ ((p - taken) * weight[:, None])"
_CHOICE = "action = rng.choice(len(p), p=p)"
_STEP = "W = W - learning_rate * loss_gradient(np.array(observations), actions, sums, W)"
_SUMS = "sums = returns(np.array(rewards), gamma)"

FRESH = (
    edited(
        "gamma on the reward too",
        _LATER,
        "later = gamma * (rewards[t] + later)",
        known="own-reward-discounted",
    ),
    edited("no discount", _LATER, "later = rewards[t] + later", known="discount-forgotten"),
    edited("gamma on the wrong one", _LATER, "later = gamma * rewards[t] + later"),
    edited("a running mean", _LATER, "later = (1 - gamma) * rewards[t] + gamma * later"),
    edited(
        "only the next reward",
        _LATER,
        "later = rewards[t] + gamma * (rewards[t + 1] if t + 1 < len(rewards) else 0)",
        known="rewards-not-summed",
    ),
    edited(
        "from the front",
        "    for t in reversed(range(len(rewards))):",
        "    for t in range(len(rewards)):",
        known="discount-from-the-wrong-end",
    ),
    edited(
        "whole sums", "sums = np.zeros(len(rewards))", "sums = np.zeros(len(rewards), dtype=int)"
    ),
    edited(
        "in the type of the rewards",
        "sums = np.zeros(len(rewards))",
        "sums = np.zeros_like(rewards)",
    ),
    edited("in place on the rewards", "sums = np.zeros(len(rewards))", "sums = rewards"),
    edited(
        "the step itself is left out",
        "        later = rewards[t] + gamma * later\n        sums[t] = later",
        "        sums[t] = later\n        later = rewards[t] + gamma * later",
    ),
    edited(
        "the first step is left out",
        "reversed(range(len(rewards)))",
        "range(len(rewards) - 1, 0, -1)",
    ),
    edited(
        "normalised",
        "    return sums\n",
        "    return (sums - sums.mean()) / (sums.std() + 1e-8)\n",
        known="returns-normalised",
    ),
    edited("divided by the steps", "    return sums\n", "    return sums / len(rewards)\n"),
    edited("turned round", "    return sums\n", "    return sums[::-1]\n"),
    edited(
        "one return for all",
        "    return sums\n",
        "    return np.full(len(rewards), sums[0])\n",
        known="same-return-for-all",
    ),
    edited("the return of the episode", "    return sums\n", "    return sums[0]\n"),
    Fresh(
        "discounted from the start of the episode",
        instead="""
def returns(rewards, gamma):
    paid = rewards * gamma ** np.arange(len(rewards))
    return np.cumsum(paid[::-1])[::-1]
""",
        known="discount-counted-from-the-start",
    ),
    Fresh(
        "divides by a gamma of zero",
        instead="""
def returns(rewards, gamma):
    powers = gamma ** np.arange(len(rewards))
    return np.cumsum((rewards * powers)[::-1])[::-1] / powers
""",
    ),
    Fresh(
        "one power too many",
        instead="""
def returns(rewards, gamma):
    T = len(rewards)
    powers = [gamma ** (k + 1) for k in range(T)]
    return np.array([sum(powers[k] * rewards[t + k] for k in range(T - t)) for t in range(T)])
""",
        known="own-reward-discounted",
    ),
    Fresh(
        "the last reward is never reached",
        instead="""
def returns(rewards, gamma):
    T = len(rewards)
    return np.array([sum(gamma**k * rewards[t + k] for k in range(T - t - 1)) for t in range(T)])
""",
    ),
    edited("the largest of all", _E, "e = np.exp(z - np.max(z))"),
    edited("no largest", _E, "e = np.exp(z)", known="overflow"),
    edited("clipped logits", _E, "e = np.exp(np.clip(z, -10, 10))"),
    edited("over the steps", _SHARE, "return e / np.sum(e, axis=0, keepdims=True)"),
    edited(
        "sigmoid",
        _SHARE,
        "return 1 / (1 + np.exp(-np.clip(z, -500, 500)))",
        known="sigmoid-for-softmax",
    ),
    edited(
        "log-probabilities",
        _SHARE,
        "return np.log(e / np.sum(e, axis=1, keepdims=True))",
        known="log-probabilities-returned",
    ),
    edited(
        "the best action has it all",
        _SHARE,
        "return np.eye(W.shape[1])[z.argmax(axis=1)]",
        known="best-action-only",
    ),
    edited(
        "mixed with chance",
        _SHARE,
        "return 0.95 * e / np.sum(e, axis=1, keepdims=True) + 0.05 / W.shape[1]",
    ),
    edited(
        "one step loses its axis", _SHARE, "return np.squeeze(e / np.sum(e, axis=1, keepdims=True))"
    ),
    edited("half the temperature", "z = observations @ W\n", "z = 2 * observations @ W\n"),
    edited(
        "uphill",
        _GRADIENT,
        "return observations.T @ ((taken - p) * weight[:, None])",
        known="sign-flipped",
    ),
    edited("a sum over steps", _WEIGHT, "weight = returns", known="missing-mean"),
    edited("divided by the actions", _WEIGHT, "weight = returns / W.shape[1]"),
    edited(
        "a baseline",
        _WEIGHT,
        "weight = (returns - returns.mean()) / len(actions)",
        known="baseline-subtracted",
    ),
    edited("weights without sign", _WEIGHT, "weight = np.abs(returns) / len(actions)"),
    edited("only what paid", _WEIGHT, "weight = np.maximum(returns, 0) / len(actions)"),
    edited(
        "returns forgotten",
        _WEIGHT,
        "weight = np.ones(len(actions)) / len(actions)",
        known="returns-ignored",
    ),
    edited(
        "mean return for all",
        _WEIGHT,
        "weight = np.full(len(actions), returns.mean()) / len(actions)",
        known="one-weight-for-all",
    ),
    edited("whole returns", _WEIGHT, "weight = returns.astype(int) / len(actions)"),
    edited("divided by the sum of returns", _WEIGHT, "weight = returns / returns.sum()"),
    edited(
        "only the taken action",
        _GRADIENT,
        "return observations.T @ ((p - taken) * taken * weight[:, None])",
    ),
    edited(
        "probability of the action as factor",
        _GRADIENT,
        "chosen = (p * taken).sum(axis=1)\n"
        "    return observations.T @ ((p - taken) * (weight * chosen)[:, None])",
        known="probability-for-its-logarithm",
    ),
    edited("only one-hot", _GRADIENT, "return observations.T @ (-taken * weight[:, None])"),
    edited("all columns of the actions that occur", _TAKEN, "taken[:, actions] = 1"),
    edited(
        "the likeliest counts as taken",
        _TAKEN,
        "taken[np.arange(len(actions)), p.argmax(axis=1)] = 1",
    ),
    edited(
        "turned over",
        _GRADIENT,
        "return (observations.T @ ((p - taken) * weight[:, None])).T",
        known="transposed",
    ),
    edited(
        "observations of unit length",
        _GRADIENT,
        "observations = observations / np.linalg.norm(observations, axis=1, "
        "keepdims=True)\n"
        "    return observations.T @ ((p - taken) * weight[:, None])",
    ),
    edited(
        "last step left out",
        _GRADIENT,
        "return observations[:-1].T @ ((p - taken) * weight[:, None])[:-1]",
    ),
    edited("the best action", _CHOICE, "action = int(np.argmax(p))", known="best-action-taken"),
    edited(
        "any action",
        _CHOICE,
        "action = int(rng.integers(len(p)))",
        known="actions-drawn-evenly",
        late=True,
    ),
    edited("the least likely", _CHOICE, "action = int(rng.choice(len(p), p=p[::-1]))", late=True),
    edited("drawn from numpy", _CHOICE, "action = np.random.choice(len(p), p=p)"),
    edited(
        "now and then at random",
        _CHOICE,
        "action = int(rng.choice(len(p), p=0.5 * p + 0.5 / len(p)))",
        late=True,
    ),
    edited(
        "the observation after the action",
        "            observations.append(observation)\n"
        "            actions.append(action)\n"
        "            observation, reward, done = env.step(action)",
        "            actions.append(action)\n"
        "            observation, reward, done = env.step(action)\n"
        "            observations.append(observation)",
        known="observation-after-for-before",
        late=True,
    ),
    edited(
        "rewards one step late",
        "            rewards.append(reward)",
        "            rewards.append(reward if len(rewards) else 0.0)",
        late=True,
    ),
    edited(
        "the last reward is lost",
        "            rewards.append(reward)",
        "            rewards.append(0.0 if done else reward)",
        late=True,
    ),
    edited(
        "undiscounted",
        _SUMS,
        "sums = returns(np.array(rewards), 1.0)",
        known="gamma-ignored",
        late=True,
    ),
    edited(
        "rewards for returns",
        _SUMS,
        "sums = np.array(rewards, dtype=float)",
        known="rewards-for-returns",
        late=True,
    ),
    edited(
        "normalised returns",
        _SUMS,
        _SUMS + "\n        sums = (sums - sums.mean()) / (sums.std() + 1e-8)",
        late=True,
    ),
    edited(
        "uphill in train",
        _STEP,
        "W = W + learning_rate * loss_gradient(np.array(observations), actions, sums, W)",
        known="climbs-the-loss",
        late=True,
    ),
    edited(
        "in place",
        _STEP,
        "W -= learning_rate * loss_gradient(np.array(observations), actions, sums, W)",
        known="weights-overwritten",
    ),
    edited(
        "a step for each action",
        _STEP,
        "for k in range(len(actions)):\n"
        "            W = W - learning_rate * loss_gradient(np.array(observations[k "
        ": k + 1]), actions[k : k + 1], sums[k : k + 1], W)",
        late=True,
    ),
    edited(
        "gradient summed by length",
        _STEP,
        "W = W - learning_rate * len(actions) * "
        "loss_gradient(np.array(observations), actions, sums, W)",
        late=True,
    ),
    edited(
        "lists grow over all episodes",
        "    for _ in range(episodes):\n        observations, actions, rewards = [], [], []\n",
        "    observations, actions, rewards = [], [], []\n    for _ in range(episodes):\n",
        known="episodes-not-kept-apart",
        late=True,
    ),
    edited(
        "starts from zeros",
        "    for _ in range(episodes):",
        "    W = np.zeros_like(W)\n    for _ in range(episodes):",
    ),
    edited(
        "one episode too many",
        "for _ in range(episodes):",
        "for _ in range(episodes + 1):",
        known="one-episode-too-many",
    ),
    Fresh(
        "one reset only",
        instead="""
def train(env, W, episodes, learning_rate, gamma, rng):
    observation = env.reset(rng)
    for _ in range(episodes):
        observations, actions, rewards, done = [], [], [], False
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
""",
    ),
    edited(
        "ten actions at most", "while not done:", "while not done and len(actions) < 3:", late=True
    ),
    Fresh(
        "the policy of the start",
        (
            (
                "    for _ in range(episodes):",
                "    start = W.copy()\n    for _ in range(episodes):",
            ),
            ("p = policy(observation[None], W)[0]", "p = policy(observation[None], start)[0]"),
        ),
        late=True,
    ),
    edited(
        "a rate that is capped",
        _STEP,
        "W = W - min(learning_rate, 0.01) * loss_gradient(np.array(observations), "
        "actions, sums, W)",
        late=True,
    ),
    Fresh(
        "a double one: no mean, and the past counts",
        (
            (_WEIGHT, "weight = returns"),
            (
                _SUMS,
                "sums = returns(np.array(rewards), gamma)\n"
                "        sums = np.full(len(sums), sums[0])",
            ),
        ),
        known="missing-mean",
    ),
)
