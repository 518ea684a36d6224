"""The learner's functions beside the reference."""

import pytest

from dlpath.runs.kit.about import Outcome
from dlpath.runs.kit.beside import Own, paired, verdict
from dlpath.runs.kit.pictures import Confusion, Passage


def outcome(name: str, start: float, end: float, *pictures: object) -> Outcome:
    return Outcome("", {}, {name: end}, {name: start}, (), "loss", {}, "", pictures)


def own(name: str, here: float) -> Own:
    return Own(name, {name: here}, {}, lambda outcome: ())


@pytest.mark.parametrize(
    ("name", "start", "end", "here", "said"),
    [
        ("accuracy", 0.5, 0.9, 0.89, "Yours does what the reference does."),
        ("accuracy", 0.5, 0.9, 0.99, "Yours does what the reference does."),
        ("accuracy", 0.5, 0.9, 0.7, "comes 50% of the way from what there is without learning"),
        ("accuracy", 0.5, 0.9, 0.5, "has not learned anything"),
        ("accuracy", 0.5, 0.9, 0.2, "has not learned anything"),
        ("accuracy", 0.5, 0.5, 0.5, "it is no better than what there is without learning"),
        ("accuracy", 0.5, 0.5, 0.4, "has not learned anything"),
        ("loss", 3.0, 1.0, 1.05, "Yours does what the reference does."),
        ("loss", 3.0, 1.0, 2.0, "by “loss”, it comes 50% of the way"),
        ("loss", 3.0, 1.0, 9.0, "has not learned anything"),
    ],
)
def test_the_verdict_measures_the_way_from_the_baseline(name, start, end, here, said):
    assert said in verdict(own(name, here), outcome(name, start, end))


def test_pictures_stand_behind_those_of_their_kind():
    theirs = (Passage("early", ""), Confusion("8 of 9", (), ()), Passage("late", ""))
    found = paired(outcome("loss", 1, 0, *theirs), Passage("mine", ""), Confusion("7 of 9", (), ()))
    assert [picture.title for picture in found] == [
        "The reference · late",
        "Yours · mine",
        "The reference · 8 of 9",
        "Yours · 7 of 9",
    ]
