import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.planted import Part, error, missed

from dlpath.core.arguments import ArgumentError, NotFitted
from dlpath.core.cartpole import CartPoles
from dlpath.core.policy_gradient import Reinforce, loss_gradient, play, policy, returns
from dlpath.core.training import Diverged

RNG = np.random.default_rng(0)
OBSERVATIONS = RNG.standard_normal((7, 4))
ACTIONS = RNG.integers(0, 3, 7)
ADVANTAGES = RNG.standard_normal(7)


def loss(W):
    log_policy = np.log(policy(OBSERVATIONS, W))[np.arange(7), ACTIONS]
    return np.array([-np.mean(ADVANTAGES * log_policy)])


LOSS = Part(
    loss,
    lambda W, upstream: upstream * loss_gradient(OBSERVATIONS, ACTIONS, ADVANTAGES, W),
    RNG.standard_normal((4, 3)),
)


def test_gradient_is_that_of_the_loss():
    assert error(LOSS) < 1e-5


def test_planted_mistakes_are_caught():
    assert missed(LOSS) == []


def test_returns_by_hand():
    rewards = np.array([1.0, 0.0, 2.0])
    assert returns(rewards, 0.5).tolist() == [1.5, 1.0, 2.0]
    assert returns(rewards, 0).tolist() == rewards.tolist()


@given(st.lists(st.floats(-10, 10), min_size=1, max_size=20), st.floats(0, 1))
def test_returns_are_the_discounted_sums_of_what_follows(rewards, gamma):
    expected = [sum(r * gamma**k for k, r in enumerate(rewards[t:])) for t in range(len(rewards))]
    np.testing.assert_allclose(returns(np.array(rewards), gamma), expected, atol=1e-9)


def test_a_baseline_that_does_not_look_at_the_action_leaves_the_mean_gradient_as_it_is():
    W = RNG.standard_normal((4, 3))
    x = OBSERVATIONS[:1]
    reward = np.array([1.0, 5.0, -2.0])

    def expected(baseline):
        p = policy(x, W)[0]
        return sum(
            p[a] * loss_gradient(x, np.array([a]), np.array([reward[a] - baseline]), W)
            for a in range(3)
        )

    np.testing.assert_allclose(expected(0.0), expected(100.0), atol=1e-12)


def test_rewards_end_with_the_episode():
    episodes = play(np.zeros((4, 2)), CartPoles(5), np.random.default_rng(0))
    lengths = episodes.running.sum(axis=0)
    assert np.array_equal(episodes.rewards.sum(axis=0), lengths)
    assert len(episodes.running) == lengths.max()
    for k, length in enumerate(lengths):
        assert episodes.running[:length, k].all()


def test_the_pole_is_balanced_beyond_195_steps():
    agent = Reinforce(epochs=60).fit()
    assert agent.rewards_[0] < 40
    assert agent.score() >= 195


def test_the_same_seed_gives_the_same_agent():
    first, second, other = (
        Reinforce(epochs=3, rng=np.random.default_rng(seed)).fit().coef_ for seed in (1, 1, 2)
    )
    assert np.array_equal(first, second)
    assert not np.array_equal(first, other)


def test_every_update_is_told_and_can_act():
    agent = Reinforce(epochs=2)
    told = []
    agent.fit(on_epoch=lambda epoch, figures: told.append((epoch, figures["reward"])))
    assert told == list(enumerate(agent.rewards_, start=1))
    assert set(agent.predict(OBSERVATIONS)) <= {0, 1}


def test_bad_input_is_named():
    with pytest.raises(NotFitted):
        Reinforce().score()
    with pytest.raises(NotFitted):
        Reinforce().predict(OBSERVATIONS)
    with pytest.raises(ArgumentError, match="episodes is 0"):
        Reinforce(episodes=0).fit()
    with pytest.raises(ArgumentError, match=r"gamma is 1\.5"):
        Reinforce(gamma=1.5).fit()


def test_a_learning_rate_without_bounds_diverges():
    with pytest.raises(Diverged, match="epoch 1"):
        Reinforce(learning_rate=1e308, epochs=2, episodes=2).fit()
