"""A sync tells what is new, changed, gone and back, and is silent about what it knows."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from dlpath.cards.notation import parse
from dlpath.cards.syncing import Files, summary, synced
from dlpath.progress.records import Moment

AT = Moment(datetime(2026, 11, 24, 17, tzinfo=UTC), 60, "Europe/Stockholm", date(2026, 11, 24))


@dataclass
class Record:
    entries: list

    def sync(self, text, *, held=(), complete=True):
        found = parse(text, "a.md").notes
        plan = synced(found, self.entries, at=AT, files=Files(held, complete))
        self.entries += plan.facts
        return plan[:4]


ONE = "Q: a ^abcdef1\nA: b\n\n"
TWO = "C: {{c1::a}} {{c2::b}} ^abcdef2\n\n"


def test_notes_are_counted_and_the_same_again_makes_no_facts():
    record = Record([])
    assert record.sync(ONE + TWO) == (2, 0, 0, 0)
    assert [entry.card for entry in record.entries] == ["abcdef1", "abcdef2-1", "abcdef2-2"]
    assert record.sync(TWO + ONE) == (0, 0, 0, 2)
    assert len(record.entries) == 3


def test_a_text_that_is_edited_is_changed():
    record = Record([])
    record.sync(ONE + TWO)
    assert record.sync(ONE.replace("A: b", "A: c") + TWO) == (0, 1, 0, 1)


def test_a_note_that_moves_to_another_deck_is_changed():
    record = Record([])
    record.sync(ONE)
    assert record.sync(f"---\ndeck: pen\n---\n{ONE}") == (0, 1, 0, 0)
    assert record.entries[-1].deck == "pen"


def test_gaps_come_and_go():
    record = Record([])
    record.sync(TWO)
    assert record.sync("C: {{c1::a}} {{c3::b}} ^abcdef2") == (0, 1, 0, 0)
    newest = {entry.card: entry.state for entry in record.entries}
    assert newest == {"abcdef2-1": "there", "abcdef2-2": "gone", "abcdef2-3": "there"}


def test_a_text_that_is_deleted_is_removed_and_new_when_it_is_back():
    record = Record([])
    record.sync(ONE + TWO)
    assert record.sync(ONE) == (0, 0, 1, 1)
    assert record.sync(ONE) == (0, 0, 0, 1)
    assert record.sync(ONE + TWO) == (1, 0, 0, 1)


def test_nothing_is_removed_that_may_still_be_there():
    record = Record([])
    record.sync(ONE + TWO)
    assert record.sync(ONE, held={"abcdef2"}) == (0, 0, 0, 1)
    assert record.sync("", complete=False) == (0, 0, 0, 0)
    assert record.sync("") == (0, 0, 2, 0)


def test_what_was_done_is_said_in_words():
    plan = synced(parse(ONE + TWO, "a").notes, [], at=AT, files=Files())
    assert summary(plan) == "synced cards: 2 new, 0 changed, 0 removed"


NOTES = st.dictionaries(st.sampled_from("12345"), st.sampled_from(["x", "y", "{{c2::z}}"]))


@given(st.lists(NOTES, max_size=6))
def test_the_record_follows_the_files(versions):
    record = Record([])
    for version in versions:
        text = "".join(f"C: {{{{c1::{body}}}}} ^abcdef{key}\n" for key, body in version.items())
        new, changed, _, unchanged = record.sync(text)
        assert new + changed + unchanged == len(version)
        newest = {entry.card: entry for entry in record.entries}
        there = {entry.note for entry in newest.values() if entry.state == "there"}
        assert there == {f"abcdef{key}" for key in version}
        count = len(record.entries)
        assert record.sync(text) == (0, 0, 0, len(version))
        assert len(record.entries) == count
