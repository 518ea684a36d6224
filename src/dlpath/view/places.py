"""Addresses with the state they are in, and what replaced those that are gone."""

from collections.abc import Iterator
from typing import Protocol

from dlpath.curriculum.path import Link
from dlpath.view.look import Look
from dlpath.view.next import INDENT


class Dated(Protocol):
    """Something on the web, with the state it was found in."""

    @property
    def url(self) -> str | None:
        """Its address."""

    @property
    def state(self) -> str:
        """What was found at the address."""

    @property
    def checked(self) -> str | None:
        """When that was established."""

    @property
    def instead(self) -> tuple[Link, ...]:
        """Where else to find it."""


def where_lines(entry: Dated, look: Look) -> Iterator[str]:
    """Yield the address and its state, unless that is live, and the other addresses."""
    if entry.url:
        yield look.wrapped(f"{entry.url}{state_in_words(entry, look)}", INDENT, first=INDENT)
    for link in entry.instead:
        word = "or" if entry.state in ("live", "moved") else "instead"
        said = f"{word} {link.title} {link.url}"
        yield look.wrapped(said, INDENT * 2, first=INDENT)


def state_in_words(entry: Dated, look: Look) -> str:
    """Return ``  (dead, as of 2026-11)``; nothing for what is live."""
    if entry.state == "live":
        return ""
    ink = look.bad if entry.state == "dead" else look.warning
    return "  (" + ink(entry.state) + (f", as of {entry.checked})" if entry.checked else ")")
