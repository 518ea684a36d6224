"""The gaps of a cloze as Anki finds them in HTML: ``{{c1::text::hint}}``."""

import re
from typing import NamedTuple

_SIGN = re.compile(r"\{\{c([1-9][0-9]{0,2})(?:,[0-9]+)*::|\}\}")


class Sign(NamedTuple):
    """The braces at one end of a gap, with the hint that belongs to those that close it."""

    start: int
    end: int
    number: int | None
    """``None``: it closes a gap."""


def signs(html: str) -> list[Sign]:
    """Return the braces of all gaps that have an end, in order.

    What Anki takes for a hint is counted to the closing braces.
    """
    found: list[Sign] = []
    stack: list[Sign] = []
    since: list[int] = []
    for match in _SIGN.finditer(html):
        if match[1] is not None:
            stack.append(Sign(match.start(), match.end(), int(match[1])))
            since.append(match.end())
        elif stack:
            start = since.pop()
            hint = html.find("::", start, match.start())
            end = match.start() if hint < 0 else hint
            found += [stack.pop(), Sign(end, match.end(), None)]
            if since:
                since[-1] = match.end()
    return sorted(found)


def has_gaps(html: str) -> bool:
    """Tell whether Anki would ask for anything."""
    return bool(signs(html))
