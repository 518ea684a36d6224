"""The forecast that was made last, kept in the cache folder for commands that must be quick.

It is shown with the day on which it was made, as long as it is about the same path. Deleting the
file does no harm: ``dlpath forecast`` makes it again.
"""

import json
import os
from contextlib import suppress
from datetime import date
from pathlib import Path

from dlpath.planning.glance import LastForecast

FILE = "forecast.json"
"""Its name in the cache folder."""


def keep(forecast: LastForecast | None, cache: Path, *, about: str) -> None:
    """Keep a forecast, or forget the last one if there is none. Failing to is no harm.

    ``about`` tells which path it is about.
    """
    file = cache / FILE
    with suppress(OSError):
        if forecast is None:
            file.unlink(missing_ok=True)
            return
        early, late = forecast.likely
        days = (forecast.made, forecast.median, early, late)
        new = cache / f"{FILE}.{os.getpid()}"
        try:
            new.write_text(json.dumps([about, *map(date.isoformat, days)]), encoding="utf-8")
            new.replace(file)
        finally:
            new.unlink(missing_ok=True)


def kept(cache: Path, *, about: str) -> LastForecast | None:
    """Return the forecast that was kept; ``None`` if there is none, or if it is about another path.

    A file that makes no sense is none.
    """
    try:
        found, *days = json.loads((cache / FILE).read_bytes())
        made, median, early, late = map(date.fromisoformat, days)
    except (OSError, ValueError, TypeError):
        return None
    return LastForecast(made, median, (early, late)) if found == about else None
