"""What can be set, how it is typed, and what holds unless it is set."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from dlpath.settings import typed

BREAK_MINUTES = 5


class Settings(NamedTuple):
    """The learner's settings; what is not set has the default given here."""

    hours_per_week: float = 20
    study_days_per_week: int = 5
    days_off: tuple[str, ...] = ()
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
        days = min(self.study_days_per_week, 7 - len(self.days_off))
        return self.daily_goal or max(1, round(self.pomodoros_per_week / days))

    def goal_on(self, day: date) -> int:
        """Return the pomodoros to do on a study day; none on a day off."""
        return 0 if typed.WEEKDAYS[day.weekday()] in self.days_off else self.pomodoros_per_day

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
    effect: str
    """What a change of it changes, for the learner."""


_DATES = "the dates that dlpath init shows"

SETTINGS: dict[str, Setting] = {
    "hours_per_week": Setting(
        typed.number(1, 100),
        "Focused hours you have in a week.",
        f"the goal of a day, and {_DATES}",
    ),
    "study_days_per_week": Setting(
        typed.whole(1, 7), "Days of a week on which you study.", "the goal of a day"
    ),
    "days_off": Setting(
        typed.weekdays,
        "Weekdays on which you do not study, such as 'saturday, sunday'.",
        "those days have no goal, and a streak goes on over them",
    ),
    "start_date": Setting(typed.day, "Day on which your path begins.", _DATES),
    "goal": Setting(
        typed.one_of("building", "inventing"),
        "building: projects and jobs. inventing: new algorithms; theory becomes required.",
        f"whether the theory phase is required, and {_DATES}",
    ),
    "track": Setting(
        typed.word,
        "The framework you stay with: a track of the curriculum.",
        "which tasks are on your path; what you did of others stays recorded",
    ),
    "gpu_provider": Setting(
        typed.text,
        "Where your models train, such as colab or kaggle.",
        "nothing but what is on record",
    ),
    "day_start": Setting(
        typed.clock,
        "When your day starts; work before it counts for the day before.",
        "what is recorded from now on; days recorded before stay as they are",
    ),
    "zone": Setting(
        typed.zone,
        "Time zone; the system's own unless set.",
        "what is recorded from now on, and what times you type mean",
    ),
    "pomodoro_minutes": Setting(
        typed.whole(5, 120),
        "Length of a pomodoro in minutes.",
        "the pomodoros recorded from now on, and the goal of a day",
    ),
    "daily_goal": Setting(
        typed.whole(1, 48),
        "Pomodoros a study day; from the hours unless set.",
        "the goal of a day; it no longer follows from the hours",
    ),
    "curriculum": Setting(
        typed.folder,
        "Folder or file of your own curriculum.",
        "the path; dlpath curriculum use checks it first and says what becomes of your record",
    ),
    "tips": Setting(typed.switch, "Whether tips are shown.", "whether dlpath next gives a tip"),
}
