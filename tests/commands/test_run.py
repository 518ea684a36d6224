"""dlpath run."""

from io import BytesIO, TextIOWrapper

import pytest

from dlpath.runs.kit.catalogue import names
from dlpath.view.look import written

WAY_OUT = "--batch-size 976 or a smaller --hidden"


def test_without_a_name_all_runs_are_listed(dlpath):
    result = dlpath("run")
    assert result.exit_code == 0
    assert "perceptron" in result.stdout
    assert "Frank Rosenblatt, 1958" in result.stdout
    listed = dlpath("run", "--json").json["runs"]
    assert {line["name"] for line in listed} == set(names())


def test_the_object_has_the_promised_fields(dlpath):
    report = dlpath("run", "perceptron", "--seed", "3", "--json").json
    assert report["schema"] == "dlpath.run/1"
    assert (report["name"], report["data"], report["seed"]) == ("perceptron", "iris", 3)
    assert report["metrics"]["accuracy"] == 1.0
    assert report["curve"][-1] == 0
    assert set(report) >= {"seconds", "parameters", "learned", "baseline"}
    assert "pictures" not in report


def test_options_reach_the_run(dlpath):
    report = dlpath(
        "run", "mlp", "--epochs", "2", "--hidden", "8x4", "--optimizer", "momentum",
        "--batch-size", "64", "--dropout", "0.1", "--l2", "0.01", "--learning-rate", "0.05",
        "--json",
    ).json  # fmt: skip
    assert report["parameters"] == {
        "epochs": 2,
        "learning_rate": 0.05,
        "batch_size": 64,
        "hidden": [8, 4],
        "optimizer": "momentum",
        "dropout": 0.1,
        "l2": 0.01,
    }
    assert len(report["curve"]) == 2


def test_values_are_compared(dlpath):
    report = dlpath("run", "gradient-descent", "--compare", "learning-rate=0.01,0.1", "--json").json
    assert report["schema"] == "dlpath.compare/1"
    assert [trial["value"] for trial in report["trials"]] == ["0.01", "0.1"]
    page = dlpath("run", "gradient-descent", "--compare", "learning-rate=0.01,0.1")
    assert "a 0.01   b 0.1" in page.stdout


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        (("gan", "--dropout", "0.5"), 2, "--dropout is for mlp"),
        (("perceptron", "--hidden", "8"), 2, "--hidden is for cnn, gan, lstm, mlp, rnn"),
        (("perceptrn",), 1, "did you mean 'perceptron'?"),
        (("mlp", "--data", "digit"), 1, "did you mean 'digits'?"),
        (("mlp", "--hidden", "wide"), 2, "--hidden 64x32, or none"),
        (("mlp", "--plot", "picture.gif"), 2, "--plot boundary.png"),
        (("mlp", "--optimizer", "foo"), 2, "--optimizer sgd"),
        (("mlp", "--compare", "optimizer=sgd,foo"), 2, "--optimizer sgd"),
        (("perceptron", "--learning-rate", "nan"), 2, "dlpath run --help tells how it is meant"),
        (("gan", "--hidden", "1024", "--batch-size", "9999"), 2, WAY_OUT),
        (("lstm", "--hidden", "1025"), 2, "--hidden 64x32, or none"),
    ],
)
def test_what_cannot_be_run_is_refused_with_a_way_out(dlpath, words, code, hint):
    result = dlpath("run", *words, "--json")
    assert result.exit_code == code
    assert result.error["hint"] == hint


@pytest.mark.parametrize(("option", "most"), [("--batch-size", 10_000), ("--epochs", 200_000)])
def test_counts_have_a_largest_value_that_the_refusal_names(dlpath, option, most):
    result = dlpath("run", "gan", option, str(most + 1))
    assert result.exit_code == 2
    assert str(most) in result.stderr


@pytest.mark.parametrize("name", ["linear-regression", "least-squares"])
def test_a_table_of_one_sample_is_refused(dlpath, tmp_path, name):
    file = tmp_path / "one.csv"
    file.write_text("x,y\n1,2\n", encoding="utf-8")
    result = dlpath("run", name, "--data", str(file), "--json")
    assert result.exit_code == 1
    assert "two at least" in result.error["message"]


CHEAP = {
    "neuron": ("--epochs", "200"),
    "mlp": ("--epochs", "2"),
    "cnn": ("--epochs", "1"),
    "rnn": ("--epochs", "1", "--hidden", "8"),
    "lstm": ("--epochs", "1", "--hidden", "8"),
    "gan": ("--epochs", "1"),
    "reinforce": ("--epochs", "2"),
    "evolution": ("--epochs", "2"),
}


@pytest.mark.parametrize("name", names())
def test_every_run_has_a_page_that_fits_the_terminal(dlpath, name):
    result = dlpath("run", name, *CHEAP.get(name, ()), COLUMNS="80")
    assert result.exit_code == 0
    assert max(map(len, result.stdout.split("\n"))) <= 80
    assert "seed 0" in result.stdout


@pytest.mark.parametrize("name", names())
def test_every_page_fits_a_narrow_terminal_even_one_that_spells_its_signs(dlpath, name):
    page = dlpath("run", name, *CHEAP.get(name, ()), COLUMNS="40").stdout
    console = TextIOWrapper(BytesIO(), encoding="ascii", newline="")
    written(page, console)
    console.seek(0)
    for shown in (page, console.read()):
        assert max(map(len, shown.split("\n"))) <= 40


@pytest.mark.extra
def test_pictures_are_drawn_into_a_file(dlpath, tmp_path):
    file = tmp_path / "line.svg"
    result = dlpath("run", "least-squares", "--plot", str(file))
    assert result.exit_code == 0
    assert "drawn into" in result.stdout
    assert file.exists()


def test_a_run_is_remembered_when_asked_and_only_then(dlpath):
    dlpath("run", "least-squares")
    assert dlpath("history", "--json").json["entries"] == []
    ran = dlpath("run", "least-squares", "--log")
    assert "remembered: ran least-squares: " in ran.stderr
    [entry] = dlpath("history", "--json").json["entries"]
    assert entry["summary"].startswith("ran least-squares: ")
    status = dlpath("exercise", "status", "least-squares", "--json").json["exercise"]
    assert (status["attempts"], status["state"]) == (0, "open")
    compared = ("--compare", "learning-rate=0.1,0.5", "--epochs", "3", "--log")
    dlpath("run", "perceptron", *compared)
    newest = dlpath("history", "--json").json["entries"][0]["summary"]
    assert newest == "compared learning rate in the run perceptron"
    assert dlpath("undo").exit_code == 0
