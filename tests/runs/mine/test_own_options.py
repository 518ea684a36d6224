"""What the learner's functions are told, and what they cannot be told."""

import pytest

from dlpath.errors import DlpathError, UsageError


@pytest.fixture
def table(tmp_path):
    file = tmp_path / "mine.csv"
    rows = [f"{k % 7},{k % 5},{'no' if k % 7 + k % 5 < 5 else 'yes'}" for k in range(40)]
    file.write_text("\n".join(["a,b,kind", *rows]), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("name", ["perceptron", "neuron", "mlp"])
def test_classes_are_learned_from_a_table_of_the_learners_own(beside, table, name):
    report = beside(name, data=table, epochs=40)
    assert report.outcome.data.startswith("mine.csv")
    assert report.mine.metrics["accuracy"] == pytest.approx(
        report.outcome.metrics["accuracy"], abs=0.2
    )


@pytest.mark.parametrize("name", ["least-squares", "linear-regression"])
def test_a_plane_is_fitted_to_a_table_with_several_features(beside, tmp_path, name):
    file = tmp_path / "prices.csv"
    rows = [f"{k % 7},{k % 5},{3 * (k % 7) - k % 5 + 2}" for k in range(35)]
    file.write_text("\n".join(["a,b,price", *rows]), encoding="utf-8")
    told = {} if name == "least-squares" else {"learning_rate": 0.1}
    report = beside(name, data=str(file), **told)
    slopes = [report.mine.metrics[f"slope_of_{feature}"] for feature in "ab"]
    assert slopes == pytest.approx(
        [report.outcome.metrics[f"slope_of_{feature}"] for feature in "ab"], abs=1e-6
    )
    assert "fit" in report.mine.functions


def test_three_classes_are_too_many_for_a_perceptron(beside, tmp_path):
    file = tmp_path / "three.csv"
    file.write_text("a,b,kind\n1,2,x\n2,1,y\n3,3,z\n", encoding="utf-8")
    with pytest.raises(DlpathError, match="more than two classes"):
        beside("perceptron", data=str(file))


@pytest.mark.parametrize("rule", ["sgd", "momentum", "adam"])
def test_the_rule_that_is_asked_for_takes_the_steps(beside, rule):
    report = beside("mlp", data="petals", epochs=2, optimizer=rule, l2=0.01)
    assert rule in report.mine.functions
    broken = f"def {rule}(*given):\n    return None"
    with pytest.raises(DlpathError, match=rule):
        beside("mlp", broken, data="petals", epochs=1, optimizer=rule)


def test_momentum_takes_the_function_with_momentum(beside):
    report = beside("gradient-descent", optimizer="momentum")
    assert report.mine.functions == ("descend_momentum",)
    assert report.mine.learned["path"] == pytest.approx(report.outcome.learned["path"])


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("gradient-descent", {"optimizer": "nesterov"}),
        ("linear-regression", {"batch_size": 2}),
        ("mlp", {"dropout": 0.5}),
        ("mlp", {"data": "xor"}),
    ],
)
def test_what_the_functions_cannot_heed_is_refused(beside, name, told):
    with pytest.raises(UsageError) as error:
        beside(name, **told)
    assert error.value.hint
