"""All runs."""

import pytest

from dlpath.runs.kit.catalogue import UnknownRun, abouts, names, run_list, run_named


def test_the_twelve_of_the_guide_are_there():
    of_numbers = {"least-squares", "gradient-descent", "linear-regression"}
    of_networks = {"perceptron", "neuron", "mlp", "cnn", "rnn", "lstm", "gan"}
    of_behaviour = {"reinforce", "evolution"}
    assert set(names()) >= of_numbers | of_networks | of_behaviour


def test_the_list_is_in_the_order_in_which_they_were_found():
    years = [abouts()[line.name].year for line in run_list().runs]
    assert years == sorted(years)
    assert run_list().runs[0].name == "least-squares"


def test_every_run_says_when_and_by_whom_it_was_found():
    for name, about in abouts().items():
        assert str(about.year) in about.found, name
        assert about.shows.endswith("."), name
        assert callable(run_named(name).run)


def test_a_run_of_no_such_name_suggests_the_nearest():
    with pytest.raises(UnknownRun) as error:
        run_named("perceptrn")
    assert error.value.hint == "did you mean 'perceptron'?"
