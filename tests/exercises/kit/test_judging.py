import pytest
from tests.exercises.kit.toy.exercise import EXERCISE, TEXTS

from dlpath.exercises.kit.exercise import LAYERS, QUICK
from dlpath.exercises.kit.judging import NothingToJudge, judge
from dlpath.sandbox.values import Source


def test_the_solution_passes_every_check_of_every_layer(judged):
    verdict = judged(TEXTS.solution)

    assert verdict.passed
    assert verdict.score == 1
    assert verdict.diagnosis is None
    assert not verdict.printed
    assert [check.layer for check in verdict.checks] == sorted(
        (check.layer for check in verdict.checks), key=LAYERS.index
    )
    assert {check.layer for check in verdict.checks} == set(LAYERS)
    assert len(verdict.checks) == len(EXERCISE.functions) + len(EXERCISE.checks)


@pytest.mark.parametrize("style", TEXTS.styles)
def test_another_correct_style_passes_and_nothing_is_named(style, judged):
    verdict = judged(TEXTS.styles[style])

    assert verdict.passed, verdict.failed
    assert verdict.diagnosis is None


def test_the_starter_file_fails_every_check_and_is_said_to_be_untouched(judged):
    verdict = judged(TEXTS.starter)

    assert verdict.score == 0
    assert not verdict.passed
    assert verdict.diagnosis.message == "nothing written yet: toy.py is as it was when you began"


def test_a_starter_file_that_was_begun_says_which_function_comes_next(judged, planted):
    begun = planted("return X @ w + b", "return X @ w + b\n\n\n_begun = True")
    begun = (
        begun.partition("def gradient")[0]
        + "def gradient"
        + TEXTS.starter.partition("def gradient")[2]
    )

    verdict = judged(begun)

    assert [check.name for check in verdict.checks if check.passed] == [
        "`predict` runs",
        "gives one height for each sample",
        "gives the height of the line",
    ]
    assert {check.message for check in verdict.failed} == {"not written yet"}
    assert verdict.diagnosis.mistake is None
    assert verdict.diagnosis.message.startswith("`gradient`: ")
    assert "not written yet" in verdict.diagnosis.message


def test_partial_credit_is_the_share_of_checks_that_pass(judged, planted):
    verdict = judged(planted("b = b - learning_rate * db", "pass"))

    assert 0 < verdict.score < 1
    assert verdict.score == pytest.approx(1 - len(verdict.failed) / len(verdict.checks))


def test_a_syntax_error_is_told_once_with_its_line(judged, planted):
    verdict = judged(planted("return X @ w + b", "return X @ w +"))

    assert verdict.score == 0
    assert {check.message for check in verdict.failed} == {"not run: the file is not Python yet"}
    assert "return X @ w +" in verdict.diagnosis.message
    assert "line 8" in verdict.diagnosis.message
    assert "Traceback" not in verdict.diagnosis.message


def test_a_module_that_is_not_installed_is_told_with_its_line(judged):
    verdict = judged(f"import numpy\nfrom numpy import nonsense\n{TEXTS.solution}")

    assert verdict.score == 0
    assert "line 2: from numpy import nonsense" in verdict.diagnosis.message


def test_a_forbidden_import_is_told_with_its_line_and_nothing_runs(judged):
    verdict = judged(f"print('ran')\nimport torch\n{TEXTS.solution}")

    assert verdict.score == 0
    assert verdict.printed == ""
    assert verdict.diagnosis.message == (
        "write it yourself in numpy: torch is not to be used here\nline 2: import torch"
    )


def test_a_function_that_is_missing_fails_its_own_checks_alone(judged, planted):
    verdict = judged(planted("def train", "def trains"))

    assert {check.function for check in verdict.failed} == {"train"}
    assert "did you mean 'trains'?" in verdict.diagnosis.message


def test_what_is_printed_is_kept_apart_from_the_verdict(judged, planted):
    verdict = judged(planted("return X @ w + b", "print('a height')\n    return X @ w + b"))

    assert verdict.passed
    assert "a height" in verdict.printed


def test_a_function_that_never_ends_lets_the_other_checks_run(worker, planted):
    checks = tuple(check._replace(seconds=0.3) for check in EXERCISE.checks)
    text = planted("    for _ in range(steps):", "    while True:")

    verdict = judge(
        EXERCISE._replace(checks=checks), Source(text, "toy.py"), worker, layers=QUICK, texts=TEXTS
    )

    assert {check.function for check in verdict.failed} == {"train"}
    assert all(check.fault.kind == "time" for check in verdict.failed)
    assert "does a loop never end?" in verdict.diagnosis.message


