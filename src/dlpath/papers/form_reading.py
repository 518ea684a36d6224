"""How the form of a problem is read: what it says, or which lines are wrong."""

from collections.abc import Iterator
from difflib import get_close_matches

from dlpath.papers.problem_form import (
    COMMENT,
    COMMENT_END,
    FENCE,
    HEADINGS,
    LONGEST,
    SECTIONS,
    UNKNOWNS,
    BadForm,
    Form,
    Section,
    Written,
    cleaned,
    entry,
    title_line,
    title_of,
)

ALIKE = 0.75
"""How alike two headings are at least, by difflib, where one may be the other mistyped."""


def read(text: str) -> Written:
    """Return what a page says. What ``page`` and ``kept`` make of a form is read as that form.

    Without a title, the first line of what happens is it.

    Raises
    ------
    BadForm
        With all that is wrong, and in which lines.
    """
    if len(text) > LONGEST:
        raise BadForm(
            f"the form has {len(text)} characters, and {LONGEST} are the most",
            "keep the lines that matter, such as the end of a long message",
        )
    reading = _Reading()
    for number, line in enumerate(text.splitlines(), start=1):
        reading.take(number, line)
    if faults := list(reading.faults()):
        raise BadForm("nothing is recorded; " + "; ".join(faults))
    return reading.written()


def recalled(title: str, kept: str) -> Form:
    """Return the form that is in the record; one that is not ours is all under what happens."""
    try:
        return read(kept).form._replace(title=title)
    except BadForm:
        return Form(title, happens=kept)


class _Reading:
    """A page that is being read, line by line."""

    def __init__(self) -> None:
        self.title = ""
        self.texts: dict[Section, list[str]] = {}
        self.begun: dict[Section, int] = {}
        self.wrong: list[tuple[int, str]] = []
        self.doubtful: list[tuple[int, Section]] = []
        self.section: Section | None = None
        self.stray: int | None = None
        self.fence: int | None = None
        self.comment: int | None = None

    def take(self, number: int, line: str) -> None:
        """Read the next line."""
        if self.comment is not None or (self.fence is None and line.startswith(COMMENT)):
            self.comment = None if COMMENT_END in line else self.comment or number
        elif self.fence is None and (section := _heading(line)) is not None:
            self._begin(number, section)
        elif self.section is None:
            self._take_above(number, line)
        else:
            self._take_text(number, line, self.texts[self.section])

    def faults(self) -> Iterator[str]:
        """Yield what is wrong, in words, in the order of the page."""
        wrong = list(self.wrong)
        for number, meant in self.doubtful:
            if meant not in self.begun:
                wrong.append((number, f"this may be '## {meant.heading}' mistyped"))
        if self.stray is not None:
            wrong.append((self.stray, "what begins here stands under no heading"))
        if self.comment is not None:
            wrong.append((self.comment, f"the note that begins here has no {COMMENT_END}"))
        if self.fence is not None:
            wrong.append((self.fence, f"what begins here has no {FENCE} at its end"))
        yield from (f"line {number}: {what}" for number, what in sorted(wrong))
        if not self.title and any(map(self._text, self.texts)) and not self.written().form.title:
            yield f"there is neither a title nor anything under '## {SECTIONS[1].heading}'"

    def written(self) -> Written:
        """Return what the page says."""
        texts = {section.name: self._text(section) for section in SECTIONS}
        title = self.title or title_of(texts["happens"])
        entries = map(entry, self.texts.get(UNKNOWNS, ()))
        return Written(Form(title, **texts), tuple(dict.fromkeys(filter(None, entries))))

    def _begin(self, number: int, section: Section) -> None:
        if section in self.begun:
            self.wrong.append((number, f"this heading stands in line {self.begun[section]} too"))
        self.begun.setdefault(section, number)
        self.section = section
        self.texts.setdefault(section, [])

    def _take_above(self, number: int, line: str) -> None:
        said = title_line(line)
        if line.startswith("##"):
            self.doubtful.extend((number, section) for section in _meant(line))
        elif said and not self.title:
            self.title = said
        elif said and self.stray is None:
            self.stray = number

    def _take_text(self, number: int, line: str, text: list[str]) -> None:
        if line.lstrip().startswith(FENCE):
            self.fence = number if self.fence is None else None
        if self.fence is None and line.startswith("##"):
            self.doubtful.extend((number, section) for section in _meant(line))
        text.append(line)

    def _text(self, section: Section) -> str:
        return cleaned("\n".join(self.texts.get(section, ())))


def _heading(line: str) -> Section | None:
    """Return the section that a line begins; ``None`` if it is no heading of the form."""
    return HEADINGS.get(line[3:].strip().lower()) if line.startswith("## ") else None


def _meant(line: str) -> Iterator[Section]:
    """Yield the section whose heading a line seems to be, mistyped."""
    said = line.strip("# ").lower()
    yield from map(HEADINGS.__getitem__, get_close_matches(said, HEADINGS, n=1, cutoff=ALIKE))
