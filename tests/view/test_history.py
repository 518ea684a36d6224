from datetime import datetime, timedelta

from dlpath.progress.history import History, HistoryEntry
from dlpath.view.history import text
from dlpath.view.look import Look

NOON = datetime(2026, 11, 24, 12)


def history(*summaries: str, undone: int = -1) -> str:
    entries = (
        HistoryEntry(str(number), NOON - timedelta(minutes=number), said, number == undone)
        for number, said in enumerate(summaries)
    )
    return text(History(tuple(entries)), Look(80))


def test_reviews_in_a_row_share_a_line():
    shown = history("logged 1 pomodoro", *["reviewed ab: good"] * 40, "marked x done").splitlines()
    assert len(shown) == 3
    assert "11:59  reviewed 40 cards" in shown[1]


def test_a_few_reviews_and_those_apart_are_told_one_by_one():
    assert len(history(*["reviewed ab: good"] * 2).splitlines()) == 2
    shown = history(*["reviewed ab: good"] * 3, "undone one", *["reviewed ab: again"] * 3)
    assert len(shown.splitlines()) == 3


def test_a_review_that_was_taken_back_stands_alone():
    shown = history(*["reviewed ab: good"] * 4, undone=0).splitlines()
    assert shown[0].endswith("reviewed ab: good (undone)")
    assert "reviewed 3 cards" in shown[1]
