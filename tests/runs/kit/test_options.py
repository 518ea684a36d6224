"""What a run can be told."""

import pytest

from dlpath.errors import UsageError
from dlpath.runs import gan, least_squares, mlp
from dlpath.runs.kit.catalogue import abouts
from dlpath.runs.kit.options import (
    Options,
    heeded,
    layers,
    options_of,
    refuse_bad_plot,
    value_of,
)


def test_what_is_not_told_is_the_runs_own_choice():
    options = options_of("mlp", mlp.ABOUT, {"epochs": 3, "dropout": None}, abouts)
    assert (options.epochs, options.hidden, options.data) == (3, (100,), "digits")


def test_data_may_ask_for_other_choices_which_can_still_be_overruled():
    options = options_of("mlp", mlp.ABOUT, {"data": "xor", "epochs": 7}, abouts)
    assert (options.epochs, options.hidden, options.optimizer) == (7, (4,), "sgd")


def test_an_option_that_a_run_does_not_heed_is_a_usage_error_that_says_which_runs_do():
    with pytest.raises(UsageError) as error:
        options_of("gan", gan.ABOUT, {"dropout": 0.5}, abouts)
    assert error.value.message == "gan has no --dropout"
    assert error.value.hint == "--dropout is for mlp"


def test_every_run_heeds_the_seed():
    assert options_of("gan", gan.ABOUT, {"seed": 5}, abouts).seed == 5


def test_the_options_of_every_run_exist():
    for name, about in abouts().items():
        assert set(about.options) <= set(Options._fields) - {"seed"}, name
        assert heeded(Options(**about.options), about).keys() == set(about.options) - {
            "data",
            "target",
        }
    assert heeded(Options(), least_squares.ABOUT) == {}


@pytest.mark.parametrize(
    ("text", "widths"),
    [("64", (64,)), ("64,32", (64, 32)), ("64x32", (64, 32)), ("none", ()), ("0", ())],
)
def test_widths_are_told_with_commas_or_crosses(text, widths):
    assert layers(text) == widths


@pytest.mark.parametrize("text", ["", "x", "64,", "-3", "5000", "many", "1x" * 16 + "1", "1.5"])
def test_what_is_no_list_of_widths_is_a_usage_error(text):
    with pytest.raises(UsageError):
        layers(text)


@pytest.mark.parametrize(
    ("option", "text", "value"),
    [
        ("learning_rate", "1e-3", 0.001),
        ("epochs", "5", 5),
        ("seed", "0", 0),
        ("hidden", "8x8", (8, 8)),
        ("optimizer", " adam", "adam"),
    ],
)
def test_a_value_is_read_by_the_kind_of_its_option(option, text, value):
    assert value_of(option, text) == value


@pytest.mark.parametrize(
    ("option", "text"), [("epochs", "1.5"), ("epochs", "0"), ("l2", "much"), ("batch_size", "-1")]
)
def test_a_value_of_another_kind_is_a_usage_error(option, text):
    with pytest.raises(UsageError):
        value_of(option, text)


@pytest.mark.parametrize("name", ["picture.gif", "picture", "nowhere/picture.png"])
def test_a_file_that_cannot_be_drawn_into_is_refused_before_the_training(tmp_path, name):
    with pytest.raises(UsageError):
        refuse_bad_plot(tmp_path / name)


def test_png_and_svg_can_be_drawn_into(tmp_path):
    refuse_bad_plot(tmp_path / "picture.PNG")
    refuse_bad_plot(tmp_path / "picture.svg")
    refuse_bad_plot(None)
