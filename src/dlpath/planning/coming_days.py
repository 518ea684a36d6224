"""Days as people name them when they plan: today, tomorrow, a weekday to come, a date."""

from datetime import date, timedelta

from dlpath.progress.spoken_times import WEEKDAYS, YEARS, BadTime

NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}


def coming_day(words: str, today: date) -> date:
    """Return the study day that ``words`` name; a weekday is the next one, from ``today`` on.

    Raises
    ------
    BadTime
        They name no day.
    """
    text = words.strip().lower()
    if text in NEAR:
        return today + timedelta(days=NEAR[text])
    for number, name in enumerate(WEEKDAYS):
        if text in (name, name[:3]):
            return today + timedelta(days=(number - today.weekday()) % 7)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.year not in YEARS:
        raise BadTime(f"{words!r} is not a day", hint="write today, tomorrow, monday or 2026-11-24")
    return day


def names_of_days(today: date) -> list[tuple[str, date]]:
    """Return the names of the days of the coming week, with their dates."""
    names = [("today", today), ("tomorrow", today + timedelta(days=1))]
    return names + [(name, coming_day(name, today)) for name in WEEKDAYS]
