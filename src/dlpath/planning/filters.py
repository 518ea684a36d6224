"""Only some of a list: those that a learner asks for by a word or a name."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from dlpath.curriculum.problems import did_you_mean
from dlpath.errors import DlpathError

Entry = TypeVar("Entry")
_MOST_LISTED = 12


class NothingLikeThat(DlpathError):
    """A list is asked for what it does not have."""

    code = "unknown-filter"


def one_of(given: str, known: Iterable[str], what: str) -> str:
    """Return the one of ``known`` that is ``given``, in any case.

    Parameters
    ----------
    what
        What the words are, such as ``kind of resource``.

    Raises
    ------
    NothingLikeThat
        It is none of them.
    """
    words = {word.lower(): word for word in known}
    wanted = given.strip().lower()
    if wanted in words:
        return words[wanted]
    guess = did_you_mean(wanted, words).removeprefix(", ")
    listed = ", ".join(sorted(words)[:_MOST_LISTED])
    more = ", …" if len(words) > _MOST_LISTED else ""
    hint = guess or (f"there are {listed}{more}" if words else "this curriculum has none")
    raise NothingLikeThat(f"no {what} is called {given!r}", hint=hint)


def found(
    entries: Iterable[Entry], ids: Sequence[str] | None, of: Callable[[Entry], str]
) -> tuple[Entry, ...]:
    """Return the entries with these ids, in the order of the ids; all of them without ids."""
    if ids is None:
        return tuple(entries)
    known = {of(entry): entry for entry in entries}
    return tuple(known[name] for name in ids if name in known)
