"""The schedule as a calendar that other programs import, and update when they import it again.

What was written before says what the calendar programs know: the file itself, and a copy of the
last one, for somebody who writes another file each time. All times are in UTC, which no change of
clocks touches.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from icalendar import Calendar, Component, Event, vText

from dlpath.errors import DlpathError, OutOfReach
from dlpath.planning.calendar import Entry, entries, merged
from dlpath.planning.schedule import Schedule
from dlpath.settings.folders import make_private
from dlpath.settings.replacement import replace

PRODUCT = "-//dlpath//schedule//EN"
_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "")
ESCAPES = str.maketrans(_CONTROLS | {"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
"""No sign may end a line of the file, or mean anything to who shows it."""
REQUIRED = {"uid", "dtstart", "dtend", "dtstamp", "sequence", "status", "summary"}


class NotACalendarOfOurs(DlpathError):
    """Something else is in the file that is to be written."""

    code = "not-ours"

    def __init__(self, file: Path, what: str, *, hint: str = "name another file") -> None:
        super().__init__(f"{file} {what}, so it is left as it is", hint=hint)


def write(schedule: Schedule, file: Path, *, known: Path, now: datetime, force: bool) -> str:
    """Write a schedule into ``file`` and return its name.

    Parameters
    ----------
    known
        Where the last calendar is kept.
    force
        Whether something else may be overwritten.

    Raises
    ------
    NotACalendarOfOurs
        Something else is in the file, and it is not to be overwritten.
    OutOfReach
        The file cannot be read or written; it is then as it was before.
    """
    try:
        before = merged(read(known), _held(file, force=force))
        body = as_bytes(entries(schedule, before, now))
        replace(file, body)
    except OSError as error:
        raise OutOfReach(error, at=file) from error
    with suppress(OSError):  # without the copy, the file itself still tells
        make_private(known.parent)
        replace(known, body)
    return str(file)


def as_bytes(blocks: Mapping[str, Entry]) -> bytes:
    """Return blocks as a calendar, in order of time."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "dlpath")
    for uid, entry in sorted(blocks.items(), key=lambda item: (item[1].start, item[0])):
        event = Event()
        event.add("uid", uid)
        event.add("dtstamp", entry.stamp)
        event.add("sequence", entry.sequence)
        event.add("status", entry.status)
        event.add("dtstart", entry.start)
        event.add("dtend", entry.end)
        event.add("summary", _Text(entry.summary))
        event.add("description", _Text(entry.description))
        event.add("categories", [entry.category])
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def read(file: Path) -> dict[str, Entry]:
    """Return the blocks of a calendar of ours by their ids; none if the file is no such thing."""
    try:
        content = file.read_bytes()
        return _blocks(content) if is_ours(content) else {}
    except (OSError, ValueError):
        return {}


def is_ours(content: bytes) -> bool:
    """Tell whether the content of a file begins as the calendars do that are written here."""
    return PRODUCT.encode() in content[:1000] and content.startswith(b"BEGIN:VCALENDAR")


class _Text(vText):
    r"""A text, escaped as the standard says; icalendar itself takes ``\N`` for a line break."""

    def to_ical(self) -> bytes:
        """Return it as it is written."""
        return self.translate(ESCAPES).encode()


def _held(file: Path, *, force: bool) -> dict[str, Entry]:
    """Return the blocks in a file that is to be written, or refuse to write it."""
    if file.is_dir():
        raise NotACalendarOfOurs(file, "is a folder")
    if not file.exists():
        return {}
    if not file.is_file():
        raise NotACalendarOfOurs(file, "is no ordinary file")
    with file.open("rb") as opened:
        if not is_ours(start := opened.read(1000)):
            if start and not force:
                raise NotACalendarOfOurs(
                    file,
                    "is no calendar of dlpath",
                    hint="name another file, or add --force to put the calendar in its place",
                )
            return {}
    return read(file)


def _blocks(content: bytes) -> dict[str, Entry]:
    """Return the blocks of a calendar; those that make no sense are passed over."""
    calendar = Calendar.from_ical(content)
    return {
        str(event["uid"]): _read(event)
        for event in calendar.walk("VEVENT")
        if not event.errors and {name.lower() for name in event} >= REQUIRED
    }


def _read(event: Component) -> Entry:
    categories = event.get("categories")
    return Entry(
        event.decoded("dtstart").astimezone(UTC),
        event.decoded("dtend").astimezone(UTC),
        event.decoded("sequence"),
        str(event["status"]),
        str(event["summary"]),
        str(event.get("description", "")),
        str(categories.cats[0]) if categories and categories.cats else "",
        event.decoded("dtstamp").astimezone(UTC),
    )
