"""What holds of every exercise in the bank: a sample of what `dlpath exercise audit` sees whole."""

import ast
from collections.abc import Iterator

import pytest

from dlpath.exercises.kit import bank, planting
from dlpath.exercises.kit.exercise import LAYERS, QUICK
from dlpath.exercises.kit.judging import judge
from dlpath.sandbox.values import Source
from dlpath.sandbox.worker import Worker

NAMES = bank.names()
every_exercise = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """Return a worker; each group of calls still runs in a process of its own."""
    with Worker() as worker:
        yield worker


def verdict(name, text, worker, layers=QUICK):
    return judge(bank.exercise(name), Source(text, f"{name}.py"), worker, layers=layers)


@every_exercise
def test_the_solution_passes_and_the_starter_file_fails_every_check(name, worker):
    texts = bank.texts(name)

    assert not verdict(name, texts.solution, worker).failed
    for starter in (texts.starter, f"{texts.starter}\n_begun = True\n"):
        assert verdict(name, starter, worker, LAYERS).score == 0


@every_exercise
def test_other_correct_styles_pass_and_nothing_is_named(name, worker):
    styles = bank.texts(name).styles

    assert len(styles) >= 3
    for style, text in styles.items():
        found = verdict(name, text, worker)
        assert not found.failed, style
        assert found.diagnosis is None


@every_exercise
def test_known_mistakes_can_be_planted_and_a_sample_is_caught_and_named(name, worker):
    exercise, solution = bank.exercise(name), bank.texts(name).solution
    texts = [planting.planted(solution, mistake) for mistake in exercise.mistakes]

    assert len(texts) >= 10
    assert len({mistake.slug for mistake in exercise.mistakes}) == len(texts)
    for mistake, text in list(zip(exercise.mistakes, texts, strict=True))[::24]:
        found = verdict(name, text, worker)
        assert found.failed or verdict(name, text, worker, LAYERS).failed, mistake.slug
        assert found.diagnosis is None or found.diagnosis.mistake in (mistake.slug, None)


@every_exercise
def test_an_exercise_fits_together(name):
    exercise, texts = bank.exercise(name), bank.texts(name)
    written = {node.name: node for node in ast.parse(texts.starter).body if hasattr(node, "name")}
    solved = {node.name: node for node in ast.parse(texts.solution).body if hasattr(node, "name")}

    assert exercise.name == name
    assert len({(check.name, check.function) for check in exercise.checks}) == len(exercise.checks)
    assert {check.layer for check in exercise.checks} <= set(LAYERS[1:])
    assert {check.function for check in exercise.checks} == set(exercise.functions)
    assert all(check.seeds >= 1 for check in exercise.checks)
    for function in exercise.functions:
        assert ast.dump(written[function].args) == ast.dump(solved[function].args), function
        assert function in texts.statement
    assert len(texts.hints) == 3
    assert texts.explain


def test_an_exercise_needs_only_what_an_earlier_one_teaches():
    taught: set[str] = set()
    for name in NAMES:
        exercise = bank.exercise(name)
        assert set(exercise.needs) <= taught, name
        taught.update(exercise.teaches)
