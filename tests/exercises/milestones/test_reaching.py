import pytest

from dlpath.exercises.kit import bank
from dlpath.exercises.milestones.catalogue import MILESTONES, NoMilestone, milestone
from dlpath.exercises.milestones.reaching import SLACK, reach
from dlpath.sandbox.values import Source
from dlpath.sandbox.worker import Worker


@pytest.fixture(scope="module")
def worker():
    with Worker() as running:
        yield running


def mine(name: str, **texts: str) -> dict[str, Source]:
    return {
        item: Source(texts.get(item, bank.texts(item).solution), f"{item}.py")
        for item in MILESTONES[name].exercises
    }


@pytest.mark.parametrize("name", MILESTONES)
def test_the_solutions_reach_every_milestone_and_learn_something(name, worker):
    least = {"perceptron": 0.99, "mlp": 0.95, "cnn": 0.9, "rnn": 0.35, "lstm": 0.35}
    found = reach(name, milestone(name), mine(name), worker, heard=lambda _: None)
    assert found.reached
    assert found.mine == found.reference >= least[name]


PLANTED = [
    ("mlp", "adam", "\ndef adam(params, grads, m, v, *rest):\n    return params, m, v\n"),
    ("mlp", "batches", "\ndef batches(n, size, rng):\n    return [np.arange(size)]\n"),
    ("cnn", "maxpool2d_backward", "\ndef maxpool2d_backward(dy, x, size):\n    return 1 / 0\n"),
    (
        "perceptron",
        "update",
        "\ndef update(x, target, w, b, learning_rate):\n    return w, b\n",
    ),
]


@pytest.mark.parametrize(("name", "function", "text"), PLANTED)
def test_the_function_that_is_at_fault_is_found_by_swapping(name, function, text, worker):
    wrong = bank.texts(name).solution + text
    found = reach(name, milestone(name), mine(name, **{name: wrong}), worker, heard=lambda _: None)
    assert not found.reached
    assert found.at_fault == function
    assert found.mine is None or found.mine < found.reference - SLACK
    if found.fault is not None:
        assert "ZeroDivisionError" in found.fault
        assert wrong.splitlines()[found.line - 1].strip() == "return 1 / 0"


def test_two_faults_are_not_blamed_on_one(worker):
    wrong = bank.texts("mlp").solution + PLANTED[0][2] + PLANTED[1][2]
    found = reach("mlp", milestone("mlp"), mine("mlp", mlp=wrong), worker, heard=lambda _: None)
    assert (found.reached, found.at_fault, found.together) == (False, None, True)


def test_what_never_ends_is_ended_and_said(worker):
    wrong = bank.texts("perceptron").solution + "\ndef fit(*_):\n    while True:\n        pass\n"
    found = reach(
        "perceptron",
        milestone("perceptron"),
        mine("perceptron", perceptron=wrong),
        worker,
        heard=lambda _: None,
        seconds=0.5,
    )
    assert (found.mine, found.at_fault) == (None, "fit")
    assert "loop" in found.fault


def test_an_exercise_without_a_milestone_says_which_have_one():
    with pytest.raises(NoMilestone) as error:
        milestone("neuron")
    assert "mlp" in error.value.hint


@pytest.mark.parametrize("text", ["def predict(", "import numpy as np\n1 / 0\n"])
def test_a_file_that_does_not_run_is_no_fault_of_a_function_and_costs_the_reference_nothing(
    text, worker
):
    broken = mine("perceptron", perceptron=text)
    found = reach("perceptron", milestone("perceptron"), broken, worker, heard=lambda _: None)
    assert (found.reached, found.at_fault, found.together) == (False, None, False)
    assert found.mine is None
    assert found.reference > 0.99
    assert found.fault
