"""What the learner rebuilds, and their index, among all that can be looked up."""

from collections.abc import Iterable

from dlpath.papers.index import IndexLine
from dlpath.papers.rebuild import Rebuild
from dlpath.planning.catalogue import Catalogue, Named, PaperText

PAPER, INDEX = "paper", "index"


def with_papers(
    catalogue: Catalogue, rebuilds: Iterable[Rebuild], index: Iterable[IndexLine]
) -> Catalogue:
    """Return a catalogue with papers of the learner's own and the lines of their index in it.

    What the path calls by a name keeps it.
    """
    entries = (
        *(Named(PAPER, item.id, item.paper.title, _text(item)) for item in rebuilds),
        *(Named(INDEX, line.id, line.title, line) for line in index),
    )
    names = {entry.full_name.lower(): entry for entry in entries}
    names |= {entry.id: entry for entry in reversed(entries)}
    return Catalogue((*catalogue.entries, *entries), names | dict(catalogue.names))


def _text(rebuild: Rebuild) -> PaperText:
    paper = rebuild.paper
    known = (paper.data, paper.metric, paper.framework, paper.contact, rebuild.reason)
    notes = (stage.note for stage in rebuild.stages)
    unclear = rebuild.clarity.unclear if rebuild.clarity else None
    return PaperText(paper.area, tuple(filter(None, (*known, unclear, *notes))))
