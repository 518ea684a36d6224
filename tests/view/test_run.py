"""The pages of ``dlpath run``."""

import pytest

from dlpath.runs.kit.about import About, Outcome, RunReport
from dlpath.runs.kit.catalogue import run_list
from dlpath.runs.kit.comparison import Comparison, Trial
from dlpath.view.look import Look
from dlpath.view.page import as_text

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
