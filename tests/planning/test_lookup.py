"""A task by what was typed."""

import pytest
from tests.planning.conftest import SMALL

from dlpath.planning.lookup import AmbiguousTask, UnknownPhase, UnknownTask, phase_named, task_named


@pytest.mark.parametrize("given", ["a1-begin", "begin", "A1-Begin", "a1", " beg "])
def test_id_alias_and_beginning_name_a_task(given):
    assert task_named(given, SMALL).id == "a1-begin"


def test_an_unknown_task_suggests_the_nearest():
    with pytest.raises(UnknownTask, match="no task is called 'bgin'") as error:
        task_named("bgin", SMALL)
    assert error.value.hint == "did you mean 'begin'?"


@pytest.mark.parametrize("given", ["", "xyzzy", "a" * 10_000])
def test_a_name_like_no_other_points_to_the_list(given):
    with pytest.raises(UnknownTask) as error:
        task_named(given, SMALL)
    assert error.value.hint == "dlpath path lists them all"


def test_the_beginning_of_several_tasks_names_some():
    with pytest.raises(AmbiguousTask, match="'a' could be 5 tasks") as error:
        task_named("a", SMALL)
    assert error.value.hint == "write one of a1-begin, a2-extra, a3-write, a4-keras, …"


def test_a_phase_goes_by_id_and_by_number():
    assert phase_named("two", SMALL) == phase_named("2", SMALL)
    with pytest.raises(UnknownPhase) as error:
        phase_named("four", SMALL)
    assert error.value.hint == "the phases are one, two, theory"
