"""A pole to be balanced: the runs reinforce and evolution."""

import pytest

from dlpath.errors import UsageError
from dlpath.runs.kit.balancing import at_random, episode, judgement, random_reward
from dlpath.runs.kit.pictures import Chart, Episode


@pytest.mark.parametrize(("name", "epochs"), [("reinforce", 70), ("evolution", 15)])
def test_it_learns_to_hold_the_pole(outcome_of, steps, name, epochs):
    outcome = outcome_of(name, epochs=epochs)
    assert outcome.metrics["reward"] >= 475
    assert 15 < outcome.baseline["reward"] < 30
    assert "solved" in outcome.says
    assert len(steps) == epochs
    chart, before, after = outcome.pictures
    assert isinstance(chart, Chart)
    assert before.moments[-1].second < after.moments[-1].second


@pytest.mark.parametrize("name", ["reinforce", "evolution"])
def test_the_same_seed_gives_the_same_numbers(outcome_of, name):
    few = {"epochs": 2, "batch_size": 4}
    assert outcome_of(name, **few) == outcome_of(name, **few)
    assert outcome_of(name, **few).curve != outcome_of(name, **few, seed=1).curve


def test_an_odd_generation_is_refused(outcome_of):
    with pytest.raises(UsageError):
        outcome_of("evolution", batch_size=5)


def test_an_episode_has_its_frames_from_the_first_moment_to_the_last():
    shown = episode("pushed left", lambda state: 0, seed=0)
    assert isinstance(shown, Episode)
    assert shown.moments[0].second == 0
    assert abs(shown.moments[-1].angle) > 0.2
    assert "lost after" in shown.title


def test_chance_holds_the_pole_for_about_twenty_two_steps():
    assert 15 < random_reward(0) < 30
    assert episode("chance", at_random(0), 0) == episode("chance", at_random(0), 0)


@pytest.mark.parametrize(
    ("reward", "words"), [(500, "solved, 475"), (200, "first measure"), (30, "not solved")]
)
def test_a_reward_is_judged_by_both_measures(reward, words):
    assert words in judgement(reward)
