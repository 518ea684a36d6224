import pytest
from tests.exercises.kit.toy.exercise import EXERCISE, MISTAKES, TEXTS

from dlpath.exercises.kit import bank, planting
from dlpath.exercises.kit.judging import judge
from dlpath.sandbox.values import Source


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.slug)
def test_a_known_mistake_is_named(mistake, judged):
    verdict = judged(planting.planted(TEXTS.solution, mistake))

    assert verdict.diagnosis.mistake == mistake.slug
    assert verdict.diagnosis.message == f"`{mistake.function}`: {mistake.says}"


def test_a_known_mistake_is_named_in_code_of_another_style(judged):
    loops = TEXTS.styles["loops"]
    assert loops.count("/ n") == 2

    assert judged(loops.replace("/ n", "")).diagnosis.mistake == "missing-mean"
    assert judged(loops.replace("row[j] / n", "row[j]")).diagnosis.mistake == "mean-missing-for-w"


def test_a_known_mistake_is_named_in_single_precision(judged):
    single = TEXTS.styles["single"].replace("2 * np.einsum", "np.einsum")

    verdict = judged(single.replace("2 * error.mean", "error.mean"))

    assert verdict.diagnosis.mistake == "factor-forgotten"


def test_the_first_function_that_fails_is_the_one_that_is_explained(judged, planted):
    text = planted("return X @ w + b", "return X @ w", "range(steps)", "range(steps + 1)")

    assert judged(text).diagnosis.mistake == "bias-forgotten"


@pytest.mark.parametrize(
    "changes",
    [
        ("return X @ w + b", "return X @ w + b + 0.25"),
        ("return X @ w + b", "return X @ w * b"),
        ("return X @ w + b", "return np.abs(X @ w + b)"),
        (" / len(y)", " / len(y) ** 2"),
        (" / len(y)", " / (len(y) + 1)"),
        ("np.mean(error)", "np.median(error)"),
        ("2 * np.mean(error)", "3 * np.mean(error)"),
        ("- y\n", "- y * 1.001\n"),
        ("b = b - learning_rate * db", "b = b - 2 * learning_rate * db"),
        ("range(steps)", "range(steps + 2)"),
        ("range(steps)", "range(0, steps, 2)"),
        ("w = w - learning_rate * dw", "w = w * 0.99 - learning_rate * dw"),
    ],
)
def test_a_mistake_that_is_not_known_gets_no_name(changes, judged, planted):
    verdict = judged(planted(*changes))

    assert verdict.failed
    assert verdict.diagnosis.mistake is None
    assert 1 <= len(verdict.diagnosis.message.splitlines()) <= 5


def test_two_mistakes_that_cannot_be_told_apart_are_not_named(worker):
    twin = MISTAKES[0]._replace(slug="twin", says="The same in other words.")
    exercise = EXERCISE._replace(mistakes=(*MISTAKES, twin))
    text = planting.planted(TEXTS.solution, twin)

    verdict = judge(exercise, Source(text, "toy.py"), worker, texts=TEXTS)

    assert verdict.failed
    assert verdict.diagnosis.mistake is None


def test_a_mistake_that_only_fits_the_first_inputs_is_not_named(judged, planted):
    # Behaves like a known mistake on what is asked first, and like another one elsewhere.
    text = planted("return X @ w + b", "return X @ w + (0 if X.shape[0] > 0 and seen() else b)")
    text += "\n\n_calls = []\n\n\ndef seen():\n    _calls.append(1)\n    return len(_calls) < 4\n"

    assert judged(text).diagnosis.mistake is None


def test_a_forgotten_return_is_recognised(judged, planted):
    message = judged(planted("return X @ w + b", "X @ w + b")).diagnosis.message

    assert "`predict`" in message
    assert "return" in message


def test_what_the_numbers_betray_is_said_with_the_first_difference(judged, planted):
    ratio = judged(planted(" / len(y)", "", "np.mean(error)", "np.sum(error) * 1")).diagnosis
    assert ratio.mistake == "missing-mean"

    unknown = judged(planted("return X @ w + b", "return -(X @ w + b)")).diagnosis
    assert unknown.mistake is None
    assert "sign is flipped" in unknown.message
    assert "is right" in unknown.message

    column = judged(planted("return X @ w + b", "return (X @ w + b)[:, None]")).diagnosis
    assert "in shape (7, 1), not (7,)" in column.message

    matrix = judged(planted("return X @ w + b", "return X @ w + b + 0 * X[:, :1]")).diagnosis
    assert "(7,) with (7, 1) made an (7, 7) array" in matrix.message


def test_an_input_changed_in_place_is_said(judged, planted):
    verdict = judged(planted("error = predict(X, w, b) - y", "y -= predict(X, w, b); error = -y"))

    assert any("changed in place" in check.message for check in verdict.failed)
    assert "changed in place" in verdict.diagnosis.message


def test_an_exception_of_every_call_comes_before_what_a_later_check_betrays(judged, planted):
    """A single sample broadcasts where seven do not, to three halves of what is right."""
    slope = "2 * X.T @ error / len(y)"
    text = planted(slope, f"1.5 * {slope} * np.ones(1 if len(y) == 1 else 2)")
    message = judged(text).diagnosis.message
    assert message.startswith("`gradient` fails: ValueError: operands could not be broadcast")


def test_what_the_first_layer_shows_is_not_hidden_by_a_second_mistake_in_a_later_one(worker):
    text = bank.texts("softmax").solution.replace("axis=1", "axis=0")
    text = text.replace("z.max(axis=0, keepdims=True)", "0")
    verdict = judge(bank.exercise("softmax"), Source(text, "softmax.py"), worker)
    assert "turns scores into probabilities" in verdict.diagnosis.message
