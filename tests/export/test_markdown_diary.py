"""A diary in Markdown shows what was written as it was written."""

from datetime import date

import pytest

from dlpath.export.markdown_diary import lines
from dlpath.planning.diary import WorkRow, diary


@pytest.mark.parametrize("sign", [*"\\`*_[]<>#|~"])
def test_no_sign_of_a_note_is_one_of_markdown(sign):
    work = WorkRow(date(2026, 11, 24), "2026-11-24 09:00", 25, "t", "", "", f"a {sign} b")
    *_, last = lines(diary("Mine", (), [work]))
    assert last == f"- 09:00, 25 min, t: a \\{sign} b\n"
