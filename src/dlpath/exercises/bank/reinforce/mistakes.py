"""The mistakes that learners make with REINFORCE."""

from dlpath.exercises.kit.exercise import Mistake

_LATER = "later = rewards[t] + gamma * later"
_SOFTMAX = "return e / np.sum(e, axis=1, keepdims=True)"
_EXP = "e = np.exp(z - np.max(z, axis=1, keepdims=True))"
_SLOPE = "return observations.T @ ((p - taken) * weight[:, None])"
_WEIGHT = "weight = returns / len(actions)"
_UPDATE = "W = W - learning_rate * loss_gradient(np.array(observations), actions, sums, W)"
_SUMS = "sums = returns(np.array(rewards), gamma)"
_DRAW = "action = rng.choice(len(p), p=p)"

MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "discount-from-the-wrong-end",
        "returns",
        "The sums run from the first step on: each holds what was paid before it. A return is what "
        "is still to come.",
        edits=(("in reversed(range(len(rewards)))", "in range(len(rewards))"),),
    ),
    Mistake(
        "discount-forgotten",
        "returns",
        "gamma changes nothing: all that is to come counts in full.",
        edits=((_LATER, "later = rewards[t] + later"),),
    ),
    Mistake(
        "own-reward-discounted",
        "returns",
        "The reward of the step itself is discounted already. It counts in full, the next one "
        "gamma times.",
        edits=((_LATER, "later = gamma * (rewards[t] + later)"),),
    ),
    Mistake(
        "own-reward-missing",
        "returns",
        "Each return begins with the reward of the step after. The step's own belongs to it.",
        edits=(
            (f"{_LATER}\n        sums[t] = later", f"sums[t] = gamma * later\n        {_LATER}"),
        ),
    ),
    Mistake(
        "same-return-for-all",
        "returns",
        "Every step has the return of the whole episode. What was paid before a step is not its "
        "merit.",
        edits=(("return sums", "return np.full(len(rewards), sums[0])"),),
    ),
    Mistake(
        "discount-counted-from-the-start",
        "returns",
        "Rewards are discounted by how far they are from the start of the episode. It is how far "
        "they are from the step.",
        edits=(("return sums", "return sums * gamma ** np.arange(len(rewards))"),),
    ),
    Mistake(
        "rewards-not-summed",
        "returns",
        "Each return holds two rewards only: its own and the next one.",
        edits=(
            (
                _LATER,
                "later = rewards[t] + (gamma * rewards[t + 1] if t + 1 < len(rewards) else 0)",
            ),
        ),
    ),
    Mistake(
        "returns-normalised",
        "returns",
        "The returns are shifted and scaled to mean 0 and spread 1. That helps training, but it is "
        "not the return; here the plain one is asked.",
        edits=(("return sums", "return (sums - np.mean(sums)) / (np.std(sums) + 1e-8)"),),
    ),
    Mistake(
        "rewards-overwritten",
        "returns",
        "The caller's rewards are changed: the sums are made in place.",
        edits=(("sums[t] = later", "sums[t] = later\n        rewards[t] = later"),),
    ),
    Mistake(
        "wrong-axis",
        "policy",
        "The columns add up to 1, not the rows: the softmax runs over the steps. It runs over the "
        "actions of one step.",
        edits=(
            (_EXP, "e = np.exp(z - np.max(z, axis=0))"),
            (_SOFTMAX, "return e / np.sum(e, axis=0)"),
        ),
    ),
    Mistake(
        "one-sum-for-all",
        "policy",
        "All probabilities together add up to 1. Each step has a sum of its own.",
        edits=((_EXP, "e = np.exp(z - np.max(z))"), (_SOFTMAX, "return e / np.sum(e)")),
    ),
    Mistake(
        "overflow",
        "policy",
        "Large logits overflow and NaN comes out: exp has been given a large number.",
        edits=((_EXP, "e = np.exp(z)"),),
    ),
    Mistake(
        "not-normalised",
        "policy",
        "The rows do not add up to 1: nothing divides by their sum.",
        edits=((_SOFTMAX, "return e"),),
    ),
    Mistake(
        "sigmoid-for-softmax",
        "policy",
        "Each action has a sigmoid of its own, so that a row need not add up to 1. The actions "
        "compete: it is a softmax.",
        edits=((_SOFTMAX, "return 0.5 + 0.5 * np.tanh(0.5 * z)"),),
    ),
    Mistake(
        "best-action-only",
        "policy",
        "The likeliest action has probability 1. With that nothing else is ever tried.",
        edits=((_SOFTMAX, "return np.eye(z.shape[1])[np.argmax(z, axis=1)]"),),
    ),
    Mistake(
        "logits-returned",
        "policy",
        "These are the logits; the softmax is missing.",
        edits=((_SOFTMAX, "return z"),),
    ),
    Mistake(
        "log-probabilities-returned",
        "policy",
        "These are the logarithms of the probabilities.",
        edits=((_SOFTMAX, "return np.log(e / np.sum(e, axis=1, keepdims=True))"),),
    ),
    Mistake(
        "sign-flipped",
        "loss_gradient",
        "The slope has the wrong sign. It is that of a loss, which train goes down; yours would "
        "unlearn what paid.",
        edits=((_SLOPE, "return observations.T @ ((taken - p) * weight[:, None])"),),
    ),
    Mistake(
        "missing-mean",
        "loss_gradient",
        "The slope grows with the length of the episode: it is a sum over the steps, not a mean.",
        edits=((_WEIGHT, "weight = returns"),),
    ),
    Mistake(
        "mean-over-actions-too",
        "loss_gradient",
        "The slope is divided by the number of actions as well. The mean is over the steps.",
        edits=((_WEIGHT, "weight = returns / p.size"),),
    ),
    Mistake(
        "returns-ignored",
        "loss_gradient",
        "All steps weigh the same: the returns have no say in the slope.",
        edits=((_WEIGHT, "weight = np.ones(len(actions)) / len(actions)"),),
    ),
    Mistake(
        "one-hot-missing",
        "loss_gradient",
        "The action that was taken makes no difference: from the probabilities nothing is "
        "subtracted where it stands.",
        edits=((_SLOPE, "return observations.T @ (p * weight[:, None])"),),
    ),
    Mistake(
        "probability-for-its-logarithm",
        "loss_gradient",
        "This is the slope of the probability itself. The loss holds its logarithm.",
        edits=((_WEIGHT, "weight = returns / len(actions) * p[np.arange(len(actions)), actions]"),),
    ),
    Mistake(
        "baseline-subtracted",
        "loss_gradient",
        "The mean of the returns is subtracted first. A baseline helps training, but what is "
        "asked here is the slope for the returns as they are given.",
        edits=((_WEIGHT, "weight = (returns - np.mean(returns)) / len(actions)"),),
    ),
    Mistake(
        "one-weight-for-all",
        "loss_gradient",
        "All steps are weighed by the mean return. Each has its own.",
        edits=((_WEIGHT, "weight = np.full(len(actions), np.mean(returns)) / len(actions)"),),
    ),
    Mistake(
        "transposed",
        "loss_gradient",
        "The slope is (A, D). It has the shape of W, (D, A).",
        edits=((_SLOPE, "return ((p - taken) * weight[:, None]).T @ observations"),),
    ),
    Mistake(
        "climbs-the-loss",
        "train",
        "W goes uphill on the loss: what paid becomes less likely.",
        edits=((_UPDATE, _UPDATE.replace("W - ", "W + ")),),
    ),
    Mistake(
        "learning-rate-forgotten",
        "train",
        "The learning rate changes nothing: a step is as long as the slope.",
        edits=((_UPDATE, _UPDATE.replace("learning_rate * ", "")),),
    ),
    Mistake(
        "gamma-ignored",
        "train",
        "gamma changes nothing: rewards far away count in full.",
        edits=((_SUMS, "sums = returns(np.array(rewards), 1.0)"),),
    ),
    Mistake(
        "rewards-for-returns",
        "train",
        "Each action is weighed by its own reward only. What it leads to later is its merit too.",
        edits=((_SUMS, "sums = np.array(rewards)"),),
    ),
    Mistake(
        "observation-after-for-before",
        "train",
        "Actions are learned with the observation that came after them. They were chosen by the "
        "one before.",
        edits=(
            ("            observations.append(observation)\n", ""),
            (
                "            rewards.append(reward)\n",
                "            rewards.append(reward)\n"
                "            observations.append(observation)\n",
            ),
        ),
    ),
    Mistake(
        "best-action-taken",
        "train",
        "The likeliest action is always taken, so the others are never tried. Draw it.",
        edits=((_DRAW, "action = int(np.argmax(p))"),),
    ),
    Mistake(
        "actions-drawn-evenly",
        "train",
        "All actions are drawn with the same probability: the policy has no say in what is done.",
        edits=((_DRAW, "action = rng.integers(len(p))"),),
    ),
    Mistake(
        "chance-of-its-own",
        "train",
        "The actions do not depend on rng: a generator of your own draws them.",
        edits=(
            (
                "    for _ in range(episodes):\n        observations,",
                "    mine = np.random.default_rng(7)\n"
                "    for _ in range(episodes):\n        observations,",
            ),
            (_DRAW, "action = mine.choice(len(p), p=p)"),
        ),
    ),
    Mistake(
        "episodes-not-kept-apart",
        "train",
        "The steps of earlier episodes are still in the lists when the next one is learned.",
        edits=(
            (
                "    for _ in range(episodes):\n"
                "        observations, actions, rewards = [], [], []\n",
                "    observations, actions, rewards = [], [], []\n    for _ in range(episodes):\n",
            ),
        ),
    ),
    Mistake(
        "last-step-dropped",
        "train",
        "The last step of every episode is not learned from. Its reward is often the one that "
        "matters.",
        edits=(
            (
                _UPDATE,
                "W = W - learning_rate * loss_gradient("
                "np.array(observations)[:-1], actions[:-1], sums[:-1], W)",
            ),
        ),
    ),
    Mistake(
        "learned-at-the-end-only",
        "train",
        "All episodes are played with the first W; the steps come after the last. Each episode is "
        "learned from before the next is played.",
        edits=(
            ("    for _ in range(episodes):\n", "    new = W\n    for _ in range(episodes):\n"),
            (_UPDATE, _UPDATE.replace("W = W - ", "new = new - ")),
            ("    return W", "    return new"),
        ),
    ),
    Mistake(
        "one-episode-too-many",
        "train",
        "One episode too many is played.",
        edits=(("range(episodes)", "range(episodes + 1)"),),
    ),
    Mistake(
        "one-episode-only",
        "train",
        "Only one episode is played, however many were asked for.",
        edits=((_UPDATE, f"{_UPDATE}\n        break"),),
    ),
    Mistake(
        "weights-overwritten",
        "train",
        "The caller's W is changed: your update writes into it.",
        edits=((_UPDATE, _UPDATE.replace("W = W - ", "W -= ")),),
    ),
)
