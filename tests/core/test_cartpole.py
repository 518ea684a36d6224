import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.core.arguments import ArgumentError
from dlpath.core.cartpole import (
    CART_MASS,
    FORCE,
    GRAVITY,
    HALF_LENGTH,
    POLE_MASS,
    SECONDS,
    STEEPEST,
    CartPole,
    CartPoles,
    EpisodeOver,
    balanced_steps,
    is_lost,
    move,
)

GOOD = np.array([0.2, 1.0, 3.0, 2.0])


def test_pushed_to_the_right_the_cart_speeds_up_and_the_pole_leans_back():
    after = move(move(np.zeros(4), 1), 1)
    assert after[0] > 0
    assert after[1] > 0
    assert after[2] < 0
    assert after[3] < 0


def test_left_is_the_mirror_image_of_right():
    state = np.array([0.1, -0.2, 0.05, 0.3])
    np.testing.assert_array_equal(move(-state, 0), -move(state, 1))


def test_many_poles_move_as_each_of_them_alone():
    rng = np.random.default_rng(0)
    states, actions = rng.uniform(-0.2, 0.2, (4, 50)), rng.integers(0, 2, 50)
    together = move(states, actions)
    for k in range(50):
        np.testing.assert_array_equal(together[:, k], move(states[:, k], actions[k]))


@given(st.tuples(*[st.floats(-3, 3)] * 4), st.sampled_from([0, 1]))
def test_newtons_laws_hold_for_the_cart_and_for_the_pole(state, action):
    before = np.array(state)
    _, speed_up, _, spin_up = (move(before, action) - before) / SECONDS
    _, _, angle, spin = before
    pulled = HALF_LENGTH * (spin_up * np.cos(angle) - spin**2 * np.sin(angle))
    push = (CART_MASS + POLE_MASS) * speed_up + POLE_MASS * pulled
    assert push == pytest.approx(FORCE if action else -FORCE, abs=1e-9)
    turn = 4 / 3 * HALF_LENGTH * spin_up + speed_up * np.cos(angle)
    assert turn == pytest.approx(GRAVITY * np.sin(angle), abs=1e-9)


@pytest.mark.parametrize(
    ("state", "lost"),
    [
        ([2.39, 9, 0, 9], False),
        ([2.41, 0, 0, 0], True),
        ([-2.41, 0, 0, 0], True),
        ([0, 0, STEEPEST, 0], False),
        ([0, 0, -STEEPEST - 1e-9, 0], True),
    ],
)
def test_an_episode_is_lost_too_far_out_or_too_steep(state, lost):
    assert bool(is_lost(np.array(state))) is lost


def test_an_episode_ends_when_the_pole_falls_and_must_be_begun_anew():
    pole = CartPole()
    with pytest.raises(EpisodeOver):
        pole.step(1)
    pole.reset(np.random.default_rng(0))
    steps, done, total = 0, False, 0.0
    while not done:
        state, reward, done = pole.step(1)
        steps, total = steps + 1, total + reward
    assert 5 < steps < 20
    assert total == steps
    assert is_lost(state)
    with pytest.raises(EpisodeOver):
        pole.step(1)


def test_a_good_policy_reaches_the_end_at_500_steps():
    pole = CartPole()
    state = pole.reset(np.random.default_rng(0))
    steps, done = 0, False
    while not done:
        state, _, done = pole.step(int(state @ GOOD > 0))
        steps += 1
    assert steps == 500
    assert not is_lost(state)


def test_poles_begin_anew_when_they_have_fallen():
    poles = CartPoles(3)
    poles.reset(np.random.default_rng(0))
    ends = 0
    for _ in range(40):
        states, rewards, done = poles.step(np.ones(3))
        assert rewards.tolist() == [1, 1, 1]
        assert not is_lost(states.T).any()
        assert (np.abs(states[done]) <= 0.05).all()
        ends += int(done.sum())
    assert ends >= 6


def test_the_same_seed_gives_the_same_episodes():
    def states(seed):
        poles = CartPoles(4)
        first = poles.reset(np.random.default_rng(seed))
        return np.array([first, *(poles.step(np.ones(4))[0] for _ in range(20))])

    assert np.array_equal(states(1), states(1))
    assert not np.array_equal(states(1), states(2))


def test_balanced_steps_tell_a_good_policy_from_a_bad_one():
    steps = balanced_steps(np.array([GOOD, -GOOD]), episodes=5, rng=np.random.default_rng(0))
    assert steps[0] == 500
    assert steps[1] < 15


def test_bad_pushes_are_named():
    pole = CartPole()
    pole.reset(np.random.default_rng(0))
    with pytest.raises(ArgumentError, match="action is 2, needed is 0 or 1"):
        pole.step(2)
    poles = CartPoles(3)
    with pytest.raises(EpisodeOver):
        poles.step(np.ones(3))
    poles.reset(np.random.default_rng(0))
    with pytest.raises(ArgumentError, match=r"actions has shape \(2,\), needed is \(3,\)"):
        poles.step(np.ones(2))
    with pytest.raises(ArgumentError, match="other values than 0 and 1"):
        poles.step([0, 1, -1])
    with pytest.raises(ArgumentError, match="count is 0"):
        CartPoles(0)
