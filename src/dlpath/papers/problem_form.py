"""The form of a problem: a page of Markdown that asks for it in detail."""

import re
from typing import NamedTuple

from dlpath.errors import DlpathError

LONGEST = 100_000
"""Characters that a form may have."""
TITLE_LENGTH = 70
FENCE = "```"
COMMENT, COMMENT_END = "<!--", "-->"


class Section(NamedTuple):
    """A part of the form."""

    name: str
    heading: str
    asks: str
    """What to write there."""
    essential: bool = False
    """Whether a problem is only written down in detail once this is said."""


SECTIONS = (
    Section("want", "What I want to happen", "One or two sentences.", essential=True),
    Section(
        "happens",
        "What happens instead",
        "The exact error message, copied whole, or the numbers that you see.",
        essential=True,
    ),
    Section("did", "What I did", "Step by step, so that somebody else could do it."),
    Section(
        "smallest",
        "The smallest case that shows it",
        "Fewer data, layers, lines, until it goes away. Code between lines of ```.",
        essential=True,
    ),
    Section("tried", "What I have tried", "And what came of each."),
    Section("worked", "When it last worked", "And what you have changed since."),
    Section("versions", "Versions", "Python, numpy, your framework: pip list tells them."),
)
UNKNOWNS = Section(
    "unknowns",
    "What I do not know",
    "One a line, such as: what does beta2 do? Each becomes a small task.",
)
HEADINGS = {section.heading.lower(): section for section in (*SECTIONS, UNKNOWNS)}
EXPLAINED = """\
<!-- You are stuck on {about}. Writing it down exactly is half
     of the way out. After the # below goes a title, in a few words; leave empty
     what does not apply. Notes like this one are not kept. -->
"""


class BadForm(DlpathError):
    """What was written is not a form of a problem."""

    code = "bad-form"


class Form(NamedTuple):
    """A problem in detail; what was not said is empty."""

    title: str
    want: str = ""
    happens: str = ""
    did: str = ""
    smallest: str = ""
    tried: str = ""
    worked: str = ""
    versions: str = ""

    @property
    def lacking(self) -> tuple[str, ...]:
        """The headings of the essential sections that say nothing."""
        return tuple(
            section.heading
            for section in SECTIONS
            if section.essential and not getattr(self, section.name)
        )


class Written(NamedTuple):
    """What a learner wrote: a form, and what they do not know."""

    form: Form
    unknowns: tuple[str, ...] = ()


EMPTY = Written(Form(""))


def composed(**said: str) -> Form:
    """Return a form of texts that were given one by one; without a title it is what happens.

    Raises
    ------
    BadForm
        There is neither, or they are too long.
    """
    texts = {name: cleaned(text) for name, text in said.items()}
    title = title_line(texts.pop("title", "")) or title_of(texts.get("happens", ""))
    if not title:
        raise BadForm("the problem has no title", 'add --title "…", in a few words')
    if sum(map(len, texts.values())) + len(title) > LONGEST:
        raise BadForm(f"the form is longer than {LONGEST} characters", "keep the lines that matter")
    return Form(title, **texts)


def page(written: Written, *, about: str) -> str:
    """Return the form to be edited, with a note at each heading of what it asks for."""
    said = ((section, getattr(written.form, section.name)) for section in SECTIONS)
    sections = (_section(section, text, asks=True) for section, text in said)
    listed = _section(UNKNOWNS, "\n".join(f"- {text}" for text in written.unknowns), asks=True)
    return "\n".join(
        [EXPLAINED.format(about=about), f"# {written.form.title}\n", *sections, listed]
    )


def kept(form: Form) -> str:
    """Return a form as it is kept: Markdown, without notes and without what is empty."""
    said = ((section, getattr(form, section.name)) for section in SECTIONS)
    sections = (_section(section, text, asks=False) for section, text in said if text)
    return "\n".join([f"# {form.title}\n", *sections])


def cleaned(text: str) -> str:
    """Return a text as a section holds it: no line of it is a part of the form."""
    lines, fenced = [], False
    for line in _printable(text).splitlines():
        fenced ^= line.lstrip().startswith(FENCE)
        is_part = not fenced and line.startswith((COMMENT, "##"))
        lines.append((" " + line if is_part else line).rstrip())
    return "\n".join([*lines, FENCE] if fenced else lines).strip("\n")


def in_a_line(text: str) -> str:
    """Return a text as one line."""
    return " ".join(_printable(text).split())


def entry(line: str) -> str:
    """Return the text of an entry of a list, as one line."""
    return re.sub(r"^(([-*+]|\d+[.)])\s+|\[.?\]\s+)+", "", in_a_line(line))


def _section(section: Section, text: str, *, asks: bool) -> str:
    note = f"{COMMENT} {section.asks} {COMMENT_END}\n" if asks else "\n"
    return f"## {section.heading}\n{note}" + (f"{text}\n" if text else "")


def title_line(line: str) -> str:
    """Return what a line says as a title."""
    return in_a_line(line).lstrip("# ")


def title_of(happens: str) -> str:
    """Return the first line of what happens, as a title."""
    lines = (title_line(line) for line in happens.splitlines() if not line.startswith(FENCE))
    first = next(filter(None, lines), "")
    return first if len(first) <= TITLE_LENGTH else first[: TITLE_LENGTH - 1] + "…"


def _printable(text: str) -> str:
    """Return a text without what a terminal would act upon, such as the colours of a message."""
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text.replace("\r\n", "\n").expandtabs(4))
    return re.sub(r"[^\n -~\xa0-\ud7ff\ue000-\U0010ffff]", "", text)
