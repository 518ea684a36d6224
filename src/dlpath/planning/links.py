"""Addresses of the path beside what was found at them: the report behind ``doctor --links``."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from dlpath.curriculum.path import Link
from dlpath.errors import DlpathError
from dlpath.planning.catalogue import Catalogue

LIVE, MOVED, DEAD, UNREACHABLE, UNKNOWN = "live", "moved", "dead", "unreachable", "unknown"
GONE = (404, 410)
WEB = ("https://", "http://")


class Offline(DlpathError):
    """Nothing at all can be reached."""

    code = "offline"
    exit = 4

    def __init__(self) -> None:
        super().__init__(
            "no address can be reached from here",
            hint="look whether you are online; everything else of dlpath works without the network",
        )


class Recorded(NamedTuple):
    """An address of the path, and the state that is recorded for it."""

    name: str
    """What has the address, as ``dlpath show`` takes it."""
    url: str
    state: str | None
    """``None`` where no state is recorded."""


class Answer(NamedTuple):
    """What came of asking for an address."""

    url: str
    status: int | None
    """That of the last answer; ``None`` if there was none."""
    said: str
    """In words, such as ``404 Not Found`` or ``timed out``."""
    moved_to: str | None = None
    """Where it has moved for good."""


class LinkFound(NamedTuple):
    """An address beside what was found."""

    name: str
    url: str
    recorded: str | None
    found: str
    """live, moved, dead, unreachable, or unknown where a program is not let in."""
    said: str
    moved_to: str | None = None

    @property
    def is_lost(self) -> bool:
        """Whether it is recorded as live and is dead."""
        return self.recorded == LIVE and self.found == DEAD

    @property
    def is_news(self) -> bool:
        """Whether what was found differs from what is recorded; what is not known does not."""
        return self.found in (LIVE, MOVED, DEAD) and self.found != (self.recorded or LIVE)


class Links(NamedTuple):
    """What was found at the addresses of the path."""

    ok: bool
    """Whether none that is recorded as live is dead."""
    asked: date
    links: tuple[LinkFound, ...]
    left: int
    """How many addresses were not looked at, because it was broken off or took too long."""
    schema: str = "dlpath.links/1"


def recorded(catalogue: Catalogue) -> Iterator[Recorded]:
    """Yield every address of the path, and of what replaced something, once."""
    seen: set[str] = set()
    for entry in catalogue.entries:
        item: Any = entry.item
        own = Recorded(entry.full_name, getattr(item, "url", None) or "", _state(item))
        others = (link for link in getattr(item, "instead", ()) if isinstance(link, Link))
        for found in (own, *(Recorded(entry.full_name, link.url, LIVE) for link in others)):
            if found.url.startswith(WEB) and found.url not in seen:
                seen.add(found.url)
                yield found


def links_report(
    addresses: Iterable[Recorded], answers: Mapping[str, Answer], *, asked: date
) -> Links:
    """Return what was found, in the order of the path.

    Raises
    ------
    Offline
        There are answers, and all say that nothing was reached.
    """
    if is_offline(answers.values()):
        raise Offline
    addresses = tuple(addresses)
    found = tuple(
        LinkFound(item.name, item.url, item.state, judged(answer), answer.said, answer.moved_to)
        for item in addresses
        if (answer := answers.get(item.url))
    )
    is_sound = not any(link.is_lost for link in found)
    return Links(is_sound, asked, found, len(addresses) - len(found))


def is_offline(answers: Collection[Answer]) -> bool:
    """Tell whether there are answers, and all say that nothing was reached."""
    return bool(answers) and all(answer.status is None for answer in answers)


def judged(answer: Answer) -> str:
    """Return what an answer means for an address."""
    if answer.status is None:
        return UNREACHABLE
    if answer.status in GONE:
        return DEAD
    if answer.status >= 300:
        return UNKNOWN
    return MOVED if answer.moved_to else LIVE


def _state(item: object) -> str | None:
    state: str | None = getattr(item, "state", None)
    return state
