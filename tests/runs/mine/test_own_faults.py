"""What is wrong with the learner's functions is said in words, at the line where it is."""

import pytest

from dlpath.runs.kit.own_code import OwnFault

HEAD = "import numpy as np\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("def fit(X, y, r, e)\n    pass", "line 1 (def fit(X, y, r, e)): SyntaxError"),
        ("def fitt(X, y, r, e):\n    pass", "no function 'fit'; did you mean 'fitt'?"),
        ("def fit(X, y, r, e):\n    raise NotImplementedError", "line 2 (raise NotImpl"),
        ("def fit(X, y, r, e):\n    return 1 / 0", "line 2 (return 1 / 0): ZeroDivisionError"),
        ("def fit(X, y, r, e):\n    pass", "fit returns nothing, needed are 3: w, b, mistakes"),
        ("def fit(X, y, r, e):\n    return 1, 2", "fit returns 2 values, needed are 3"),
        ("def fit(X, y, r, e):\n    return [1], 0, [0] * e", "w from fit has shape (1,), needed"),
        ("def fit(X, y, r, e):\n    return None, 0, [0] * e", "w from fit is None"),
        ("def fit(X, y, r, e):\n    return 'ab', 0, [0] * e", "w from fit is no array of numbers"),
        ("def fit(X, y, r, e):\n    return [np.nan] * 2, 0, [0] * e", "holds nan or infinity"),
        ("def fit(X, y, r, e):\n    return [0, 0], 0, [3] * 5", "mistakes of 5 epochs, not of 100"),
        ("def fit(X, y, r, e):\n    import os; os._exit(1)", "line 3 (import os; os._exit(1))"),
    ],
)
def test_a_fault_is_said_with_its_line(beside, text, said):
    head = HEAD if "np." in text or "_exit" in text else ""
    with pytest.raises(OwnFault) as error:
        beside("perceptron", text=head + text)
    assert said in error.value.message
    assert "dlpath exercise check perceptron --file perceptron.py" in error.value.hint


def test_what_never_ends_is_ended(beside):
    with pytest.raises(OwnFault, match=r"line 2 \(while True: pass\): not finished after 0.3 s"):
        beside("perceptron", text="def fit(*given):\n    while True: pass", seconds=0.3)


def test_a_slow_training_is_ended_between_two_epochs_and_says_so(beside):
    slow = (
        "import time\nright = batches\ndef batches(*given):\n"
        "    time.sleep(0.25)\n    return right(*given)"
    )
    mine = beside("mlp", slow, data="petals", epochs=90, seconds=1.5).mine
    assert 1 <= len(mine.curve) < 10
    assert f"ended after {len(mine.curve)} of 90 epochs" in mine.says


def test_a_path_of_the_wrong_length_is_said_in_words(beside):
    short = "right = descend\ndef descend(*given):\n    return right(*given)[1:]"
    with pytest.raises(OwnFault, match="a path of 60 points: the start and 60 steps make 61"):
        beside("gradient-descent", short)


def test_a_descent_that_runs_away_is_cut_as_the_reference_cuts_its_own(beside):
    up = (
        "right = descend\ndef descend(g, x, rate, n):\n"
        "    return right(lambda x: -1e6 * g(x), x, rate, n)"
    )
    report = beside("gradient-descent", up)
    assert "ran away" in report.mine.says
    assert len(report.mine.curve) < len(report.outcome.curve)


def test_weights_that_grow_without_end_are_said_in_words(beside):
    with pytest.raises(OwnFault, match="with a learning rate of 5 the weights from fit grow"):
        beside("linear-regression", learning_rate=5.0)


def test_a_fit_that_does_not_heed_its_epochs_is_found_out(beside):
    same = "def fit(X, y, learning_rate, epochs):\n    return np.array([3.0]), 3.0"
    assert "the same after any number of epochs" in beside("linear-regression", same).mine.says
    arrived = beside("linear-regression", epochs=1000, learning_rate=0.3).mine
    assert arrived.says == "Yours does what the reference does."


def test_mistakes_may_end_with_the_first_walk_without_any(beside):
    early = (
        "right = fit\ndef fit(*given):\n    w, b, m = right(*given)\n"
        "    return w, b, m[: m.index(0) + 1]"
    )
    assert beside("perceptron", early).mine.curve == beside("perceptron").mine.curve


@pytest.mark.parametrize(
    ("name", "added", "said"),
    [
        (
            "neuron",
            "def train(X, y, w, b, *given):\n    return w[:, None], b",
            "w from train has shape (2, 1)",
        ),
        ("mlp", "def batches(n, size, rng):\n    return [np.arange(3)]", "all that batches"),
        ("mlp", "def backward(*given):\n    return []", "backward returns no list of 2 pairs"),
        ("mlp", "def forward(X, params):\n    return X @ params[0][0]", "what forward returns"),
        ("cnn", "def conv2d(x, w, b, stride, padding):\n    return x", "what conv2d returns"),
        ("cnn", "def maxpool2d_backward(dy, x, size):\n    return dy", "maxpool2d_backward"),
        ("rnn", "def backward(*given):\n    return 0, 0, 0", "backward returns 3 values"),
        ("lstm", "def forward(x, *given):\n    return 0.0", "forward returns one value, needed"),
        ("gan", "def generator_gradient(fake):\n    return 1.0", "generator_gradient returns"),
        ("reinforce", "def policy(o, W):\n    return o @ W / 0", "what policy returns holds nan"),
    ],
)
def test_shapes_that_do_not_fit_are_said_in_words(beside, name, added, said):
    with pytest.raises(OwnFault) as error:
        beside(name, added)
    assert said in error.value.message


def test_what_the_code_printed_is_kept_apart(beside):
    talking = (
        "print('loaded')\nright = fit_line\ndef fit_line(x, y):\n"
        "    print('in')\n    return right(x, y)"
    )
    assert beside("least-squares", talking).mine.printed.startswith("loaded\nin\n")
    with pytest.raises(OwnFault) as error:
        beside("least-squares", "print('loaded')\ndef fit_line(x, y):\n    return 1 / 0")
    assert error.value.printed == "loaded\n"


def test_numbers_that_overflow_are_said_in_words_and_nothing_is_printed(beside):
    steep = "def discriminator_gradient(real, fake):\n    return 1e300 * real, 1e300 * fake"
    with pytest.raises(OwnFault, match="holds nan or infinity") as error:
        beside("gan", steep, epochs=1)
    assert error.value.printed == ""
