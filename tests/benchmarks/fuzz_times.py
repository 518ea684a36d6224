"""Times as nobody should type them, for ``dlpath log``, and the lines of a plan."""

import random
from datetime import date, time
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.benchmarks.fuzz_changes import NOISE, USUAL, changed
from tests.benchmarks.fuzz_harness import Subject, fresh

from dlpath.planning.plan_text import BadPlan, understood
from dlpath.planning.rhythm import Rhythm
from dlpath.progress.moments import moment

ZONES = [
    *["Europe/Stockholm", "UTC", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Apia"],
    *["Australia/Lord_Howe", "America/St_Johns", "Antarctica/Troll", "Etc/GMT+12", "CET-1CEST"],
]
INSTANTS = [
    *["2026-11-24T18:00:00+01:00", "2026-03-29T03:30:00+02:00", "2026-10-25T02:30:00+01:00"],
    *["2024-02-29T23:59:59+14:00", "2026-01-01T00:00:00Z", "1900-01-01T12:00:00Z"],
    *["2200-12-31T12:00:00Z", "2026-11-24", "2026-11-24T24:00", "1970-01-01T00:00:00-12:00"],
]
WORDS = [
    *["today", "yesterday", "monday", "sun", "2026-11-24", "2026-02-29", "0001-01-01"],
    *["9999-12-31", "1900-01-01", "2200-12-31", "20261124", "2026-W48-2", "2026-328", "24.11.2026"],
    *["9:00", "09.00", "9am", "12am", "0am", "13pm", "24:00", "00:00", "00:30", "23:59", "2:30"],
    *["9:00 am", "am", "pm", "noon", "now", "9", "900", "-9:00", "9:0", "٩:٣٠", "9:00:00"],
    *["40m", "2h", "1h30m", "0m", "9999h", "9999h9999m", "99999h", "h", "m", "1d", "-1h", "1.5h"],
    *["ago", "40m ago", "2026-11-24T09:00", "2026-11-24T09:00Z", "2026-11-24t09:00+14:00"],
    *["2026-11-24 09:00-23:59", "0001-01-01T00:00+23:59", "9999-12-31T23:59-23:59"],
    *["2026-03-29T02:30", "2026-10-25T02:30", "2026-11-24T09:00:60", "", " ", "\t", "T", "Z"],
]
OPTIONS = ("--at", "--ago", "--from", "--to", "--date")
NUMBERS = ["1", "2", "48", "49", "0", "-1", "1.0", "1e3", "+5", "++5", "²", "9" * 5000, "", "x"]
PLAN = """\
# a plan
09:00 25 task o01-goal with a note
09:30 25 task b01-env
10:00 30 review
12:00 60 lunch
13:00 5 break
23:30 25 review the cards
"""
_DAY = date(2026, 11, 24)


def said(draw: random.Random) -> str:
    """Return one to three words about a time, or something that looks like it."""
    words = " ".join(draw.choice(WORDS) for _ in range(draw.choice([1, 1, 1, 1, 2])))
    if draw.random() < 0.2:
        place = draw.randrange(len(words) + 1)
        words = words[:place] + draw.choice([*NOISE, *"0123456789:.-hmT "]) + words[place:]
    return words


def try_time(seed: int, folder: Path) -> str:
    """Record work at some time, in some zone, on some day."""
    draw = random.Random(seed)
    words = ["log", "--json"]
    if draw.random() < 0.2:
        words.insert(1, draw.choice(NUMBERS))
    for option in draw.sample(OPTIONS, draw.choice([0, 1, 1, 1, 1, 2])):
        words += [option, said(draw)]
    if draw.random() < 0.2:
        words += ["--minutes", draw.choice([*NUMBERS, "25", "480", "481"])]
    if draw.random() < 0.2:
        words += ["--note", said(draw)]
    usual = draw.random() < 0.5
    variables = {} if usual else {"TZ": draw.choice(ZONES), "DLPATH_NOW": draw.choice(INSTANTS)}
    answer = fresh(folder).tried(*words, **variables)
    return "refused" if answer.code else "recorded"


def try_plan(seed: int, folder: Path) -> str:
    """Read a plan that was damaged."""
    draw = random.Random(seed)
    text = changed(PLAN.encode(), draw, USUAL).decode("utf-8", "replace")
    zone = draw.choice(ZONES[:-1])
    start = time(draw.choice([0, 4, 4, 4]))
    rhythm = Rhythm(ZoneInfo(zone), start)
    at = moment(rhythm.at(_DAY, time(9)), rhythm.zone, start)
    try:
        blocks = understood(text, _DAY, rhythm, ("o01-goal", "b01-env"), at=at)
    except BadPlan as error:
        assert error.message and "\n" not in error.message
        return "refused"
    assert all(1 <= block.minutes <= 480 for block in blocks)
    return "understood"


TIMES = Subject("times", "`log` with times, numbers and notes, in ten zones", try_time)
PLANS = Subject("plans", "damaged lines of `plan --edit`", try_plan)
