"""A diary has each phase and each study day once."""

from datetime import date

from dlpath.planning.diary import WorkRow, diary

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def row(day, task):
    return WorkRow(day, f"{day} 09:00", 25, task, "", "", "")


def test_days_that_a_journey_has_mixed_up_come_once_each_with_all_their_work():
    work = [row(MONDAY, "a"), row(TUESDAY, "b"), row(MONDAY, "c")]
    found = diary("Mine", (), work).days
    assert [(day, [item.task for item in rows]) for day, rows in found] == [
        (MONDAY, ["a", "c"]),
        (TUESDAY, ["b"]),
    ]
