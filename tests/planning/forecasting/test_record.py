"""What a forecast is made from."""

from datetime import date, timedelta

from tests.planning.conftest import AT

from dlpath.planning.forecasting.record import path_record
from dlpath.progress.records import Pomodoro
from dlpath.progress.tallies import Tallies, TaskTally

TODAY = AT.study_day


def tallies(**counts):
    per_task = {name.replace("_", "-"): TaskTally(n, 25 * n, "1") for name, n in counts.items()}
    return Tallies(per_task, {})


def pomodoro(task, back=0):
    return Pomodoro(task, AT._replace(study_day=TODAY - timedelta(days=back)), 25)


def test_only_tasks_that_the_path_asks_for_are_left(standing):
    record = path_record(standing("a1-begin"), tallies(), [])
    assert [len(phase.left) for phase in record.phases] == [2, 1, 0]
    assert [phase.required for phase in record.phases] == [True, True, False]


def test_a_task_done_without_a_pomodoro_says_nothing_of_estimates(standing):
    record = path_record(standing("a1-begin", "a3-write"), tallies(a3_write=5), [])
    assert [item.done for item in record.finished] == [5]
    assert record.settled == {TODAY: 4}


def test_a_phase_is_finished_on_the_day_of_its_last_task(standing):
    record = path_record(standing("a1-begin", "a3-write", "a4-keras"), tallies(), [])
    assert [phase.finished for phase in record.phases] == [TODAY, None, None]


def test_work_on_optional_tasks_brings_nothing_forward_and_lost_tasks_still_show_the_pace(standing):
    worked = [pomodoro("a1-begin"), pomodoro("a2-extra"), pomodoro("of another path")]
    assert path_record(standing(), tallies(), worked).per_day == {TODAY: 2}


def test_a_renamed_task_is_known_by_its_former_id(standing):
    worked = [pomodoro("extra")]
    record = path_record(standing(), tallies(), worked, heirs={"extra": "a2-extra"})
    assert record.per_day == {}


def test_days_reach_from_the_first_to_today_or_to_yesterday_as_long_as_today_is_empty(standing):
    record = path_record(standing(), tallies(), [pomodoro("a1-begin", 3)])
    assert record.days(TODAY) == [1, 0, 0]
    record = path_record(standing(), tallies(), [pomodoro("a1-begin", 2), pomodoro("a1-begin")])
    assert record.days(TODAY) == [1, 0, 1]
    assert record.days(date(2020, 1, 1)) == []
