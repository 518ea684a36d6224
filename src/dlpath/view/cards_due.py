"""The page of ``dlpath cards due``."""

from collections.abc import Iterator

from dlpath.cards.card import GO, PEN
from dlpath.cards.due import CardsDueReport, DayDue, FamilyDue
from dlpath.view.bars import Bar, bars
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled
from dlpath.view.words import WEEKDAYS, counted, day

WAYS = {GO: "to rehearse on the go", PEN: "to solve on paper"}
EMPTY = (
    "There are no cards yet.",
    "dlpath cards starter brings fifty on the Deep Learning Book, dlpath cards add writes one, and "
    "dlpath cards sync reads those in your files.",
)


def text(report: CardsDueReport, look: Look) -> str:
    """Return what is due, the coming days, and what to do."""
    lines = [look.strong(day(report.study_day)), ""]
    if not report.cards:
        return "\n".join([*lines, *(look.wrapped(line, INDENT) for line in EMPTY)])
    lines += [
        labelled(family, asked(found, WAYS[family]), look)
        for family, found in report.families.items()
    ]
    for family, found in report.families.items():
        if found.later:
            lines += ["", look.warning(look.wrapped(backlog(family, found), INDENT))]
    if report.shown:
        lines += ["", *bars([_bar(item) for item in report.forecast], look)]
    return "\n".join([*lines, "", *advice(report, look)])


def asked(found: FamilyDue, way: str) -> str:
    """Return in words what one family asks for."""
    count = found.reviews + found.new
    if not count:
        return f"nothing {way}"
    if not found.reviews:
        return f"{counted(found.new, 'new card')} {way}, about {found.minutes} min"
    new = f", {found.new} of them new" if found.new else ""
    return f"{counted(count, 'card')} {way}{new}, about {found.minutes} min"


def backlog(family: str, found: FamilyDue) -> str:
    """Return what is said of cards that do not fit into a day."""
    when = f"is cleared about {day(found.cleared)}" if found.cleared else "is not cleared in a year"
    return (
        f"{counted(found.later, 'more card')} of {family} wait for another day, so that today does "
        f"not get too long. At that pace the backlog {when}; until then no new card is begun."
    )


def _bar(item: DayDue) -> Bar:
    name = f"{WEEKDAYS[item.day.weekday()][:3]} {item.day:%m-%d}"
    return Bar(name, item.cards, str(item.cards))


def advice(report: CardsDueReport, look: Look) -> Iterator[str]:
    """Yield what to do."""
    if report.go or report.pen:
        yield look.wrapped(f"{look.name('dlpath cards review')} asks them.", INDENT)
    elif report.next:
        yield look.wrapped(
            f"Nothing is due today. The next cards wait on {day(report.next)}.", INDENT
        )
    else:
        yield look.wrapped("Nothing is due.", INDENT)
