"""Addresses: which are ones, which are the same, and where to search for a title."""

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote_plus

from dlpath.errors import UsageError

_PLACES = {
    "web": ("A web search", "https://www.google.com/search?q={}"),
    "openreview": (
        "OpenReview",
        "https://openreview.net/search?term={}&group=all&content=all&source=all",
    ),
    "arxiv": ("arXiv", "https://arxiv.org/search/?query={}&searchtype=all"),
    "arxiv-sanity": ("arxiv-sanity-lite", "https://arxiv-sanity-lite.com/?q={}&rank=search"),
    "x": ("The search of X", "https://x.com/search?q={}"),
    "github": ("Code on GitHub", "https://github.com/search?q={}&type=repositories"),
}
"""Where papers are talked about, in the order in which the guide says to look."""


class SearchLink(NamedTuple):
    """An address that searches for a title."""

    id: str
    title: str
    url: str


class Links(NamedTuple):
    """Where to search for a paper."""

    paper: str
    title: str
    links: tuple[SearchLink, ...]
    at_work: bool = True
    """Whether the paper is the one that a command means where none is named."""
    schema: str = "dlpath.paper.links/1"


def searches(title: str) -> tuple[SearchLink, ...]:
    """Return where to look for what others say about a paper, and for code of it."""
    words = quote_plus(title)
    exact = quote_plus(f'"{title}"')
    return tuple(
        SearchLink(name, where, form.format(exact if name in ("web", "x") else words))
        for name, (where, form) in _PLACES.items()
    )


def places() -> Iterable[tuple[str, str]]:
    """Return the names of the places to search, with what they are."""
    return [(name, where) for name, (where, _) in _PLACES.items()]


def is_address(text: str) -> bool:
    """Tell whether a text is the address of a page."""
    form = r"https?://[^\s/.]+(\.[^\s/.]+)+(:\d+)?(/\S*)?"
    return re.fullmatch(form, text, re.IGNORECASE) is not None


def address(text: str, *, what: str = "--url") -> str:
    """Return an address as it was typed.

    Raises
    ------
    UsageError
        It is none.
    """
    if not is_address(text.strip()):
        like = f"https://{text.strip()}" if is_address(f"https://{text.strip()}") else None
        raise UsageError(
            f"{what} cannot be {text!r}",
            hint=f"did you mean {like}?" if like else "an address starts with https://",
        )
    return text.strip()


def same_address(url: str) -> str:
    """Return what two ways to write the address of a repository have in common."""
    bare = re.sub(r"^https?://(www\.)?", "", url.strip().lower())
    return bare.partition("#")[0].partition("?")[0].rstrip("/").removesuffix(".git")
