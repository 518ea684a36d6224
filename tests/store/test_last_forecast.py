"""The forecast that was made last."""

from datetime import date

import pytest

from dlpath.planning.glance import LastForecast
from dlpath.store.last_forecast import FILE, keep, kept

ONE = LastForecast(date(2026, 11, 24), date(2027, 6, 2), (date(2027, 4, 8), date(2027, 9, 6)))


def test_it_is_kept_for_the_path_that_it_is_about(tmp_path):
    keep(ONE, tmp_path, about="path")
    assert kept(tmp_path, about="path") == ONE
    assert kept(tmp_path, about="another path") is None
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


def test_when_nothing_can_be_said_any_more_the_last_one_is_forgotten(tmp_path):
    keep(ONE, tmp_path, about="path")
    keep(None, tmp_path, about="path")
    assert kept(tmp_path, about="path") is None
    keep(None, tmp_path, about="path")


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "3", '["path"]', '["path", 1, 2, 3, 4]', '["path", "a", "b", "c", "d"]'],
)
def test_a_file_that_makes_no_sense_is_none(tmp_path, content):
    (tmp_path / FILE).write_text(content)
    assert kept(tmp_path, about="path") is None
    (tmp_path / FILE).write_bytes(b"\xff\xfe")
    assert kept(tmp_path, about="path") is None


def test_a_folder_that_cannot_be_written_is_no_harm(tmp_path):
    keep(ONE, tmp_path / "missing", about="path")
    assert kept(tmp_path / "missing", about="path") is None
