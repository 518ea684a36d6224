"""REINFORCE: learn to act by making more likely what was followed by more reward than usual."""

from typing import NamedTuple, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlpath.core.activations import softmax
from dlpath.core.arguments import Floats, NotFitted, checked
from dlpath.core.cartpole import CartPoles, balanced_steps
from dlpath.core.estimator import OnEpoch
from dlpath.core.hyperparameters import generator, positive, share, whole
from dlpath.core.optimizers import Adam
from dlpath.core.training import Diverged

# Products of larger weights and observations overflow.
_LARGEST = 1e150


class Episodes(NamedTuple):
    """Several episodes side by side, T steps of the longest of n."""

    observations: Floats
    """(T, n, D)"""
    actions: NDArray[np.intp]
    """(T, n)"""
    rewards: Floats
    """(T, n), zero after the end of an episode."""
    running: NDArray[np.bool_]
    """(T, n): which steps belong to an episode."""


def returns(rewards: Floats, gamma: float) -> Floats:
    """Return what is still to come after each step, for rewards (T, ...).

    The rule, by which a later reward counts less::

        G_t = r_t + gamma G_{t+1}
    """
    sums = np.zeros(rewards.shape)
    later = np.zeros(rewards.shape[1:])
    for t in reversed(range(len(rewards))):
        later = sums[t] = rewards[t] + gamma * later
    return sums


def policy(observations: Floats, W: Floats) -> Floats:
    """Return the probability of every action, ``softmax(observations W)``: (..., D) to (..., A)."""
    return softmax(observations @ W).astype(np.float64)


def loss_gradient(
    observations: Floats, actions: NDArray[np.integer], advantages: Floats, W: Floats
) -> Floats:
    r"""Return the gradient (D, A) of minus the mean of ``advantage * log policy(action)``.

    Its expectation, times -1, is that of the expected return, whatever baseline is subtracted from
    the returns to get the advantages, as long as that does not look at the action.

    Parameters
    ----------
    observations : (n, D)
    actions : (n,)
    advantages : (n,)
    W : (D, A)

    References
    ----------
    Williams (1992), Machine Learning 8, 229-256.
    """
    dz = policy(observations, W)
    dz[np.arange(len(dz)), actions] -= 1
    return observations.T @ (dz * advantages[:, None]) / len(dz)


def play(W: Floats, poles: CartPoles, rng: np.random.Generator) -> Episodes:
    """Return one episode of each pole, its actions drawn from the policy with weights W (4, 2)."""
    state = poles.reset(rng)
    running = np.ones(poles.count, dtype=bool)
    steps = []
    while running.any():
        action = (rng.random(poles.count) < policy(state, W)[:, 1]).astype(np.intp)
        following, reward, done = poles.step(action)
        steps.append((state, action, reward * running, running))
        state, running = following, running & ~done
    return Episodes(*map(np.array, zip(*steps, strict=True)))


class Reinforce:
    """Learns to balance a pole by the policy gradient, with a baseline.

    The baseline is the mean return of all episodes that still run at the same step: what usually
    comes from there on. Without it every action of a rewarding game looks good, and only small
    differences between large numbers teach anything. That an episode counts among its own rivals
    shortens the mean step by one part in ``episodes`` and does not turn it.

    Parameters
    ----------
    episodes
        Episodes that are played for each update.
    epochs
        Updates.
    learning_rate
        Of Adam.
    gamma
        How much a reward one step later counts.
    rng
        Draws starts and actions; ``default_rng(0)`` unless given.

    Attributes
    ----------
    coef_ : (4, 2)
        Weights of the policy.
    rewards_ : list of float
        The mean reward of the episodes before each update.

    References
    ----------
    Williams (1992), Machine Learning 8, 229-256; Sutton & Barto (2018), Reinforcement Learning,
    second edition, section 13.4.
    """

    coef_: Floats
    rewards_: list[float]

    def __init__(
        self,
        *,
        episodes: int = 20,
        epochs: int = 100,
        learning_rate: float = 0.1,
        gamma: float = 0.99,
        rng: np.random.Generator | None = None,
    ) -> None:
        self.episodes = episodes
        self.epochs = epochs
        self.learning_rate = learning_rate
        self.gamma = gamma
        self.rng = rng

    def fit(self, *, on_epoch: OnEpoch | None = None) -> Self:
        """Play and learn; ``on_epoch(epoch, figures)`` is called after every update.

        Raises
        ------
        ArgumentError
            A setting is out of its range.
        Diverged
            The weights have become too large to multiply: the learning rate is too high.
        """
        whole(episodes=self.episodes, epochs=self.epochs)
        positive(learning_rate=self.learning_rate)
        share(gamma=self.gamma)
        rng = generator(self.rng)
        self.coef_, self.rewards_ = np.zeros((4, 2)), []
        adam, poles = Adam(self.learning_rate), CartPoles(self.episodes)
        for epoch in range(1, self.epochs + 1):
            with np.errstate(over="ignore", invalid="ignore"):
                observations, actions, rewards, running = play(self.coef_, poles, rng)
            sums = returns(rewards, self.gamma)
            usual = sums.sum(axis=1) / running.sum(axis=1)
            advantages = (sums - usual[:, None])[running]
            # In units of their spread, a step has the same size for games of any length.
            advantages /= max(advantages.std(), 1e-8)
            with np.errstate(over="ignore", invalid="ignore"):
                gradient = loss_gradient(
                    observations[running], actions[running], advantages, self.coef_
                )
                adam.step(self.coef_, gradient)
            # Not "larger than": NaN is not larger than anything.
            if not np.all(np.abs(self.coef_) < _LARGEST):
                raise Diverged(epoch, what="the policy holds no weights of a sound size")
            self.rewards_.append(float(rewards.sum(axis=0).mean()))
            if on_epoch:
                on_epoch(epoch, {"reward": self.rewards_[-1]})
        return self

    def predict(self, observations: ArrayLike) -> NDArray[np.intp]:
        """Return the more probable action for each of the observations (n, 4)."""
        if not hasattr(self, "coef_"):
            raise NotFitted(self)
        (states,) = checked(observations=(observations, "n 4"))
        actions: NDArray[np.intp] = policy(states, self.coef_).argmax(axis=1)
        return actions

    def score(self, *, episodes: int = 100, rng: np.random.Generator | None = None) -> float:
        """Return the mean reward of so many new episodes that are played by ``predict``."""
        if not hasattr(self, "coef_"):
            raise NotFitted(self)
        rng = generator(rng)
        preference = self.coef_[:, 1] - self.coef_[:, 0]
        return float(balanced_steps(preference[None], episodes=episodes, rng=rng)[0])
