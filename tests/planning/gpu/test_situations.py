"""What learners in twenty situations are told stands in ``situations.txt``."""

import pytest
from tests.planning.gpu import situations

TEXT = situations.FILE.read_text(encoding="utf-8")
WRITTEN = {head[-1].removeprefix("$ "): told for head, told in situations.situations(TEXT)}


@pytest.fixture(scope="module")
def figures():
    return situations.shipped()


def test_there_are_twenty_of_them_and_each_says_what_to_look_for():
    assert len(WRITTEN) >= 20
    assert all(len(head) > 1 for head, _ in situations.situations(TEXT))


@pytest.mark.parametrize("line", WRITTEN, ids=lambda line: line.removeprefix("dlpath gpu").strip())
def test_the_situation_is_told_as_it_is_written(figures, line):
    assert "\n".join(situations.told(situations.asked(figures, line))) == WRITTEN[line]


def test_nobody_is_sent_to_a_card_of_the_past(figures):
    report = situations.asked(figures, "dlpath gpu --hours 60")
    offered = {(rental.gpu, rental.option) for rental in report.rentals}
    assert ("A100", "colab") in offered
    assert not {("V100", "colab"), ("K80", "gpu-rental")} & offered


def test_where_nothing_serves_nothing_is_advised(figures):
    report = situations.asked(figures, "dlpath gpu --hours 60 --vram 1000 --budget 500")
    assert report.says == "Nothing that is known here serves."
    assert any("No card with 1,000 GB" in said for said in report.details)
    assert not any(option.advised for option in report.options)
