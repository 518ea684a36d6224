"""The pages of ``dlpath run``."""

from io import BytesIO, TextIOWrapper

import pytest

from dlpath.runs.kit.about import About, Outcome, RunReport
from dlpath.runs.kit.catalogue import abouts, run_list
from dlpath.runs.kit.comparison import Comparison, Trial
from dlpath.view.look import Look, written
from dlpath.view.page import as_text
from dlpath.view.run import formula

ABOUT = About("The idea", "What.", "Somebody, 1900", 1900, "A short account.", "a = b\nc = d", {})
OUTCOME = Outcome(
    data="digits",
    parameters={"hidden": (8, 4), "learning_rate": 1e-3, "batch_size": None},
    metrics={"accuracy": 0.987654, "mean_squared_error": 2.0},
    baseline={"accuracy": 0.1},
    curve=(1.0, 0.5),
    curve_of="loss of each epoch",
    learned={},
    says="It has learned.",
    pictures=(),
    baseline_is="by chance",
)
COMPARISON = Comparison(
    name="mlp",
    seed=0,
    seconds=1.0,
    title="The idea",
    data="digits",
    option="learning rate",
    parameters={"epochs": 3},
    trials=(
        Trial("0.01", {"accuracy": 0.9, "loss": 0.3}, (1.0, 0.3)),
        Trial("1", {}, (), "the loss is no number any more"),
    ),
    curve_of="loss of each epoch",
)


def test_the_page_tells_the_idea_the_numbers_and_what_to_make_of_them():
    page = as_text(RunReport("mlp", 7, 1.234, ABOUT, OUTCOME, "p.png"), Look(80)).split("\n")
    assert page[0].startswith("The idea")
    assert page[0].endswith("Somebody, 1900")
    assert "    a = b" in page
    assert "    c = d" in page
    assert "  with        hidden 8x4, learning rate 0.001" in page
    assert "  accuracy            0.98765 (0.1 by chance)" in page
    assert "  mean squared error  2" in page
    assert "  It has learned." in page
    assert page[-3:] == ["1.23 s, seed 7", "drawn into p.png", ""]


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize(
    "report", [RunReport("mlp", 0, 0.0, ABOUT, OUTCOME), COMPARISON, run_list()]
)
def test_every_page_fits_the_terminal(report, width):
    assert max(map(len, as_text(report, Look(width)).split("\n"))) <= width


def test_a_comparison_is_a_table_with_a_line_for_each_value():
    page = as_text(COMPARISON, Look(80)).split("\n")
    assert "  learning rate   accuracy       loss" in page
    assert "  0.01                 0.9        0.3" in page
    assert "  1              the loss is no number any more" in page


def test_on_a_narrow_terminal_the_first_metrics_of_a_comparison_stay():
    page = as_text(COMPARISON, Look(30)).split("\n")
    assert "  learning rate   accuracy" in page


@pytest.mark.parametrize("name", sorted(abouts()))
def test_every_account_and_formula_fits_a_narrow_console_that_spells_its_signs(name):
    about = abouts()[name]
    page = as_text(RunReport(name, 0, 0.0, about, OUTCOME), Look(40))
    assert max(map(len, spelled(page).split("\n"))) <= 40
    assert max(map(len, page.split("\n"))) <= 40


def test_a_formula_is_broken_before_an_operator_and_not_within_brackets():
    line = "m ← m − η 2/n Σ (m xᵢ + b − yᵢ) xᵢ"
    assert formula(line, Look(40)).split("\n") == [
        "    m ← m − η 2/n",
        "      Σ (m xᵢ + b − yᵢ) xᵢ",
    ]
    assert formula(line, Look(80)) == f"    {line}"


def test_a_part_without_operators_that_is_too_long_is_broken_between_its_words():
    assert formula("the rank of the reward of w", Look(24)).split("\n") == [
        "    the rank of the",
        "      reward of w",
    ]


def spelled(page):
    """Return the page as a console shows it that has only the signs of ASCII."""
    console = TextIOWrapper(BytesIO(), encoding="ascii", newline="")
    written(page, console)
    console.seek(0)
    return console.read()
