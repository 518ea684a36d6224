"""The id of a paper, readable in commands."""

import re
from collections.abc import Container
from itertools import count
from unicodedata import normalize

LONGEST = 30
SMALL = frozenset(("a", "an", "and", "by", "for", "from", "in", "of", "on", "the", "to", "with"))
"""Words that an id does not end in."""


def slug(title: str) -> str:
    """Return a title as an id: small letters, digits and hyphens; whole words, as many as fit."""
    letters = normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", letters.replace("'", ""))
    kept = [words[0][:LONGEST] if words else "paper"]
    for word in words[1:]:
        if len("-".join([*kept, word])) > LONGEST:
            break
        kept.append(word)
    while len(kept) > 1 and kept[-1] in SMALL:
        kept.pop()
    return "-".join(kept)


def unused(title: str, taken: Container[str]) -> str:
    """Return an id for a title that is not ``taken``."""
    base = slug(title)
    if base not in taken:
        return base
    return next(name for number in count(2) if (name := f"{base}-{number}") not in taken)


def argument(paper: str, *, at_work: bool) -> str:
    """Return what a command needs to mean a paper: `` ID``, or nothing if it is the one at work."""
    return "" if at_work else f" {paper}"


def option(paper: str, *, at_work: bool) -> str:
    """Return the same where the paper is an option: `` --paper ID``."""
    return "" if at_work else f" --paper {paper}"
