"""The book of the path, and facts about reading it."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from dlpath.curriculum.index import load_reference
from dlpath.planning.reading.texts import texts
from dlpath.progress.moments import moment
from dlpath.progress.reading_records import PagesRead

MONDAY = date(2026, 11, 23)
ZONE = ZoneInfo("Europe/Stockholm")


@pytest.fixture(scope="session")
def reference(tmp_path_factory):
    """Return what the path that is shipped brings along."""
    return load_reference(
        Path(__file__).parents[3] / "curriculum", tmp_path_factory.mktemp("cache")
    )


@pytest.fixture(scope="session")
def book(reference):
    """Return the Deep Learning Book."""
    [text] = texts(reference.books, ())
    return text


@pytest.fixture(scope="session")
def lived():
    """Return a function: ten in the morning of the day that is so many days after a Monday."""

    def at(day):
        clock = datetime.combine(MONDAY + timedelta(days=day), time(10), ZONE)
        return moment(clock.astimezone(UTC), ZONE, time(4))

    return at


@pytest.fixture(scope="session")
def read(lived):
    """Return a function that makes the fact of pages that were read, days after a Monday."""

    def fact(first, last, day=0, book="deep-learning"):
        return PagesRead(book, first, last, lived(day), id=f"{day:04}")

    return fact
