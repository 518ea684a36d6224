from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dlpath.store.ids import new_ids

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
moments = st.datetimes(datetime(1900, 1, 1), datetime(9999, 12, 31)).map(
    lambda at: at.replace(tzinfo=UTC)
)


@given(st.lists(st.tuples(moments, st.integers(1, 5))))
def test_ids_only_ever_grow_whatever_the_clock_does(calls):
    ids = [""]
    for at, count in calls:
        ids += new_ids(count, at=at, after=ids[-1])
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)
    assert {len(id_) for id_ in ids[1:]} <= {26}


def test_an_id_begins_with_its_time():
    """The published example of the form: 01ARYZ6S41 is 1469918176385 ms."""
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=1469918176385)
    assert new_ids(1, at=at, after="")[0].startswith("01ARYZ6S41")


def test_an_id_of_a_later_time_is_greater_wherever_it_was_made():
    earlier = new_ids(200, at=AT, after="")
    later = new_ids(200, at=AT + timedelta(seconds=1), after="")
    assert max(earlier) < min(later)


def test_two_machines_that_go_on_from_the_same_id_do_not_meet():
    (last,) = new_ids(1, at=AT, after="")
    assert not set(new_ids(50, at=AT, after=last)) & set(new_ids(50, at=AT, after=last))
