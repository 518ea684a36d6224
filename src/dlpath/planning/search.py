"""Find things by what they are called and by what they say, spelled right or nearly so."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from difflib import get_close_matches
from typing import Any, NamedTuple

from dlpath.planning.catalogue import Catalogue, Named

WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 12
LONGEST_WORD = 40
_SNIPPET = 140  # characters

TITLE, ALIAS, TEXT = 4.0, 3.0, 1.0
"""What a word is worth, by where it stands."""
EXACT, BEGINNING, SLIP, AKIN = 1.0, 0.7, 0.5, 0.2
"""What it is worth by how well it fits; a word that is there as typed is no slip of another."""
LEAST_RATIO = 0.82
"""How alike two words are at least, by difflib, where one may be the other mistyped."""

TEXTS = (
    *("why", "steps", "done_when", "goal", "exit", "text", "known_for", "use", "area", "lesson"),
    *("ideas", "stages", "advice", "today", "condition", "algorithm", "authors", "who", "topic"),
    *("subtopic", "field", "group", "sections", "parts", "entries", "background"),
    *("feedback", "guide_claim", "free", "note", "notes"),
)
"""The fields that are searched besides id and title, the more telling ones first."""


class Hit(NamedTuple):
    """Something that was found."""

    kind: str
    id: str
    """What to type after ``dlpath show``."""
    title: str
    snippet: str
    """A piece of its text, around the first word that was looked for."""
    score: float


class Found(NamedTuple):
    """What was found, the best first."""

    query: str
    total: int
    """How many there are, shown or not."""
    hits: tuple[Hit, ...]
    schema: str = "dlpath.search/1"


class _Page(NamedTuple):
    """An entry as it is searched."""

    entry: Named
    weights: Mapping[str, float]
    """What each of its words is worth."""
    texts: Sequence[str]


def search(query: str, catalogue: Catalogue, *, limit: int = 10) -> Found:
    """Return the best ``limit`` of the entries that have as many words of ``query`` as possible.

    A word also stands for words that begin with it, and for those it is a slip of. Titles and ids
    count more than texts, and an id that is asked for as it is comes first.
    """
    wanted = _words(query)[:MOST_WORDS]
    pages = [_page(entry) for entry in catalogue.entries]
    known = {word for page in pages for word in page.weights}
    fits = {word: _fitting(word, known) for word in wanted}
    asked = catalogue.names.get(query.strip().lower())
    ranked: list[tuple[int, float, _Page]] = []
    for page in pages:
        worth = [_worth(page, fits[word]) for word in fits]
        if found := sum(value > 0 for value in worth) or page.entry is asked:
            ranked.append((found, sum(worth) + TITLE * 10 * (page.entry is asked), page))
    most = max((found for found, _, _ in ranked), default=0)
    best = [(score, page) for found, score, page in ranked if found == most]
    best.sort(key=lambda item: -item[0])
    hits = (_hit(page, score, fits, catalogue) for score, page in best[:limit])
    return Found(query, len(best), tuple(hits))


def only(query: str, catalogue: Catalogue, *, kinds: Collection[str]) -> tuple[str, ...]:
    """Return the ids of what ``query`` finds among these kinds, the best first."""
    entries = tuple(catalogue.of(kinds))
    within = Catalogue(entries, {entry.id.lower(): entry for entry in entries})
    return tuple(hit.id for hit in search(query, within, limit=len(entries)).hits)


def _words(text: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in WORD.findall(text.lower())]


def _page(entry: Named) -> _Page:
    fields = (getattr(entry.item, field, None) for field in TEXTS)
    texts = [text.removeprefix(f"{entry.title}. ") for text in _strings(tuple(fields))]
    weights: dict[str, float] = {}
    for worth, where in (
        (TITLE, f"{entry.title} {entry.id} {entry.kind}"),
        (ALIAS, " ".join(entry.aliases)),
        (TEXT, " ".join([*texts, getattr(entry.item, "kind", "")])),
    ):
        for word in _words(where):
            weights.setdefault(word, worth)
    return _Page(entry, weights, texts)


def _strings(value: Any) -> Iterator[str]:
    """Yield every text inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _strings(tuple(value.values()))
    elif isinstance(value, Iterable):
        for entry in value:
            yield from _strings(entry)


def _fitting(word: str, known: Set[str]) -> dict[str, float]:
    """Return the words that ``word`` may mean, and how well each fits."""
    fits = {}
    if len(word) > 3:
        near = [other for other in known if abs(len(other) - len(word)) < 3]
        worth = AKIN if word in known else SLIP
        fits = dict.fromkeys(get_close_matches(word, near, n=8, cutoff=LEAST_RATIO), worth)
    if len(word) > 1:
        fits |= {other: BEGINNING for other in known if other.startswith(word)}
    return fits | {word: EXACT}


def _worth(page: _Page, fits: Mapping[str, float]) -> float:
    return max((fit * page.weights.get(word, 0.0) for word, fit in fits.items()), default=0.0)


def _hit(
    page: _Page, score: float, fits: Mapping[str, Mapping[str, float]], catalogue: Catalogue
) -> Hit:
    entry = page.entry
    words = {word for fitting in fits.values() for word in fitting}
    snippet = _snippet(page.texts, words)
    return Hit(entry.kind, catalogue.name_of(entry), entry.title, snippet, round(score, 2))


def _snippet(texts: Sequence[str], words: set[str]) -> str:
    """Return a piece of the text that has the most of ``words``; else of the first."""
    if not texts:
        return ""
    best = max(texts, key=lambda text: len(words.intersection(_words(text))))
    places = [m.start() for m in WORD.finditer(best) if m.group().lower() in words]
    start = places[0] if places and places[0] > _SNIPPET // 2 else 0
    if start:
        start = best.rfind(" ", 0, start - _SNIPPET // 4) + 1
    piece = best[start : start + _SNIPPET]
    if start + _SNIPPET < len(best):
        piece = piece.rsplit(" ", 1)[0] + " …"
    return ("… " if start else "") + piece
