"""Cards that are added by command go to the inbox of their deck, below what is there."""

import pytest

from dlpath.cards.composing import composed
from dlpath.cards.notation import parse
from dlpath.workspace.card_inbox import InboxUnfit, added, inbox


def card(deck="go", id_="abcdef1"):
    return composed("a", "b", deck=deck, id_=id_)


def test_each_deck_has_an_inbox(tmp_path):
    assert added(tmp_path, "go", [card()]).read_text() == (
        "---\ndeck: go\n---\n\nQ: a ^abcdef1\nA: b\n"
    )
    assert added(tmp_path, "pen", [card("pen")]).name == "inbox-pen.md"
    assert inbox(tmp_path, "paper::pen").name == "inbox-paper-pen.md"


@pytest.mark.parametrize(
    "before", [b"", b"Q: x ^abcdef9\nA: y", b"\xef\xbb\xbfQ: x ^abcdef9\r\nA: y\r\n", b"\n\n"]
)
def test_what_stands_in_it_stays(tmp_path, before):
    (tmp_path / "inbox.md").write_bytes(before)
    added(tmp_path, "go", [card(), card(id_="abcdef2")])
    after = (tmp_path / "inbox.md").read_bytes()
    assert after.startswith(before)
    assert after.replace(b"\r\n", b"").count(b"\n") == (
        0 if b"\r\n" in before else after.count(b"\n")
    )
    parsed = parse(after.decode(), "")
    assert parsed.problems == ()
    assert [note.id for note in parsed.notes][-2:] == ["abcdef1", "abcdef2"]


@pytest.mark.parametrize(
    ("before", "message"),
    [
        (b"---\ndeck: pen\n---\n", "is of the deck 'pen', not 'go'"),
        (b"Q: x\nA: ```\n", "inbox.md:2: a code fence without an end"),
        (b"\xff", "is not UTF-8"),
    ],
)
def test_a_file_that_would_swallow_a_card_is_left(tmp_path, before, message):
    (tmp_path / "inbox.md").write_bytes(before)
    with pytest.raises(InboxUnfit, match=message):
        added(tmp_path, "go", [card()])
    assert (tmp_path / "inbox.md").read_bytes() == before


def test_a_read_only_inbox_is_left(tmp_path):
    (tmp_path / "inbox.md").touch(0o444)
    with pytest.raises(PermissionError):
        added(tmp_path, "go", [card()])
