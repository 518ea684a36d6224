"""dlpath run perceptron."""

import pytest

from dlpath.errors import DlpathError, UsageError
from dlpath.runs.kit.choice import UnknownData


@pytest.fixture
def run(outcome_of, steps):
    return lambda **told: (outcome_of("perceptron", **told), steps)


@pytest.mark.parametrize("data", ["iris", "or"])
def test_it_parts_the_classes_and_then_makes_no_mistake(run, data):
    outcome, steps = run(data=data)
    assert outcome.metrics["accuracy"] == 1.0
    assert outcome.curve[-1] == 0
    assert len(steps) == len(outcome.curve)
    assert outcome.baseline["accuracy"] < 1.0


def test_the_same_seed_gives_the_same_numbers_and_another_seed_others(run):
    assert run(seed=3)[0] == run(seed=3)[0]
    assert run(seed=3)[0].curve != run(seed=5)[0].curve


def test_it_never_ends_on_xor_and_says_what_that_means(run, tmp_path):
    table = tmp_path / "xor.csv"
    table.write_text("a,b,y\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n")
    outcome, _ = run(data=str(table), epochs=20)
    assert outcome.curve[-1] > 0
    assert len(outcome.curve) == 20
    assert "no line parts these classes" in outcome.says


def test_it_learns_from_a_file_of_the_learners_own(run, tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("kind,size,weight\nsmall,1,1\nsmall,2,1\nlarge,8,9\nlarge,9,9\n")
    outcome, _ = run(data=str(table), target="kind")
    assert outcome.metrics["accuracy"] == 1.0
    assert [points.name for points in outcome.pictures[0].classes] == ["large", "small"]


def test_data_of_no_such_name_suggest_the_nearest(run):
    with pytest.raises(UnknownData) as error:
        run(data="irs")
    assert error.value.hint == "did you mean 'iris'?"


def test_a_target_beside_data_that_have_theirs_is_a_usage_error(run):
    with pytest.raises(UsageError):
        run(data="or", target="y")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "a,b\n",
        "a,y\n1,0\nx,1\n",
        "a,y\n1,0\n,1\n",
        "a,y\n1,0\n2,0\n",
        "a,y\n1,0\n2\n",
        "a,y\n1e999,0\n2,1\n",
    ],
    ids=["empty", "no rows", "text", "gap", "one class", "ragged", "infinite"],
)
def test_a_file_that_cannot_be_learned_from_is_refused_in_words(run, tmp_path, content):
    table = tmp_path / "bad.csv"
    table.write_text(content)
    with pytest.raises(DlpathError) as error:
        run(data=str(table))
    assert error.value.message
