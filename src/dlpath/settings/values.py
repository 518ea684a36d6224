"""What can be set, how it is typed, and what holds unless it is set."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from dlpath.settings import typed

BREAK_MINUTES = 5
DISTRACTING = (
    "facebook.com",
    "instagram.com",
    "tiktok.com",
    "x.com",
    "twitter.com",
    "reddit.com",
    "linkedin.com",
    "news.ycombinator.com",
    "cnn.com",
    "bbc.com",
    "nytimes.com",
    "theguardian.com",
)
"""News and social media; YouTube is not among them, because lectures are watched there."""


class Settings(NamedTuple):
    """The learner's settings; what is not set has the default given here."""

    hours_per_week: float = 20
    study_days_per_week: int = 5
    days_off: tuple[str, ...] = ()
    weekday_hours: tuple[str, ...] = ()
    start_date: str | None = None
    goal: str = "building"
    track: str | None = None
    gpu_provider: str | None = None
    day_start: str = "04:00"
    work_starts: str = "09:00"
    lunch: str = "12:00"
    lunch_minutes: int = 60
    zone: str | None = None
    pomodoro_minutes: int = 25
    break_minutes: int = BREAK_MINUTES
    long_break_minutes: int = 15
    long_break_every: int = 4
    suspend: str = "ask"
    notify: bool = True
    bell: bool = True
    blocked_sites: tuple[str, ...] = DISTRACTING
    pages_per_day: float | None = None
    page_offset: tuple[str, ...] = ()
    curriculum: str | None = None
    tips: bool = True
    silenced_tips: tuple[str, ...] = ()
    given: frozenset[str] = frozenset()
    """The settings that the learner made."""

    @property
    def pomodoros_per_week(self) -> float:
        """How many pomodoros, each with its break, fit into the hours of a week."""
        return round(sum(self.week), 6)

    @property
    def week(self) -> tuple[float, ...]:
        """The pomodoros of each weekday, Monday first.

        They are those of the hours set for it; else the hours of a week are spread over the first
        study days of it that are not off.
        """
        days = [day for day in typed.WEEKDAYS if day not in self.days_off]
        days = days[: self.study_days_per_week]
        hours = dict.fromkeys(days, self.hours_per_week / len(days))
        if self.weekday_hours:
            named = (entry.split() for entry in self.weekday_hours)
            hours = {day: float(amount) for day, amount in named if day not in self.days_off}
        length = self.pomodoro_minutes + self.break_minutes
        return tuple(hours.get(day, 0) * 60 / length for day in typed.WEEKDAYS)

    @property
    def pomodoros_per_day(self) -> int:
        """The goal that follows from the hours: those of a week spread over its study days."""
        days = min(self.study_days_per_week, 7 - len(self.days_off))
        return max(1, round(self.pomodoros_per_week / days))

    def goal_on(self, day: date) -> int:
        """Return the goal of a study day that follows from its hours; none on a day off."""
        if typed.WEEKDAYS[day.weekday()] in self.days_off:
            return 0
        if not self.weekday_hours:
            return self.pomodoros_per_day
        here = self.week[day.weekday()]
        return max(1, round(here)) if here else 0

    @property
    def page_offsets(self) -> dict[str, int]:
        """What the page numbers of the learner's copies are more than those of the curriculum."""
        named = (entry.split() for entry in self.page_offset)
        return {book: int(number) for book, number in named}

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
_BREAKS = "the breaks of dlpath focus"

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
    "weekday_hours": Setting(
        typed.weekday_hours,
        "Focused hours by weekday, such as 'mon 2, sat 6', in place of those of a week.",
        f"the goal of each day, the plan of a day, and {_DATES}",
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
        "no task and no date",
    ),
    "day_start": Setting(
        typed.clock,
        "When your day starts; work before it counts for the day before.",
        "what is recorded from now on; days recorded before stay as they are",
    ),
    "work_starts": Setting(
        typed.clock, "When you begin to work.", "the plans of days and the schedule from now on"
    ),
    "lunch": Setting(
        typed.clock, "When you have lunch.", "the plans of days and the schedule from now on"
    ),
    "lunch_minutes": Setting(
        typed.whole(0, 240),
        "Length of your lunch in minutes; 0 is none.",
        "the plans of days and the schedule from now on",
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
    "break_minutes": Setting(
        typed.whole(0, 60),
        "Length of a break in minutes; 0 takes none.",
        "the breaks of dlpath focus, and the goal of a day",
    ),
    "long_break_minutes": Setting(
        typed.whole(0, 120), "Length of a long break in minutes.", _BREAKS
    ),
    "long_break_every": Setting(
        typed.whole(1, 12), "Pomodoros after which the break is a long one.", _BREAKS
    ),
    "suspend": Setting(
        typed.one_of("ask", "count", "pause"),
        "What becomes of the time that the machine sleeps during a pomodoro.",
        "whether dlpath focus asks, counts it as work, or pauses",
    ),
    "notify": Setting(
        typed.switch,
        "Whether the desktop tells when a pomodoro or a break is over.",
        "what dlpath focus does when the time is up",
    ),
    "bell": Setting(
        typed.switch,
        "Whether the terminal rings when a pomodoro or a break is over.",
        "what dlpath focus does when the time is up",
    ),
    "blocked_sites": Setting(
        typed.sites,
        "Sites that dlpath block keeps out, such as 'reddit.com, x.com'.",
        "the sites kept out from the next block on",
    ),
    "pages_per_day": Setting(
        typed.number(0.5, 200),
        "Pages of a book you can read on an average study day; from your hours unless set.",
        "the pages of a day, and when a book will be finished",
    ),
    "page_offset": Setting(
        typed.page_offset,
        "What the pages of your copy of a book are numbered higher, such as 'deep-learning 2'.",
        "the page numbers that you see and type; what is recorded stays as it is",
    ),
    "curriculum": Setting(
        typed.folder,
        "Folder or file of your own curriculum.",
        "the path; dlpath curriculum use checks it first and says what becomes of your record",
    ),
    "tips": Setting(
        typed.switch, "Whether tips are given.", "whether commands say a tip at its moment"
    ),
    "silenced_tips": Setting(
        typed.names,
        "Tips that are not given any more, such as 'block, schedule'.",
        "the tips that commands say at their moments",
    ),
}
