"""The page of ``dlpath cards stats``."""

from collections.abc import Iterator

from dlpath.cards.statistics import CardStatistics, DeckStatistics
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled
from dlpath.view.words import counted


def text(report: CardStatistics, look: Look) -> str:
    """Return how well cards are remembered, deck by deck."""
    if not report.decks:
        return look.wrapped("There are no cards yet: dlpath cards starter brings fifty.")
    lines = [
        look.strong(f"The last {report.days} study days"),
        "",
        labelled("reviews", f"{report.reviews} in {report.minutes} min", look),
    ]
    for deck in report.decks:
        lines += ["", look.strong(f"{INDENT}{deck.deck}"), *_deck(deck, look)]
    lines += ["", look.faint(look.wrapped(parameters_in_words(report)))]
    return "\n".join(lines)


def parameters_in_words(report: CardStatistics) -> str:
    """Return what memory is computed with."""
    source = "your own reviews" if report.own_parameters else "the reviews of many learners"
    return f"Memory is computed with parameters from {source}."


def _deck(deck: DeckStatistics, look: Look) -> Iterator[str]:
    parts = [f"{deck.new} new", f"{deck.young} young", f"{deck.mature} mature"]
    if deck.suspended:
        parts.append(f"{deck.suspended} suspended")
    yield labelled("cards", f"{deck.cards}: {', '.join(parts)}", look)
    yield labelled("remembered", _retention(deck), look)


def _retention(deck: DeckStatistics) -> str:
    if deck.retention is None or deck.predicted is None:
        return f"no card was asked a second time yet; aimed at {deck.desired:.0%}"
    return (
        f"{deck.retention:.1%} of {counted(deck.reviews, 'review')}; predicted "
        f"{deck.predicted:.1%}, aimed at {deck.desired:.0%}"
    )