def test_a_crash_of_python_lets_the_other_checks_run(judged, planted):
    text = planted("    for _ in range(steps):", "    import os; os.abort()\n    for _ in []:")

    verdict = judged(text)

    assert {check.function for check in verdict.failed} == {"train"}
    assert {check.fault.kind for check in verdict.failed} == {"crashed"}


def test_an_exception_shows_the_learners_own_line_and_its_usual_cause(judged, planted):
    verdict = judged(planted("2 * X.T @ error / len(y)", "2 * X @ error / len(y)"))

    assert verdict.diagnosis.mistake is None
    assert "`gradient`" in verdict.diagnosis.message
    assert "shapes do not fit a product" in verdict.diagnosis.message
    assert "line 14: return 2 * X @ error / len(y)" in verdict.diagnosis.message
    assert "examining" not in verdict.diagnosis.message


def test_the_same_file_gets_the_same_verdict(judged, planted):
    text = planted("np.mean(error)", "np.sum(error)")

    first, second = judged(text), judged(text)

    assert first._replace(seconds=0) == second._replace(seconds=0)


def test_a_part_of_the_layers_is_never_a_pass(judged):
    verdict = judged(TEXTS.solution, layers=QUICK)

    assert verdict.score == 1
    assert not verdict.failed
    assert not verdict.passed
    assert {check.layer for check in verdict.checks} == set(QUICK)


def test_stopping_early_ends_at_the_first_failure_without_a_diagnosis(judged, planted):
    verdict = judged(planted("return X @ w + b", "return X @ w - b"), stop_early=True)

    assert len(verdict.failed) == 1
    assert not verdict.checks[-1].passed
    assert verdict.diagnosis is None


def test_every_check_is_told_as_soon_as_it_is_made(judged):
    heard = []

    verdict = judged(TEXTS.solution, on_check=heard.append)

    assert tuple(heard) == verdict.checks


def test_an_exercise_without_checks_is_an_error_and_not_a_pass(worker):
    empty = EXERCISE._replace(checks=())

    with pytest.raises(NothingToJudge) as caught:
        judge(empty, Source(TEXTS.solution, "toy.py"), worker, texts=TEXTS)

    assert caught.value.exit == 3


def test_no_layer_asked_for_is_an_error_and_not_a_pass(judged):
    with pytest.raises(NothingToJudge):
        judged(TEXTS.solution, layers=())


def test_a_judgement_that_stumbles_over_what_came_back_is_a_failure(worker):
    stumbles = EXERCISE.checks[-1]._replace(judge=lambda judged: judged.outcomes[0].returned.odd)
    exercise = EXERCISE._replace(checks=(*EXERCISE.checks[:-1], stumbles))

    verdict = judge(exercise, Source(TEXTS.solution, "toy.py"), worker, texts=TEXTS)

    assert not verdict.passed
    assert "cannot be judged" in verdict.failed[0].message


def test_nan_fails_even_where_the_judgement_would_let_it_through(worker, planted):
    careless = EXERCISE.checks[-1]._replace(
        judge=lambda judged: "too large" if judged.outcomes[0].returned[0][0] > 1e9 else None
    )
    exercise = EXERCISE._replace(checks=(careless,))
    text = planted("return w, b", "return w * np.nan, b")

    verdict = judge(exercise, Source(text, "toy.py"), worker, texts=TEXTS)

    assert verdict.failed[0].message == "some of the numbers are NaN or infinite"


def test_a_file_that_never_finishes_loading_is_waited_for_once_and_fails_every_check(worker):
    checks = tuple(check._replace(seconds=0.3) for check in EXERCISE.checks)
    exercise = EXERCISE._replace(checks=checks)
    asked = []

    class Counting:
        def run(self, files, calls, *, limits):
            asked.append(limits.seconds)
            return worker.run(files, calls, limits=limits)

    text = f"{TEXTS.solution}\nwhile True: pass\n"
    verdict = judge(exercise, Source(text, "toy.py"), Counting(), texts=TEXTS)

    assert verdict.score == 0
    assert {check.fault.kind for check in verdict.failed} == {"time"}
    assert len(asked) == 3
    assert "while True: pass" in verdict.diagnosis.message


def test_a_mistyped_numpy_is_recognised(judged):
    assert "did you mean numpy?" in judged("import nump as np\n").diagnosis.message
