"""Which tips were given is remembered, and forgetting it does no harm."""

from datetime import date

import pytest

from dlpath.store.given_tips import FILE, given_tips, remember

GIVEN = {("no-math", "idle_days:3"): date(2026, 11, 24), ("block", "timer.start"): date(2026, 1, 1)}


def test_what_is_remembered_is_read_again_and_nothing_lies_beside(tmp_path):
    remember(GIVEN, tmp_path)
    assert given_tips(tmp_path) == GIVEN
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"null", b"7", b'["abc"]', b'[["a", "b", "never"]]', b'{"a": 1}', b"\xff"],
)
def test_a_damaged_file_is_none(tmp_path, content):
    (tmp_path / FILE).write_bytes(content)
    assert given_tips(tmp_path) == {}


def test_where_nothing_can_be_kept_nothing_is_said(tmp_path):
    remember(GIVEN, tmp_path / "missing")
    assert given_tips(tmp_path / "missing") == {}
    (tmp_path / FILE).mkdir()
    remember(GIVEN, tmp_path)
    assert given_tips(tmp_path) == {}
