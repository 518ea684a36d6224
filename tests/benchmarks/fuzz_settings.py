"""Damaged ``config.toml``, and values for ``dlpath config set`` that no setting has."""

import random
from pathlib import Path

from tests.benchmarks.fuzz_changes import (
    NOISE,
    bits,
    changed,
    cut,
    flip,
    move_lines,
    save_otherwise,
    spoil,
)
from tests.benchmarks.fuzz_harness import Subject, fresh

from dlpath.settings.values import SETTINGS

GOOD = """\
# my settings
hours_per_week = 20
study_days_per_week = 5
days_off = ["sunday"]
weekday_hours = ["monday 2", "saturday 6"]
start_date = "2026-11-24"
goal = "building"
day_start = "04:00"
zone = "Europe/Stockholm"
pomodoro_minutes = 25
notify = true
blocked_sites = ["reddit.com", "x.com"]
pages_per_day = 7.5
page_offset = ["deep-learning 2"]
"""
VALUES = [
    *['""', "''", "0", "-1", "1.5", "true", "inf", "nan", "1e999", "0x10", "0o17", "1_000"],
    *["9" * 30, "9" * 5000, "2026-11-24", "2026-11-24T04:00:00Z", "04:00:00", "[]", "{}"],
    *[
        "[[1]]",
        "{a = 1}",
        '"x"',
        "'''\nx'''",
        '"\\u001b[31m"',
        '"\\u0000"',
        '"\\ud800"',
        "[1, 'a']",
    ],
    *['["a b\\nc"]', '["localhost"]', '["127.0.0.1"]', '["reddit.com\\n1.2.3.4 bank.com"]'],
    *["[" * 3000, "[" * 900 + "]" * 900, "{a=" * 900, '"' + "x" * 5000 + '"', '"../../x"'],
]
LINES = [f"\n{key} = {value}\n" for key in SETTINGS for value in VALUES] + [
    *["\n[table]\n", "\n[[list]]\n", "\na.b.c = 1\n", "\nnope = 1\n", "\n= 1\n", "\n" + "a." * 900],
]
TYPED = [
    *["", " ", "0", "-1", "1.5", "nan", "inf", "1e999", "²", "٣", "9" * 5000, "++5", "x" * 5000],
    *["on", "OFF", "yes", "monday", "mon 2", "mon 99", "all", "today", "2026-02-30", "24:00"],
    *["4", "04:00:00", "Mars/Olympus", "../../etc/passwd", "/etc/passwd", "\x1b[31m", "\ud800"],
    *[
        "reddit.com",
        "a..b",
        "localhost",
        "x" * 300 + ".com",
        "127.0.0.1",
        "::1",
        "re\u0301ddit.com",
    ],
    *["xn--", "xn--a.com", "a b c", "a\nb", "a\0b", "deep-learning 2", "a 1, b 2, a 3", "~nobody"],
]
CHANGES = (
    *[bits([*NOISE, *VALUES])] * 2,
    *[bits(LINES)] * 3,
    cut,
    flip,
    *[move_lines] * 2,
    save_otherwise,
    spoil,
)
COMMANDS = [
    ("next", "--json"),
    ("status", "--json"),
    ("config", "--json"),
    ("log", "--json"),
    ("block", "list", "--json"),
    ("config", "unset", "goal", "--json"),
    ("goal", "--json"),
]


def try_settings(seed: int, folder: Path) -> str:
    """Run a command with a damaged configuration, or change a setting to something odd."""
    draw = random.Random(seed)
    learner = fresh(folder)
    if draw.random() < 0.3:
        answer = learner.tried(
            "config", "set", draw.choice([*SETTINGS, ""]), _typed(draw), "--json"
        )
        return "refused" if answer.code else "set"
    file = learner.home / "config.toml"
    file.write_bytes(changed(GOOD.encode(), draw, CHANGES))
    answer = learner.tried(*draw.choice(COMMANDS))
    return "refused" if answer.code else "read"


def _typed(draw: random.Random) -> str:
    text = draw.choice(TYPED)
    if draw.random() < 0.3:
        place = draw.randrange(len(text) + 1)
        text = text[:place] + draw.choice([*NOISE, *TYPED]) + text[place:]
    return text


SETTINGS_FILES = Subject(
    "settings", "damaged `config.toml`, odd values of `config set`", try_settings
)
