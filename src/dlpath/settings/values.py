"""What can be set, how it is typed, and what holds unless it is set."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

BREAK_MINUTES = 5


class Settings(NamedTuple):
    """The learner's settings; what is not set has the default given here."""

    hours_per_week: float = 20
    study_days_per_week: int = 5
    start_date: str | None = None
    goal: str = "building"
    track: str | None = None
    gpu_provider: str | None = None
    day_start: str = "04:00"
    zone: str | None = None
    pomodoro_minutes: int = 25
    daily_goal: int | None = None
    curriculum: str | None = None
    tips: bool = True
    given: frozenset[str] = frozenset()
    """The settings that the learner made."""

    @property
    def pomodoros_per_week(self) -> float:
        """How many pomodoros, each with a break of five minutes, fit into the hours of a week."""
        return self.hours_per_week * 60 / (self.pomodoro_minutes + BREAK_MINUTES)

    @property
    def pomodoros_per_day(self) -> int:
        """The goal of a study day: the one set, else those of a week spread over its study days."""
        return self.daily_goal or max(1, round(self.pomodoros_per_week / self.study_days_per_week))

    @property
    def assumed(self) -> str | None:
        """What is assumed of somebody who has set nothing, in a sentence; ``None`` of others."""
        if self.given:
            return None
        return (
            f"Assumed: {self.hours_per_week:g} hours a week on {self.study_days_per_week} days, "
            "the day from 04:00 to 04:00. dlpath init changes that."
        )


class Setting(NamedTuple):
    """One thing that can be set."""

    parse: Callable[[str], Any]
    """Reads what was typed; raises ``ValueError`` with what was expected."""
    help: str


def _number(least: float, most: float) -> Callable[[str], float]:
    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not least <= value <= most:
            raise ValueError(f"a number from {least:g} to {most:g}")
        return int(value) if value == int(value) else value

    return parse


def _whole(least: int, most: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        value = int(text) if text.lstrip("+").isdecimal() else least - 1
        if not least <= value <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return value

    return parse


def _one_of(*words: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text.lower() not in words:
            raise ValueError("one of " + ", ".join(words))
        return text.lower()

    return parse


def _date(text: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError("a date such as 2026-11-24") from None


def _clock(text: str) -> str:
    from datetime import time

    try:
        return time.fromisoformat(text if ":" in text else f"{text}:00").strftime("%H:%M")
    except ValueError:
        raise ValueError("a time of day such as 04:00") from None


def _zone(text: str) -> str:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(text).key
    except (KeyError, ValueError, OSError):
        raise ValueError("a time zone such as Europe/Stockholm") from None


def _switch(text: str) -> bool:
    words = {"on": True, "true": True, "yes": True, "off": False, "false": False, "no": False}
    if text.lower() not in words:
        raise ValueError("on or off")
    return words[text.lower()]


def _text(text: str) -> str:
    if not text.strip() or len(text) > 100:
        raise ValueError("a name of at most 100 characters")
    return text.strip()


def _folder(text: str) -> str:
    path = Path(text).expanduser()
    if not path.exists():
        raise ValueError("a folder or file that exists")
    return str(path.resolve())


SETTINGS: dict[str, Setting] = {
    "hours_per_week": Setting(_number(1, 100), "Focused hours you have in a week."),
    "study_days_per_week": Setting(_whole(1, 7), "Days of a week on which you study."),
    "start_date": Setting(_date, "Day on which your path begins."),
    "goal": Setting(
        _one_of("building", "inventing"),
        "building: projects and jobs. inventing: new algorithms; the theory phase becomes "
        "required.",
    ),
    "track": Setting(str.lower, "The framework you stay with: a track of the curriculum."),
    "gpu_provider": Setting(_text, "Where your models train, such as colab or kaggle."),
    "day_start": Setting(_clock, "When your day starts; work before it counts for the day before."),
    "zone": Setting(_zone, "Time zone; the system's own unless set."),
    "pomodoro_minutes": Setting(_whole(5, 120), "Length of a pomodoro in minutes."),
    "daily_goal": Setting(_whole(1, 48), "Pomodoros a study day; from the hours unless set."),
    "curriculum": Setting(_folder, "Folder of your own curriculum."),
    "tips": Setting(_switch, "Whether tips are shown."),
}
