"""Sections that are not understood yet."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.planning.reading.texts import Text
from dlpath.progress.reading_records import UnclearSection

UNCLEAR, CLEAR = "unclear", "clear"


class UnknownSection(DlpathError):
    """The text has no such section, or it was never said to be unclear."""

    code = "unknown-section"


class Unclear(NamedTuple):
    """A section that is not understood yet."""

    section: str
    since: date


def unclear_of(text: Text, facts: Iterable[UnclearSection]) -> list[Unclear]:
    """Return the sections of a text that are unclear, in the order of the text."""
    newest: dict[str, UnclearSection] = {}
    for fact in facts:
        if fact.book == text.id:
            newest[_key(fact.section)] = fact
    found = [
        Unclear(fact.section, fact.at.study_day)
        for fact in newest.values()
        if fact.state == UNCLEAR
    ]
    return sorted(found, key=lambda item: _order(item.section))


def section_of(text: Text, words: str) -> str:
    """Return a section as it is recorded: what the learner calls it, with the title if it is known.

    Raises
    ------
    UnknownSection
        The text has no chapter of that number, or nothing is said.
    """
    said = " ".join(words.split())
    if not said:
        raise UnknownSection("no section is named", hint='dlpath read unclear "6.2 softmax"')
    number = _number(said)
    if number is None:
        return said
    chapters = {chapter.number: chapter for chapter in text.chapters}
    chapter = chapters.get(int(number.partition(".")[0]))
    if chapter is None and not text.own:
        raise UnknownSection(
            f"{text.title} has no chapter {number.partition('.')[0]}",
            hint=f"its chapters are {min(chapters)} to {max(chapters)}",
        )
    titles = {section.number: section.title for section in chapter.sections} if chapter else {}
    return f"{number} {titles[number]}" if said == number and number in titles else said


def unclear_section(words: str, unclear: Iterable[Unclear]) -> str:
    """Return the unclear section that ``words`` name: its number, or the beginning of its name.

    Raises
    ------
    UnknownSection
        None or more than one does.
    """
    known = [item.section for item in unclear]
    wanted = _key(words)
    exact = [section for section in known if _key(section) == wanted]
    found = exact or [s for s in known if wanted and s.casefold().startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownSection(f"{words!r} could be {len(found)} sections", hint="write more of it")
    there = ", ".join(repr(section) for section in known)
    raise UnknownSection(
        f"{words!r} was not unclear", hint=f"unclear are {there}" if there else "nothing is unclear"
    )


def _key(section: str) -> str:
    """Return what names a section: its number, else its words."""
    return _number(section) or " ".join(section.split()).casefold()


def _number(section: str) -> str | None:
    match = re.match(r"\s*(\d{1,3}(?:\.\d{1,3})*)(?=\s|$|:)", section)
    return match and match[1]


def _order(section: str) -> tuple[list[int], str]:
    number = _number(section)
    return ([int(part) for part in number.split(".")] if number else [10**6], section)
