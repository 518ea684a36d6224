"""What is looked up, line by line."""

import pytest

from dlpath.curriculum.path import Link, Resource
from dlpath.curriculum.reference.community import Author, Person, Source
from dlpath.curriculum.reference.gpus import (
    CreditProgramme,
    CreditTier,
    GpuFree,
    GpuOption,
    GpuPrice,
    GpuRule,
)
from dlpath.curriculum.reference.library import Book, Chapter, Paper
from dlpath.view.items import LABELS, LEFT_OUT, in_words, item_lines
from dlpath.view.look import Look
from dlpath.view.next import LABEL


@pytest.mark.parametrize(
    "kind",
    [Resource, Person, Source, Author, GpuOption, CreditProgramme, GpuRule, Book, Chapter, Paper],
)
def test_every_label_fits_its_column(kind):
    labels = [LABELS.get(name, name) for name in kind._fields if name not in LEFT_OUT]
    assert [label for label in labels if len(label) >= LABEL] == []


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Link("Mirror", "https://example.org"), "Mirror https://example.org"),
        ((5.0, 15.0), "5 to 15"),
        ((1, 2, 3), "1, 2, 3"),
        ({"gpu_hours": 30, "cost": None, "phone": True}, "gpu hours 30, phone yes"),
        (100000.0, "100,000"),
        (
            GpuPrice("T4", "X", "2026", vram_gb=16.0, spot=0.2),
            "T4 at X: vram gb 16, spot 0.2 (as of 2026)",
        ),
        (CreditTier("First", 1000.0, 12, "New."), "First, at most 1,000 for 12 months: New."),
    ],
)
def test_values_are_told_in_words(value, words):
    assert in_words(value) == words


def test_what_is_empty_is_left_out():
    lines = list(item_lines("person", Person("me", "Me", "Nothing."), Look()))
    assert [line.split()[0] for line in lines] == ["kind", "known", "state"]


def test_every_price_and_fact_of_an_option_is_shown():
    option = GpuOption("x", "X", "rental", free=GpuFree(("A", "B"), gpu_hours_per_week=30.0),
                       prices=(GpuPrice("T4", "X", "2026", spot=0.2, note="Rough."),),
                       as_of="2026-03", confidence="low")  # fmt: skip
    page = "\n".join(item_lines("gpu", option, Look()))
    for said in (
        "kind        gpu: rental",
        "gpu hours per week: 30",
        "gpu: A, B",
        "T4 at X: spot 0.2 (as of 2026) Rough.",
        "as of 2026-03; confidence low",
    ):
        assert said in page
