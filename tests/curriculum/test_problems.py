"""Problems and the nearest name."""

from dlpath.curriculum.problems import Place, Problem, Spot, did_you_mean


def test_a_problem_reads_as_file_line_and_message():
    assert str(Problem("phases/1.yaml", 3, "this is wrong")) == "phases/1.yaml:3: this is wrong"


def test_a_problem_with_what_is_not_there_stands_where_it_should_be():
    spot = Spot("a.yaml", Place(1, {"tasks": Place(4, {0: Place(5)})}))
    assert spot.problem("gone", "tasks", 0, "title").line == 5
    assert spot.at("tasks", 0).place.line == 5


def test_only_a_near_name_is_offered():
    assert did_you_mean("perceptrn", ["neuron", "perceptron"]) == ", did you mean 'perceptron'?"
    assert did_you_mean("xyz", ["neuron", "perceptron"]) == ""


def test_where_comparing_takes_too_long_nothing_is_offered():
    assert did_you_mean("x" * 65, ["x" * 64]) == ""
    assert did_you_mean("perceptrn", ["perceptron", *map(str, range(500))]) == ""
