"""Readers of what is typed for a setting: each raises ``ValueError`` with what was expected."""

import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def number(least: float, most: float) -> Callable[[str], float]:
    """Return a reader of numbers within bounds."""

    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not least <= value <= most:
            raise ValueError(f"a number from {least:g} to {most:g}")
        return int(value) if value == int(value) else value

    return parse


def whole(least: int, most: int) -> Callable[[str], int]:
    """Return a reader of whole numbers within bounds."""

    def parse(text: str) -> int:
        digits = text.removeprefix("+")
        value = int(digits) if digits.isdecimal() and len(digits) < 10 else least - 1
        if not least <= value <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return value

    return parse


def one_of(*words: str) -> Callable[[str], str]:
    """Return a reader of one of these words."""

    def parse(text: str) -> str:
        if text.lower() not in words:
            raise ValueError("one of " + ", ".join(words))
        return text.lower()

    return parse


def day(text: str) -> str:
    """Read a day of these centuries; a plan that starts at the end of time has no end."""
    try:
        value = date.fromisoformat(text)
    except ValueError:
        raise ValueError("a date such as 2026-11-24") from None
    if not 1900 <= value.year <= 2200:
        raise ValueError("a date from the year 1900 to 2200")
    return value.isoformat()


def clock(text: str) -> str:
    """Read a time of day."""
    from datetime import time

    try:
        padded = (text if ":" in text else f"{text}:00").zfill(5)
        return time.fromisoformat(padded).strftime("%H:%M")
    except ValueError:
        raise ValueError("a time of day such as 04:00") from None


def zone(text: str) -> str:
    """Read a time zone."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(text).key
    except (KeyError, ValueError, OSError):
        raise ValueError("a time zone such as Europe/Stockholm") from None


def switch(text: str) -> bool:
    """Read on or off."""
    words = {"on": True, "true": True, "yes": True, "off": False, "false": False, "no": False}
    if text.lower() not in words:
        raise ValueError("on or off")
    return words[text.lower()]


def text(text: str) -> str:
    """Read a short text."""
    if not text.strip() or len(text) > 100 or not text.isprintable():
        raise ValueError("a name of at most 100 printable characters")
    return text.strip()


def word(text_: str) -> str:
    """Read a short text in small letters."""
    return text(text_).lower()


def weekdays(text: str) -> tuple[str, ...]:
    """Read weekdays, but not all seven."""
    words = text.lower().replace(",", " ").split()
    found = tuple(day for day in WEEKDAYS if any(day[:3] == word[:3] for word in words))
    if len(found) != len(words) or len(found) == 7 or not all(map(_is_weekday, words)):
        raise ValueError("weekdays such as 'saturday, sunday', not all seven")
    return found


def weekday_hours(text: str) -> tuple[str, ...]:
    """Read hours by weekday, such as ``monday 2``, each weekday once, Monday first."""
    wanted = "weekdays with 0.5 to 16 hours each, such as 'mon 2, sat 6'"
    hours = {}
    for entry in text.lower().replace(",", " , ").split(" , "):
        match entry.split():
            case [word, amount] if _is_weekday(word):
                try:
                    hours[weekdays(word)[0]] = f"{number(0.5, 16)(amount):g}"
                except ValueError:
                    raise ValueError(wanted) from None
            case _:
                raise ValueError(wanted)
    return tuple(f"{day} {hours[day]}" for day in WEEKDAYS if day in hours)


def page_offset(text: str) -> tuple[str, ...]:
    """Read what page numbers are higher by, each book once, such as ``deep-learning 2``."""
    found = {}
    for entry in text.lower().split(","):
        match = re.fullmatch(r"\s*(\S+)\s+([+-]?\d{1,2})\s*", entry)
        if match is None:
            raise ValueError("a book and a number from -99 to 99, such as 'deep-learning 2'")
        found[match[1]] = f"{match[1]} {int(match[2])}"
    return tuple(found.values())


def _is_weekday(word: str) -> bool:
    return len(word) >= 3 and any(day.startswith(word) for day in WEEKDAYS)


def sites(text: str) -> tuple[str, ...]:
    """Read the names of sites, in the order given; there may be none."""
    from dlpath.planning.sites import site

    found = tuple(dict.fromkeys(site(word) for word in text.replace(",", " ").split()))
    if this_machine() in found:
        raise ValueError("a site elsewhere, not the name of your own machine")
    return found


def this_machine() -> str:
    """Return the name of this machine, as a hosts file has it."""
    # Not by the module platform: these words are read on every start.
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return name.lower()


def names(text_: str) -> tuple[str, ...]:
    """Read ids, each once, in the order given; there may be none."""
    return tuple(dict.fromkeys(map(word, text_.replace(",", " ").split())))


def folder(text: str) -> str:
    """Read the path of something that exists."""
    path = Path(os.path.expanduser(text))  # noqa: PTH111 - pathlib's raises where nobody is called so
    # An empty path would be the folder that the learner happens to be in.
    if not (text.strip() and text.isprintable() and path.exists()):
        raise ValueError("a folder or file that exists")
    return str(path.resolve())
