"""What was found at the addresses, beside what is recorded."""

from datetime import date

import pytest

from dlpath.curriculum.index import load, load_reference
from dlpath.curriculum.location import curriculum_folder
from dlpath.planning.catalogue import catalogue
from dlpath.planning.links import Answer, Offline, Recorded, links_report, recorded

TODAY = date(2026, 11, 24)
NOTHING = Answer("x", None, "timed out")


def found(state, answer):
    [link] = links_report([Recorded("r", "x", state)], {"x": answer}, asked=TODAY).links
    return link.found, link.is_news, link.is_lost


@pytest.mark.parametrize(
    ("state", "status", "moved_to", "told"),
    [
        ("live", 200, None, ("live", False, False)),
        ("live", 404, None, ("dead", True, True)),
        ("live", 200, "y", ("moved", True, False)),
        ("live", 403, None, ("unknown", False, False)),
        ("live", 503, "y", ("unknown", False, False)),
        ("dead", 410, None, ("dead", False, False)),
        ("dead", 200, None, ("live", True, False)),
        ("moved", 200, "y", ("moved", False, False)),
        ("unverified", 404, None, ("dead", True, False)),
        ("unverified", 200, None, ("live", True, False)),
        (None, 200, None, ("live", False, False)),
        (None, 404, None, ("dead", True, False)),
    ],
)
def test_what_was_found_is_compared_with_what_is_recorded(state, status, moved_to, told):
    assert found(state, Answer("x", status, "", moved_to)) == told


def test_it_is_sound_unless_what_is_recorded_as_live_is_dead_and_tells_what_is_left():
    links = [Recorded("a", "x", "live"), Recorded("b", "y", "unverified"), Recorded("c", "z", None)]
    answers = {"x": Answer("x", 200, ""), "y": Answer("y", 404, "")}
    report = links_report(links, answers, asked=TODAY)
    assert (report.ok, report.left, [link.name for link in report.links]) == (True, 1, ["a", "b"])
    assert not links_report(links, {"x": Answer("x", 404, "")}, asked=TODAY).ok


def test_where_nothing_is_reached_one_is_offline():
    with pytest.raises(Offline):
        links_report([Recorded("a", "x", "live")], {"x": NOTHING}, asked=TODAY)
    assert links_report([Recorded("a", "x", "live")], {}, asked=TODAY).left == 1


def test_every_address_of_the_path_is_looked_at_once(tmp_path):
    folder = curriculum_folder(None)
    known = catalogue(load(folder, tmp_path), load_reference(folder, tmp_path))
    found = list(recorded(known))
    assert len(found) > 250
    assert len({item.url for item in found}) == len(found)
    assert {item.state for item in found} == {
        "live", "doubtful", "moved", "dead", "unverified", None,
    }  # fmt: skip
    instead = [item for item in found if item.name == "forum/keras-slack"]
    assert [item.state for item in instead][:2] == ["dead", "live"]
