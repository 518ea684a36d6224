"""Where to go for something: its own address, or that of what replaced it."""

from difflib import get_close_matches
from typing import Any, NamedTuple

from dlpath.errors import DlpathError
from dlpath.planning.catalogue import Catalogue
from dlpath.planning.lookup import UnknownName

GONE = ("dead", "doubtful", "unverified")
"""States of an address beside which a replacement is the better choice."""


class NoAddress(DlpathError):
    """It has no address."""

    code = "no-address"


class NotOpened(DlpathError):
    """There is no browser, or the address is not for one."""

    code = "not-opened"


class Opened(NamedTuple):
    """Something and the address to open for it."""

    id: str
    title: str
    url: str
    instead: bool
    """Whether it is the address of what replaced it."""
    schema: str = "dlpath.opened/1"


def opened(given: str, catalogue: Catalogue, *, kinds: tuple[str, ...]) -> Opened:
    """Return the address to open for ``given``: its own or, if that is gone, its replacement's.

    Raises
    ------
    UnknownName
        Nothing of these kinds goes by that name.
    NoAddress
        It has no address.
    """
    wanted = given.strip().lower()
    known = {entry.id.lower(): entry for entry in catalogue.of(kinds)}
    if wanted not in known:
        close = get_close_matches(wanted, known, n=1)
        hint = f"did you mean {close[0]!r}?" if close else "the same without --open lists them"
        raise UnknownName(f"no {kinds[0]} is called {given!r}", hint=hint)
    entry = known[wanted]
    item: Any = entry.item
    if item.state in GONE and (links := getattr(item, "instead", ())):
        return Opened(entry.id, links[0].title, links[0].url, instead=True)
    if not item.url:
        raise NoAddress(
            f"{entry.id} has no address", hint=f"dlpath show {entry.full_name} tells what it is"
        )
    return Opened(entry.id, entry.title, item.url, instead=False)
