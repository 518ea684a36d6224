"""Messages of protocol buffers: read as they are written, and told from what is none."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.workspace.anki_made import field

from dlpath.cards.anki.wire import BadMessage, fields_of, messages, number, text


@given(st.integers(0, 2**63), st.text(st.characters(exclude_categories=["Cs"])))
def test_numbers_and_texts_are_read(value, words):
    found = fields_of(field(1, value) + b"\x15\0\0\0\0" + b"\x19" + bytes(8) + field(300, words))
    assert number(found, 1) == value
    assert text(found, 300) == words
    assert (number(found, 9), text(found, 9)) == (0, "")


def test_messages_lie_in_messages():
    found = fields_of(field(1, field(2, "a")) + field(1, field(2, "b")))
    assert [text(one, 2) for one in messages(found, 1)] == ["a", "b"]


@pytest.mark.parametrize("raw", [b"\x0a\x05ab", b"\x0a", b"\x08", b"\x0b", b"\x08" + b"\xff" * 11])
def test_what_is_no_message_is_said(raw):
    with pytest.raises(BadMessage):
        fields_of(raw)


@given(st.binary())
def test_noise_is_read_or_refused(raw):
    with suppress(BadMessage):
        fields_of(raw)
