from tests.cards.cards_made import TODAY, day

from dlpath.cards.due import due_report
from dlpath.cards.queue import Shelf
from dlpath.view.page import plain_value

NOTHING = {"go": [], "pen": []}


def test_it_says_what_is_asked_today_and_on_the_coming_days():
    shelves = {"go": Shelf(waiting=30, new=50), "pen": Shelf(waiting=2, new=1)}
    found = due_report(
        TODAY, shelves, {"go": [4, 0], "pen": [1, 1]}, next_day=day(1), cards=99, days=3
    )
    assert (found.go, found.pen) == (50, 3)
    assert [item.cards for item in found.forecast] == [53, 5, 1]
    assert found.families["go"].minutes == 12
    assert plain_value(found)["forecast"][1] == {"day": "2026-11-25", "count": 5}


def test_unless_asked_for_the_forecast_is_of_a_week_and_not_shown():
    found = due_report(TODAY, {"go": Shelf(), "pen": Shelf()}, NOTHING, next_day=None, cards=0)
    assert (len(found.forecast), found.shown, found.go) == (7, 0, 0)


def test_after_a_break_it_says_when_the_backlog_is_cleared():
    found = due_report(TODAY, {"go": Shelf(waiting=1000, new=50)}, NOTHING, next_day=None, cards=9)
    go = found.families["go"]
    assert (go.reviews, go.new, go.later) == (240, 0, 760)
    assert go.cleared == day(4)
    assert [item.cards for item in found.forecast[:6]] == [240, 240, 240, 240, 136, 0]
