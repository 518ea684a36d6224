"""How much a run may be told to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.errors import UsageError
from dlpath.runs import gan, gradient_descent, lstm, mlp
from dlpath.runs.kit.catalogue import abouts
from dlpath.runs.kit.limits import FASTEST, refuse_beyond
from dlpath.runs.kit.options import Options


def refusal(about, **told):
    """Return the error that these options bring about."""
    with pytest.raises(UsageError) as error:
        refuse_beyond(Options(**{**about.options, **told})._asdict(), about)
    return error.value


def test_every_run_may_do_what_it_does_unless_told():
    for about in abouts().values():
        for usual in ({}, *about.with_data.values()):
            refuse_beyond(Options(**{**about.options, **usual})._asdict(), about)


@pytest.mark.parametrize("rate", [0.0, -1.0, float("nan"), float("inf"), 1e308])
def test_a_learning_rate_that_leads_nowhere_is_named(rate):
    error = refusal(mlp.ABOUT, learning_rate=rate)
    assert error.message.startswith("--learning-rate is ")
    assert "above 0 up to 1e+30" in error.message


@given(st.floats(min_value=0, max_value=FASTEST, exclude_min=True))
def test_any_other_learning_rate_may_be_tried(rate):
    refuse_beyond(Options(learning_rate=rate)._asdict(), gan.ABOUT)


@pytest.mark.parametrize(
    ("option", "value"), [("dropout", 1.0), ("dropout", float("nan")), ("l2", -1.0)]
)
def test_shares_and_prices_have_their_range(option, value):
    assert refusal(mlp.ABOUT, **{option: value}).message.startswith(f"--{option} is ")


def test_an_optimizer_is_one_that_the_run_knows():
    assert "sgd, momentum, adam" in refusal(mlp.ABOUT, optimizer="nesterov").message
    refuse_beyond(
        Options(**{**gradient_descent.ABOUT.options, "optimizer": "nesterov"})._asdict(),
        gradient_descent.ABOUT,
    )


def test_wide_layers_behind_each_other_have_too_many_weights():
    refuse_beyond(Options(hidden=(1024,) * 5)._asdict(), mlp.ABOUT)
    assert "4,194,304 are the most" in refusal(mlp.ABOUT, hidden=(1024,) * 6).message


def test_large_batches_of_wide_layers_are_refused_with_a_size_that_is_not():
    error = refusal(gan.ABOUT, batch_size=10_000, hidden=(500, 500))
    assert error.hint == "--batch-size 1000 or a smaller --hidden"
    refuse_beyond(
        Options(**{**gan.ABOUT.options, "batch_size": 1000, "hidden": (500, 500)})._asdict(),
        gan.ABOUT,
    )


def test_a_network_that_remembers_every_step_may_be_told_less_at_once():
    assert "100,000 are the most" in refusal(lstm.ABOUT, batch_size=5000).message
