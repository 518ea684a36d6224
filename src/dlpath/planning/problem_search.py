"""Problems among all that can be looked up, so that how one was solved is found the next time."""

from collections.abc import Iterable

from dlpath.papers.problems import Stuck
from dlpath.planning.catalogue import Catalogue, Named, ProblemText

KIND = "problem"


def with_problems(catalogue: Catalogue, found: Iterable[Stuck]) -> Catalogue:
    """Return a catalogue with problems in it, each by its number: ``problem-3``."""
    entries = tuple(
        Named(KIND, f"{KIND}-{stuck.number}", stuck.form.title, _text(stuck)) for stuck in found
    )
    names = {entry.id: entry for entry in entries}
    return Catalogue((*catalogue.entries, *entries), {**names, **catalogue.names})


def number_of(name: str) -> int | None:
    """Return the number of a problem in a name such as ``problem-3``; ``None`` if it is none."""
    kind, _, number = name.strip().lower().rpartition("-")
    return int(number) if kind == KIND and number.isdecimal() else None


def _text(stuck: Stuck) -> ProblemText:
    said = [text for text in stuck.form[1:] if text]
    asked = [f"{question.text} {question.found or ''}".rstrip() for question in stuck.questions]
    seen = [f"{name}: {test.note}" for name, test in stuck.tested.items() if test.note]
    return ProblemText(stuck.how, (*said, *asked, *seen))
