"""Where to go for something: its own address, or that of what replaced it."""

from difflib import get_close_matches
from typing import Any

from dlpath.errors import DlpathError
from dlpath.planning.catalogue import Catalogue
from dlpath.planning.lookup import UnknownName

GONE = ("dead", "doubtful", "unverified")
"""States of an address beside which a replacement is the better choice."""


class NoAddress(DlpathError):
    """It has no address."""

    code = "no-address"


def address_of(given: str, catalogue: Catalogue, *, kinds: tuple[str, ...]) -> str:
    """Return the address of what is called ``given``; where it is gone, that of what replaced it.

    Raises
    ------
    UnknownName
        Nothing of these kinds goes by that name.
    NoAddress
        It has no address.
    """
    wanted = given.strip().lower()
    known = {entry.id.lower(): entry for entry in catalogue.entries if entry.kind in kinds}
    if wanted not in known:
        close = get_close_matches(wanted, known, n=1)
        hint = f"did you mean {close[0]!r}?" if close else "leave the name out to see the list"
        raise UnknownName(f"no {kinds[0]} is called {given!r}", hint=hint)
    item: Any = known[wanted].item
    if item.state in GONE and getattr(item, "instead", ()):
        return str(item.instead[0].url)
    if not item.url:
        raise NoAddress(f"{given} has no address", hint=f"dlpath show {given} tells what it is")
    return str(item.url)
