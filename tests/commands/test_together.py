"""Commands given in several terminals at once, and words that only seem to fit together."""

import os
import subprocess
import sys

import pytest


def at_once(environ, *words, count=6):
    program = "import os, sys\nfrom dlpath.cli import run\nsys.exit(run(sys.argv[1:], os.environ))"
    terminals = [
        subprocess.Popen(
            [sys.executable, "-c", program, *words],
            env=os.environ | environ,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(count)
    ]
    return sorted(terminal.wait(timeout=60) for terminal in terminals)


def test_a_task_is_done_skipped_or_reopened_once(dlpath, environ):
    dlpath("log")
    assert at_once(environ, "done", "b01-env") == [0, 1, 1, 1, 1, 1]
    assert at_once(environ, "reopen", "b01-env") == [0, 1, 1, 1, 1, 1]
    assert at_once(environ, "skip", "b01-env") == [0, 1, 1, 1, 1, 1]
    assert len(dlpath("history", "--json").json["entries"]) == 4


def test_stopped_work_never_ends_in_the_future(dlpath):
    dlpath("start")
    made = dlpath("stop", "--minutes", "50", "--json").json["pomodoros"]
    assert [item["at"] for item in made] == [
        "2026-11-24T17:10:00+01:00",
        "2026-11-24T17:35:00+01:00",
    ]


@pytest.mark.parametrize(
    ("from_", "to"),
    [
        ("yesterday 9:00", "yesterday 9:50"),
        ("today 9:00", "today 9:50"),
        ("2h", "70m"),
        ("9:00", "9:50"),
        ("yesterday 23:40", "0:30"),
    ],
)
def test_an_end_is_understood_as_its_start_is(dlpath, from_, to):
    result = dlpath("log", "--from", from_, "--to", to, "--json")
    assert sum(item["minutes"] for item in result.json["pomodoros"]) == 50


def test_two_different_days_for_one_time_are_a_usage_error(dlpath):
    assert dlpath("log", "--at", "yesterday 9:00", "--date", "2026-11-20").exit_code == 2
    assert dlpath("log", "--at", "yesterday 9:00", "--date", "yesterday").exit_code == 0


def test_a_time_that_was_not_said_is_not_refused_for_what_the_clocks_skip(dlpath):
    monday = "2026-03-30T02:30:00+02:00"
    assert dlpath("log", "--date", "yesterday", DLPATH_NOW=monday).exit_code == 0


@pytest.mark.parametrize("year", ["0001", "1899", "2201", "9999"])
def test_a_year_in_which_nobody_studies_is_no_time(dlpath, year):
    for option in ("--date", "--at"):
        result = dlpath("log", option, f"{year}-01-01" + "T09:00" * (option == "--at"), "--json")
        assert (result.exit_code, result.error["code"]) == (1, "bad-time")
    assert dlpath("next", "--json", DLPATH_NOW=f"{year}-06-01T00:00Z").error["code"] == "bad-time"


@pytest.mark.parametrize(
    "words", [("--json",), ("--json", "next"), ("--plain", "--json", "status")]
)
def test_json_may_stand_before_the_command(dlpath, words):
    assert dlpath(*words).json["schema"].startswith("dlpath.")
