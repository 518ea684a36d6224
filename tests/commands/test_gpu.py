"""dlpath gpu: which GPU to take, what it costs, when a machine pays."""

import pytest

from dlpath.commands.registry import COMMANDS


def advised(report):
    return [option["id"] for option in report["options"] if option["advised"]]


def test_before_the_phase_of_gpus_none_is_needed_and_the_options_are_shown(dlpath):
    page = dlpath("gpu")
    assert page.exit_code == 0
    assert page.stdout.startswith("You need no GPU yet.")
    assert "20 GPU hours a week, as many as you study (--hours)" in page.stdout.replace("\n", " ")
    report = dlpath("gpu", "--json").json
    assert report["schema"] == "dlpath.gpu/1"
    assert (report["needed_yet"], report["phase"]) == (False, "python")
    assert advised(report) == ["kaggle", "colab"]
    assert report["guard"] == []
    gone = {option["id"]: option for option in report["options"]}["floydhub"]
    assert (gone["state"], gone["instead"]) == ("dead", ["colab", "kaggle"])
    assert all(option["confidence"] for option in report["options"])


def test_the_hours_are_those_that_the_learner_studies(dlpath):
    dlpath("config", "set", "hours_per_week", "35")
    assert dlpath("gpu", "--json").json["wishes"]["gpu_hours_per_week"] == 35


def test_credit_comes_with_its_conditions_and_what_to_heed(dlpath):
    report = dlpath("gpu", "--startup", "--vram", "24", "--json").json
    assert report["rule"] == "real-startup"
    assert len(report["guard"]) == 3
    assert report["credit"]["programmes"][0]["id"] == "aws-activate"
    page = dlpath("gpu", "--startup", "--vram", "24").stdout
    assert "Apply only with a real product" in page
    assert "5,000 to 100,000 USD" in page


@pytest.mark.parametrize("columns", ["40", "80", "100"])
def test_the_crossing_is_drawn_at_every_width(dlpath, columns):
    words = ("gpu", "--hours", "60", "--vram", "32", "--capital", "3000", "--resale", "30")
    page = dlpath(*words, COLUMNS=columns).stdout
    assert "a renting" in page
    assert "o even after 6.9 months" in page
    assert "(3,000 - 900) / (1.22 * 1 - 0.35 * 0.17) = 1,810" in " ".join(page.split())
    for line in page.splitlines():
        assert len(line) <= int(columns) or " " not in line.strip()


def test_what_never_pays_is_said_and_not_drawn(dlpath):
    page = dlpath("gpu", "--hours", "60", "--vram", "24", "--rate", "0.05").stdout
    assert "It never pays" in page
    assert "a renting" not in page


@pytest.mark.parametrize(
    "words",
    [
        ("--budget", "-1"),
        ("--hours", "nan"),
        ("--hours", "inf"),
        ("--capital", "1e308"),
        ("--vram", "much"),
        ("--speed", "0"),
        ("a-word",),
    ],
)
def test_what_is_no_sensible_number_is_a_usage_error(dlpath, words):
    result = dlpath("gpu", *words, "--json")
    assert (result.exit_code, result.error["code"]) == (2, "usage")


def test_a_file_of_prices_changes_the_advice_and_is_marked(dlpath, tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text("as_of: '2027-01-05'\noptions:\n  - {id: kaggle, state: dead}\n")
    page = dlpath("gpu", "--prices", str(file))
    assert page.exit_code == 0
    assert "yours       of 2027-01-05: state" in page.stdout
    assert advised(dlpath("gpu", "--prices", str(file), "--json").json) == ["colab"]


def test_the_template_is_such_a_file(dlpath, tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text(dlpath("gpu", "--prices-template").stdout)
    assert dlpath("gpu", "--prices", str(file)).exit_code == 0
    text = dlpath("gpu", "--prices-template", "--json").json["text"]
    assert text == file.read_text()


def test_a_bad_file_of_prices_is_unreadable_data(dlpath, tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text("options:\n  - {id: kagle}\n")
    result = dlpath("gpu", "--prices", str(file))
    assert (result.exit_code, result.stdout) == (3, "")
    assert f"{file}:2: no option is called 'kagle', did you mean 'kaggle'?" in result.stderr
    assert "nothing was taken from it" in result.stderr
    error = dlpath("gpu", "--prices", str(file), "--json")
    assert (error.exit_code, error.error["code"]) == (3, "prices")
    assert "has no as_of" in error.error["message"]
    assert "'kagle'" in error.error["message"]


def test_a_path_without_gpus_says_so(dlpath, tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(
        "title: Own\nphases:\n  - id: a\n    title: A\n    tasks:\n"
        "      - {id: t, title: T, pomodoros: 1, done_when: It is.}\n"
    )
    dlpath("curriculum", "use", str(own))
    page = dlpath("gpu")
    assert (page.exit_code, page.stdout) == (0, "This curriculum says nothing about GPUs.\n")
    assert dlpath("gpu", "--json").json["rule"] is None


def test_it_stands_under_advice():
    assert COMMANDS["gpu"].heading == COMMANDS["tips"].heading


def test_the_price_of_electricity_of_ones_own_file_is_told_as_such(dlpath, tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text("as_of: '2027'\nbreakeven: {price_per_kwh: 0.4}\n")
    words = ("gpu", "--hours", "60", "--vram", "24")
    page = " ".join(dlpath(*words, "--prices", str(file)).stdout.split())
    assert "0.4 USD a kWh by your file (--electricity)" in page
    page = " ".join(dlpath(*words, "--electricity", "0.5").stdout.split())
    assert "0.35 * 0.5" in page
    assert "--electricity" not in page
