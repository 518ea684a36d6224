"""What holds for files that nobody saw when the checks were written.

Each run of the suite judges a part of the wrong files, of those that are quickly caught;
`python -m tests.benchmarks.fresh` judges all of them, prints what came of it, and fails where the
goals are not met.
"""

from collections.abc import Iterator

import pytest
from tests.benchmarks.fresh import Tried, met, tried
from tests.exercises.fresh.form import Fresh, mistakes, styles, wrong

from dlpath.exercises.kit import bank
from dlpath.exercises.kit.bench import Bench
from dlpath.exercises.kit.exercise import QUICK
from dlpath.sandbox.worker import Worker

SAMPLED = 15  # every fifteenth wrong file
every_exercise = pytest.mark.parametrize("name", bank.names())


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """Return a worker; each group of calls still runs in a process of its own."""
    with Worker() as worker:
        yield worker


def bench(name: str, worker: Worker) -> Bench:
    return Bench(bank.exercise(name), bank.texts(name), worker)


@every_exercise
def test_a_sample_of_fresh_mistakes_is_caught_and_none_is_misnamed(name, worker):
    some = [fresh for fresh in mistakes(name) if not fresh.late][::SAMPLED]
    found = tried(name, worker, some)

    assert found.total >= 2
    assert found.missed == ()
    assert found.misnamed == ()


@every_exercise
def test_unusual_correct_files_pass_and_nothing_is_named(name, worker):
    asked = bench(name, worker)

    assert len(styles(name)) >= 4
    for seed, (style, text) in enumerate(styles(name).items()):
        verdict = asked.judged(text, seed=seed, layers=QUICK)
        assert not verdict.failed, style
        assert verdict.diagnosis is None


@every_exercise
def test_there_are_at_least_twenty_fresh_mistakes_with_names_that_exist(name):
    slugs = {mistake.slug for mistake in bank.exercise(name).mistakes}

    assert len({fresh.says for fresh in mistakes(name)}) == len(mistakes(name)) >= 20
    assert {fresh.known for fresh in mistakes(name)} <= {None, *slugs}
    assert sum(fresh.known is None for fresh in mistakes(name)) >= 20
    solution = bank.texts(name).solution
    assert len({wrong(solution, fresh) for fresh in mistakes(name)}) == len(mistakes(name))
    assert not set(styles(name).values()) & set(bank.texts(name).styles.values())


def test_a_function_takes_the_place_of_the_one_of_its_name():
    solution = "import x\n\n\ndef one():\n    return 1\n\n\ndef two():\n    return 2\n"
    instead = "def one():\n    return helper()\n\n\ndef helper():\n    return 3\n"

    text = wrong(solution, Fresh("another", instead=instead))

    assert text.count("def one") == 1
    assert "return 1" not in text
    assert "def two" in text
    assert "def helper" in text


def test_an_edit_that_does_not_fit_is_no_mistake():
    with pytest.raises(AssertionError, match="occurs 2 times"):
        wrong("a = 1\nb = 1\n", Fresh("which of them", (("1", "2"),)))
    with pytest.raises(AssertionError, match="changes nothing"):
        wrong("a = 1\n", Fresh("none", (("1", "1"),)))


def test_the_goals_are_not_met_by_what_is_let_through_or_misnamed():
    good = Tried("toy", total=100, right=40, unnamed=58, missed=(), misnamed=("a", "b"))

    assert met([good])
    assert not met([good._replace(missed=("c",))])
    assert not met([good._replace(misnamed=("a", "b", "c"))])
    assert not met([])


def test_a_mistake_that_passes_or_gets_another_name_is_told(worker):
    harmless = Fresh("only said otherwise", (("error**2", "error * error"),))
    renamed = Fresh("halved", (("mean(error**2)", "mean(error**2) / 2"),), known="doubled")

    found = tried("least-squares", worker, (harmless, renamed))

    assert found.missed == ("only said otherwise",)
    assert found.misnamed == ("halved: called halved, not doubled",)
