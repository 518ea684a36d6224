"""Figures of a learner's own over ours."""

from datetime import date
from pathlib import Path

import pytest
from tests.planning.gpu import situations
from tests.planning.gpu.situations import shipped, told

from dlpath.curriculum.loader.prices import read_prices
from dlpath.planning.gpu.figures import merged
from dlpath.planning.gpu.template import template


@pytest.fixture(scope="module")
def ours():
    return shipped().gpus


@pytest.fixture
def figures(ours, tmp_path):
    """Return a function from the text of a file to the figures with it."""

    def take(text):
        file = tmp_path / "prices.yaml"
        file.write_text(text, encoding="utf-8")
        reading = read_prices(file, ours)
        assert reading.problems == ()
        return merged(ours, reading.prices)

    return take


def option(figures, name):
    return next(item for item in figures.gpus.options if item.id == name)


def test_only_what_is_written_changes_and_is_marked(figures, ours):
    found = figures(
        "as_of: '2027-01'\noptions:\n  - id: kaggle\n    free: {gpu_hours_per_week: 10}\n"
    )
    known = next(item for item in ours.options if item.id == "kaggle")
    assert option(found, "kaggle") == known._replace(
        free=known.free._replace(gpu_hours_per_week=10.0)
    )
    assert found.yours == {"kaggle": ("gpu hours per week",)}
    assert found.own == "2027-01"
    assert found.gpus.rules == ours.rules


def test_a_smaller_quota_changes_the_advice(figures):
    text = "as_of: '2027'\noptions:\n  - {id: kaggle, free: {gpu_hours_per_week: 10}}\n"
    report = situations.asked(figures(text), "dlpath gpu --hours 20")
    assert report.rule == "making-do"
    kaggle = next(item for item in report.options if item.id == "kaggle")
    assert kaggle.yours == ("gpu hours per week",)


def test_an_option_that_has_died_is_not_advised(figures):
    found = figures("as_of: '2027'\noptions:\n  - {id: kaggle, state: dead}\n")
    report = situations.asked(found, "dlpath gpu --hours 20")
    assert report.options[0].id == "colab"
    assert {item.id: item.serves for item in report.options}["kaggle"] is False


def test_a_price_replaces_that_of_its_card_and_provider_and_a_new_one_is_added(figures, ours):
    found = figures(
        "as_of: '2027'\noptions:\n  - id: gpu-rental\n    prices:\n"
        "      - {gpu: RTX 4090, provider: RunPod, on_demand: 0.3}\n"
        "      - {gpu: RTX 4090, provider: Elsewhere, on_demand: 0.2, as_of: '2027-02'}\n"
        "      - {gpu: A100, provider: market range, on_demand_range: [1, 2]}\n"
    )
    prices = option(found, "gpu-rental").prices
    before = next(item for item in ours.options if item.id == "gpu-rental").prices
    assert len(prices) == len(before) + 1
    at = {(price.gpu, price.provider): price for price in prices}
    assert at["RTX 4090", "RunPod"][:6] == ("RTX 4090", "RunPod", "2027", 24.0, 0.34, 0.3)
    assert at["RTX 4090", "Elsewhere"][:6] == ("RTX 4090", "Elsewhere", "2027-02", 24.0, None, 0.2)
    assert at["A100", "market range"].on_demand_range == (1.0, 2.0)
    report = situations.asked(found, "dlpath gpu --hours 60 --vram 24 --budget 500")
    assert (report.rentals[0].provider, report.rentals[0].yours) == ("Elsewhere", True)
    assert {item.id: item for item in report.options}["gpu-rental"].cost.provider == "Elsewhere"


def test_terms_and_figures_of_the_break_even_can_be_ones_own(figures):
    found = figures(
        "as_of: '2027'\nprogrammes:\n  - id: do-hatch\n    tiers: [{name: First, max: 10}]\n"
        "breakeven: {price_per_kwh: 0.4}\n"
    )
    report = situations.asked(found, "dlpath gpu --startup --hours 60 --vram 24")
    assert report.credit.programmes[0].id == "do-hatch"
    assert report.credit.programmes[0].yours == ("tiers",)
    assert report.machine.price_per_kwh == 0.4


def test_our_own_figures_as_a_file_give_our_own_advice(figures, ours):
    again = figures(template(ours, date(2026, 11, 24)).text)
    for line in ("dlpath gpu --hours 60 --vram 24", "dlpath gpu --startup --vram 80"):
        assert list(told(situations.asked(again, line))) == list(
            told(situations.asked(shipped(), line))
        )


def test_the_example_of_the_documentation_is_such_a_file(figures):
    page = (Path(__file__).parents[3] / "docs/how-to/gpu.md").read_text(encoding="utf-8")
    found = figures(page.partition("```yaml\n")[2].partition("```")[0])
    assert set(found.yours) == {"kaggle", "gpu-rental", "producthunt", "aws-activate"}
