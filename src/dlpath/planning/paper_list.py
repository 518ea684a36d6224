"""Papers to read, a hundred of them in the end: the reports behind ``dlpath paper``."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from dlpath.curriculum.reference.library import Paper
from dlpath.errors import DlpathError
from dlpath.planning.paper_shelf import Hundred, PaperLine, Shelf


class UnknownTopic(DlpathError):
    """Papers are not sorted by that topic."""

    code = "unknown-topic"


class TopicLine(NamedTuple):
    """What papers are sorted by, and how many of it are read."""

    id: str
    title: str
    read: int
    papers: int


class PaperList(NamedTuple):
    """The papers."""

    papers: tuple[PaperLine, ...]
    hundred: Hundred
    topics: tuple[TopicLine, ...]
    in_short: bool = False
    """Whether a person is shown the topics alone, and the papers that are rebuilt."""
    schema: str = "dlpath.papers/1"


class Reading(NamedTuple):
    """One reading of a paper."""

    day: date
    depth: str


class PaperPage(NamedTuple):
    """A paper with all that is known of it."""

    paper: PaperLine
    item: Paper
    readings: tuple[Reading, ...]
    hundred: Hundred
    least_cards: int
    """From how many cards on it is on cards."""
    said: str | None = None
    """What was recorded."""
    change: str | None = None
    schema: str = "dlpath.paper/1"


def paper_list(shelf: Shelf, *, topic: str | None = None, unread: bool = False) -> PaperList:
    """Return the papers, those of a topic or those that are not read alone if that is wanted.

    Raises
    ------
    UnknownTopic
        Papers are not sorted by it.
    """
    topics = {topic.id: topic.title for topic in shelf.listed.topics}
    known = {*topics, *(item.paper.area for item in shelf.rebuilt)}
    if topic is not None and topic not in known:
        close = get_close_matches(topic, known, n=1)
        hint = f"did you mean {close[0]!r}?" if close else f"topics are {', '.join(topics)}"
        raise UnknownTopic(f"no topic is called {topic!r}", hint=hint)
    lines = shelf.lines()
    shown = [
        line
        for line in lines
        if topic in (None, line.area) and not (unread and line.depth is not None)
    ]
    return PaperList(tuple(shown), shelf.hundred(), tuple(_topics(topics, lines)))


def paper_page(paper: Paper, shelf: Shelf) -> PaperPage:
    """Return all that is known of a paper."""
    readings = shelf.by_paper().get(paper.id, [])
    return PaperPage(
        shelf.line(paper),
        paper,
        tuple(Reading(fact.at.study_day, fact.depth) for fact in readings),
        shelf.hundred(),
        shelf.least_cards,
    )


def _topics(topics: Mapping[str, str], lines: Sequence[PaperLine]) -> Iterable[TopicLine]:
    for name, title in topics.items():
        depths = [line.depth for line in lines if line.area == name]
        yield TopicLine(name, title, sum(depth is not None for depth in depths), len(depths))
