"""What is looked up, line by line: resources, tips, books, papers, people, forums, GPUs."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dlpath.curriculum.path import Link, Tip
from dlpath.curriculum.reference.gpus import CreditTier, GpuCard, GpuFree, GpuPrice
from dlpath.curriculum.reference.library import Chapter, Part, Section
from dlpath.planning.catalogue import Listing
from dlpath.view.look import Look
from dlpath.view.moments import moment_in_words
from dlpath.view.next import INDENT, NARROW, labelled

LABELS = {
    "url": "address",
    "guide_url": "in guide",
    "guide_claim": "guide says",
    "guide_repo": "the guide",
    "practised_in": "met in",
    "plan_days": "plan days",
    "hidden_costs_percent": "hidden, %",
    "pages_per_day": "pages a day",
    "implement_order": "implement",
    "implement_as": "as",
}
"""How a field is called, where its name would not do."""

LEFT_OUT = {
    *("id", "title", "name", "handle", "provider", "condition", "kind"),  # in the first lines
    *("checked", "as_of", "confidence"),  # beside the state
    *("chapters", "first_page", "last_page"),  # in lines of their own
    *("guide", "bound", "facts"),  # for programs
}
"""Fields that have no line of their own."""


def item_lines(kind: str, item: Any, look: Look) -> Iterator[str]:
    """Yield what is known of something that is not part of the path, but for its title."""
    own = getattr(item, "kind", kind)
    yield labelled("kind", kind if own == kind else f"{kind}: {own}", look)
    if isinstance(item, Tip):
        yield from tip_lines(item, look)
    elif isinstance(item, Listing):
        yield from listing_lines(item, look)
    else:
        yield from field_lines(item, look)


def field_lines(item: Any, look: Look) -> Iterator[str]:
    """Yield the fields of an item that say something, one or more lines each."""
    if isinstance(item, Chapter):
        yield labelled("pages", f"{item.first_page}-{item.last_page}", look)
    for field, value in item._asdict().items():
        if field not in LEFT_OUT and value not in (None, (), {}, ""):
            value = state(item) if field == "state" else value
            yield from value_lines(LABELS.get(field, field.replace("_", " ")), value, look)
    for chapter in getattr(item, "chapters", ()):
        left = f"{INDENT}{chapter.number} {chapter.title}"
        yield look.beside(left, f"p. {chapter.first_page}-{chapter.last_page}")


def value_lines(label: str, value: Any, look: Look) -> Iterator[str]:
    """Yield a value, the entries of a list below each other where they are more than words."""
    entries = list(_entries(value))
    if not any(" " in entry for entry in entries):
        entries = [", ".join(entries)]
    yield labelled(label, entries[0], look)
    for entry in entries[1:]:
        narrow = look.width < NARROW
        yield look.wrapped(entry, INDENT * 2) if narrow else labelled("", entry, look)


def _entries(value: Any) -> Iterator[str]:
    if isinstance(value, GpuFree):
        value = {name: entry for name, entry in value._asdict().items() if entry not in (None, ())}
    if isinstance(value, Mapping):
        for name, entry in value.items():
            for said in entry if _are_sentences(entry) else (entry,):
                yield f"{name.replace('_', ' ')}: {in_words(said)}"
    elif isinstance(value, tuple) and type(value) is tuple and not _is_range(value):
        yield from map(in_words, value)
    else:
        yield in_words(value)


def _are_sentences(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(" " in str(entry) for entry in value)


def _is_range(value: Any) -> bool:
    return len(value) == 2 and all(isinstance(entry, int | float) for entry in value)


def state(item: Any) -> str:
    """Return the state something is in, when that was established, and how sure it is."""
    checked = getattr(item, "checked", None) or getattr(item, "as_of", None)
    sure = getattr(item, "confidence", None)
    said = f"{item.state}, as of {checked}" if checked else str(item.state)
    return f"{said}; confidence {sure}" if sure else said


def tip_lines(tip: Tip, look: Look) -> Iterator[str]:
    """Yield a tip, and when it is given."""
    when = "; ".join(moment_in_words(moment) for moment in tip.moments)
    yield labelled("when", when + (", once" if tip.once else ""), look)
    if tip.warning:
        yield labelled("warning", "it tells of a mistake about to be made", look)
    if tip.note:
        yield labelled("note", tip.note, look)


def listing_lines(listing: Listing, look: Look) -> Iterator[str]:
    """Yield what is inside a resource, one entry a line."""
    entries = listing.entries
    if isinstance(entries, Mapping):
        for name, value in entries.items():
            yield labelled(name.replace("_", " "), in_words(value), look)
    else:
        for entry in entries:
            yield look.wrapped(in_words(entry), INDENT * 2, first=f"{INDENT}· ")
    if listing.note:
        yield labelled("note", listing.note, look)


def in_words(value: Any) -> str:
    """Return a value in words."""
    if say := _WORDS.get(type(value)):
        return say(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        said = (item for item in value.items() if item[1] is not None)
        return ", ".join(f"{name.replace('_', ' ')} {in_words(entry)}" for name, entry in said)
    if isinstance(value, (tuple, list)):
        return (" to " if _is_range(value) else ", ").join(map(in_words, value))
    return f"{value:,.10g}" if isinstance(value, float) else str(value)


def _link(link: Link) -> str:
    return f"{link.title} {link.url}"


def _section(section: Section) -> str:
    return f"{section.number} {section.title}, p. {section.page}"


def _part(part: Part) -> str:
    return f"part {part.number}: {part.title}, from p. {part.page}"


def _price(price: GpuPrice) -> str:
    asked = [
        f"{name.replace('_', ' ')} {in_words(value)}"
        for name, value in price._asdict().items()
        if name in ("vram_gb", "spot", "on_demand", "on_demand_range") and value not in (None, ())
    ]
    note = f" {price.note}" if price.note else ""
    return f"{price.gpu} at {price.provider}: {', '.join(asked)} (as of {price.as_of}){note}"


def _card(card: GpuCard) -> str:
    fields = {name: value for name, value in card._asdict().items() if value not in (None, ())}
    return f"{fields.pop('gpu')}: {in_words(fields)}"


def _tier(tier: CreditTier) -> str:
    months = f" for {tier.valid_months} months" if tier.valid_months else ""
    condition = f": {tier.condition}" if tier.condition else ""
    return f"{tier.name}, at most {tier.max:,.10g}{months}{condition}"


_WORDS: Mapping[type, Callable[[Any], str]] = {
    Link: _link,
    Section: _section,
    Part: _part,
    GpuPrice: _price,
    GpuCard: _card,
    CreditTier: _tier,
}
