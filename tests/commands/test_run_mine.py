"""dlpath run NAME --mine FILE."""

import pytest

from dlpath.exercises.kit import bank


@pytest.fixture
def mine(tmp_path, monkeypatch):
    """Return a function that writes the solution of an exercise, and what is added, to a file."""
    monkeypatch.chdir(tmp_path)

    def written(name: str, added: str = "", *, text: str | None = None) -> str:
        file = tmp_path / f"{name}.py"
        whole = f"{bank.texts(name).solution}\n\n{added}\n" if text is None else text
        file.write_text(whole, encoding="utf-8")
        return file.name

    return written


@pytest.mark.parametrize("columns", ["80", "40"])
def test_the_page_shows_the_same_metrics_of_both(dlpath, mine, columns):
    words = ("run", "perceptron", "--mine", mine("perceptron"))
    result = dlpath(*words, COLUMNS=columns)
    assert result.exit_code == 0
    assert max(map(len, result.stdout.split("\n"))) <= int(columns)
    for said in ("accuracy", "mistakes", "yours", "the reference", "fit, predict"):
        assert said in result.stdout
    assert "a the reference   b yours" in result.stdout
    assert "Yours · species: what is decided where" in result.stdout
    assert result.stderr == ""


def test_the_object_is_that_of_the_run_with_one_field_more(dlpath, mine):
    alone = dlpath("run", "perceptron", "--json").json
    both = dlpath("run", "perceptron", "--mine", mine("perceptron"), "--json").json
    found = both.pop("mine")
    assert alone.pop("mine") is None
    assert {**both, "seconds": 0} == {**alone, "seconds": 0}
    assert set(found) >= {"file", "metrics", "curve", "learned", "seconds"}
    assert found["metrics"]["accuracy"] == 1.0
    assert found["curve"][-1] == 0


def test_a_fault_is_one_message_and_what_was_printed_stands_apart(dlpath, mine):
    file = mine("perceptron", text="print('hello')\ndef fit(*given):\n    return 1 / 0\n")
    result = dlpath("run", "perceptron", "--mine", file)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "your code printed\n  │ hello\nerror: perceptron.py, line 3" in result.stderr
    assert "Traceback" not in result.stderr
    error = dlpath("run", "perceptron", "--mine", file, "--json").error
    assert (error["code"], error["exit"]) == ("own-code", 1)


def test_much_that_was_printed_is_shortened(dlpath, mine):
    file = mine("least-squares", "for k in range(20):\n    print(k)")
    page = dlpath("run", "least-squares", "--mine", file).stdout
    assert "│ 4\n  │ … 35 more lines" in page


def test_a_file_that_is_not_there_leads_to_the_usual_one(dlpath, home):
    result = dlpath("run", "perceptron", "--mine", "nothing.py", "--json")
    assert result.exit_code == 1
    assert result.error["hint"] == "dlpath exercise start perceptron makes a file to write in"
    dlpath("exercise", "start", "perceptron")
    hint = dlpath("run", "perceptron", "--mine", "nothing.py", "--json").error["hint"]
    assert hint.endswith(str(home / "exercises" / "perceptron.py"))


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        (("--mine", "x.py"), 2, "dlpath run perceptron --mine perceptron.py"),
        (("backprop", "--mine", "x.py"), 1, "dlpath exercise check backprop judges what you wrote"),
        (("softmax", "--mine", "x.py"), 1, "dlpath exercise check softmax judges what you wrote"),
        (("perceptrn", "--mine", "x.py"), 1, "did you mean 'perceptron'?"),
    ],
)
def test_what_is_no_run_of_the_learners_is_refused(dlpath, mine, words, code, hint):
    mine("x", text="")
    result = dlpath("run", *words, "--json")
    assert result.exit_code == code
    assert result.error["hint"] == hint


def test_a_file_has_to_be_named(dlpath):
    result = dlpath("run", "perceptron", "--mine")
    assert result.exit_code == 2
    assert "'--mine' requires an argument" in result.stderr


def test_evolution_and_comparisons_take_no_file(dlpath, mine):
    file = mine("perceptron")
    assert dlpath("run", "evolution", "--mine", file, "--json").error["code"] == "nothing-own"
    words = ("run", "perceptron", "--mine", file, "--compare", "seed=1,2", "--json")
    assert dlpath(*words).error["code"] == "usage"


@pytest.mark.extra
def test_both_are_drawn_into_a_file(dlpath, mine, tmp_path):
    words = ("run", "perceptron", "--mine", mine("perceptron"), "--plot", "both.svg")
    assert "drawn into both.svg" in dlpath(*words).stdout
    assert "yours" in (tmp_path / "both.svg").read_text(encoding="utf-8").lower()
