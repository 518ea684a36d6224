"""The page of ``dlpath cards paper``."""

from dlpath.planning.paper_cards import BURIED, DUE, LEARNED, PaperCard, PaperCards
from dlpath.view.card_text import in_a_line
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled
from dlpath.view.paper import too_few
from dlpath.view.words import counted, dated


def text(report: PaperCards, look: Look) -> str:
    """Return the cards on a paper, and whether they are enough."""
    paper, cards = report.paper, report.cards
    lines = [
        look.beside(look.strong(look.wrapped(paper.title)), look.name(paper.id)),
        labelled("read", paper.depth or "not yet", look),
        labelled("cards", counted(len(cards), "card") if cards else "none", look),
    ]
    for card in cards:
        lines += ["", *_lines(card, look)]
    if len(cards) < report.least_cards:
        lines += ["", *too_few(paper.id, report.least_cards, look)]
    return "\n".join(lines)


def _lines(card: PaperCard, look: Look) -> list[str]:
    often = f" · {counted(card.reviews, 'review')}" if card.reviews else ""
    said = f"{_state(card)} · {card.deck}{often} · {card.file}:{card.line}"
    return [
        look.wrapped(
            f"{look.name(card.card)}  {in_a_line(card.question)}", INDENT * 2, first=INDENT
        ),
        look.faint(look.wrapped(said, INDENT * 2, first=INDENT * 2)),
    ]


def _state(card: PaperCard) -> str:
    if card.state in (LEARNED, BURIED) and card.due:
        return f"{card.state}, due {dated(card.due)}"
    return f"{card.state} since {dated(card.due)}" if card.state == DUE and card.due else card.state
