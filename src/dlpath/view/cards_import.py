"""What is said after ``dlpath cards import``."""

from collections.abc import Iterator, Sequence

from dlpath.cards.anki.exchange import Imported
from dlpath.view.look import Look
from dlpath.view.words import UNDO, counted

_SHOWN = 5


def text(report: Imported, look: Look) -> str:
    """Return what is new, what is not, and where it went."""
    return "\n".join(_lines(report, look))


def _lines(report: Imported, look: Look) -> Iterator[str]:
    said = f"{counted(report.new, 'note')} and {counted(report.reviews, 'review')}"
    if report.change is None:
        yield look.wrapped(f"Nothing is new. Known already: {counted(report.known, 'note')}.")
    else:
        yield look.line(f"{look.good('imported')} {said}", look.faint(UNDO))
        if report.known:
            yield f"known already: {counted(report.known, 'note')}"
    for file in report.files:
        yield look.line("  in", look.name(file))
    if report.pictures:
        yield f"with {counted(report.pictures, 'picture')} beside them"
    if report.differing:
        names = _few([f"^{item}" for item in report.differing])
        yield look.wrapped(f"different in Anki, and left as you have them: {names}")
    if report.skipped:
        said = "they have no answer, or gaps over a picture"
        yield look.warning(look.wrapped(f"left out: {counted(report.skipped, 'note')}; {said}"))
    if report.missing:
        yield look.warning(
            look.wrapped(f"pictures that are not in the file: {_few(report.missing)}")
        )


def _few(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
