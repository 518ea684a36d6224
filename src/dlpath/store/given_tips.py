"""Which tips were given, and when, kept in the cache folder.

Deleting the file does no harm: what is said once may be said a second time.
"""

import json
import os
from contextlib import suppress
from datetime import date
from pathlib import Path

from dlpath.planning.occasions import Given

FILE = "tips.json"
"""Its name in the cache folder."""


def given_tips(cache: Path) -> Given:
    """Return what was given; nothing, if that cannot be told."""
    try:
        entries = json.loads((cache / FILE).read_bytes())
        return {(tip, moment): date.fromisoformat(day) for tip, moment, day in entries}
    except (OSError, ValueError, TypeError):
        return {}


def remember(given: Given, cache: Path) -> None:
    """Keep what was given. Failing to is no harm."""
    entries = [(tip, moment, day.isoformat()) for (tip, moment), day in given.items()]
    new = cache / f"{FILE}.{os.getpid()}"
    with suppress(OSError):
        try:
            new.write_text(json.dumps(entries), encoding="utf-8")
            new.replace(cache / FILE)
        finally:
            new.unlink(missing_ok=True)
