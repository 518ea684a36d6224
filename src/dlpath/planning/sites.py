"""Names of web sites, as a hosts file takes them."""

import re
from collections.abc import Iterable, Iterator

_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_LONGEST = 253 - len("www.")
"""Signs that a name may have so that it fits with ``www.`` before it, too."""
_OWN = ("localhost", "localdomain", "local", "internal")
"""Endings that name this machine or its own network."""


def site(text: str) -> str:
    """Return the name of a site as it is looked up: in small letters, in ASCII, without a dot last.

    Raises
    ------
    ValueError
        ``text`` is no name of a site; it says what was expected.
    """
    expected = "the name of a site such as reddit.com, without https:// and path"
    if len(text) > 2 * _LONGEST:
        raise ValueError(expected)
    try:
        name = text.strip().rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise ValueError(expected) from None
    labels = name.split(".")
    if len(labels) < 2 or len(name) > _LONGEST or not all(map(_LABEL.fullmatch, labels)):
        raise ValueError(expected)
    if labels[-1].isdecimal():
        raise ValueError("a name such as reddit.com, not an address of numbers")
    if labels[-1] in _OWN:
        raise ValueError("a site elsewhere, not a name of your own machine or network")
    return name


def with_www(sites: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each site with its name that begins with ``www.``, and without it."""
    for name in dict.fromkeys(item.removeprefix("www.") for item in sites):
        yield name, f"www.{name}"
