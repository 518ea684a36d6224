"""A letter to the author of a paper, composed from the form of a problem."""

import re
from collections.abc import Iterator
from datetime import date
from textwrap import fill
from typing import NamedTuple

from dlpath.papers.assumptions import KNOWN
from dlpath.papers.problem_form import FENCE
from dlpath.papers.problems import Stuck
from dlpath.papers.rebuild import Rebuild

WIDTH = 72
"""Characters of a line, as is usual in mail that is plain text."""
LONGEST_CASE = 40
"""Lines of the smallest case from which on it is better put somewhere and linked."""


class Letter(NamedTuple):
    """A letter that is ready to be sent, or nearly."""

    problem: int
    to: str | None
    """How the author is reached, as it was recorded."""
    subject: str
    text: str
    placeholders: tuple[str, ...]
    """What stands in brackets in the text, because it is not known."""
    ask_from: date | None
    """The day from which it is time to write; ``None`` if that is now."""
    is_long: bool
    """Whether the smallest case is more than somebody wants to read in a letter."""
    file: str | None = None
    """Where it was written."""
    meant: bool = True
    """Whether its problem is the one that a command means where none is named."""
    schema: str = "dlpath.stuck.letter/1"

    @property
    def whole(self) -> str:
        """The letter with the lines above it, as it is sent."""
        to = f"To: {self.to}\n" if self.to else ""
        return f"{to}Subject: {self.subject}\n\n{self.text}"


class Sender(NamedTuple):
    """What the letter says beyond the form."""

    name: str = ""
    question: str = ""
    """The one question; otherwise the first thing that is still unknown."""


def letter(
    stuck: Stuck, rebuild: Rebuild | None, sender: Sender, *, ask_from: date | None
) -> Letter:
    """Return the letter: who writes, the problem, its smallest case, what was tried, one question.

    Every line is at most 72 characters wide, but for words and lines of code that are longer.
    """
    draft = _Draft()
    contact = rebuild.paper.contact if rebuild else None
    title = rebuild.paper.title if rebuild else draft.lacking("the title of the paper")
    name = _name(contact) or draft.lacking("the author's name")
    spelled = _spelled(rebuild)
    framework = f" in {spelled}" if spelled else ""
    draft.say(f"Dear {name},")
    draft.say(
        f"I am rebuilding your paper “{title}”{framework}, to learn from it. I am stuck at one "
        "point, and hope that you know the answer at a glance."
    )
    _tell_problem(draft, stuck)
    _tell_tries(draft, stuck)
    left = [question.text for question in stuck.open_questions]
    question = sender.question or next(iter(left), None) or draft.lacking("your one question")
    draft.say(f"My question: {question}")
    draft.say("A word is enough, or where to look. Thank you for your work, and for reading this.")
    draft.say("Kind regards,")
    draft.paragraphs[-1] += "\n" + (sender.name or draft.lacking("your name"))
    return Letter(
        stuck.number,
        contact,
        f"A question on “{title}”",
        "\n\n".join(draft.paragraphs) + "\n",
        tuple(draft.placeholders),
        ask_from,
        is_long=len(stuck.form.smallest.splitlines()) > LONGEST_CASE,
    )


class _Draft:
    """A letter that is being written."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.placeholders: list[str] = []

    def lacking(self, what: str) -> str:
        """Return a placeholder for something, and remember it."""
        self.placeholders.append(what)
        return f"[{what}]"

    def say(self, text: str) -> None:
        """Add a paragraph."""
        self.paragraphs.append(_wrapped(text))

    def quote(self, opening: str, text: str) -> None:
        """Add a text as it was written, line by line, after a line that announces it."""
        lines = (line for line in text.splitlines() if not line.lstrip().startswith(FENCE))
        quoted = "\n".join(f"    {line}".rstrip() for line in lines)
        self.paragraphs += [_wrapped(opening), quoted]

    def tell(self, opening: str, text: str) -> None:
        """Add what the learner wrote: as a paragraph, unless it has lines of its own."""
        if FENCE in text or any(line.startswith((" ", "Traceback")) for line in text.splitlines()):
            self.quote(opening, text)
        else:
            gap = "\n" if text.startswith(("- ", "* ")) else " "
            self.paragraphs.append("\n".join(_wrapped_lines(f"{opening}{gap}{text}")))


def _tell_problem(draft: _Draft, stuck: Stuck) -> None:
    form = stuck.form
    draft.tell("What I want to happen:", form.want or draft.lacking("what you want to happen"))
    draft.tell("What happens instead:", form.happens or form.title)
    if form.did:
        draft.tell("What I did:", form.did)
    opening = "The smallest case that shows it:"
    if form.smallest:
        draft.quote(opening, form.smallest)
    else:
        draft.tell(opening, draft.lacking("the smallest case that shows it"))
    if form.worked:
        draft.tell("It last worked:", form.worked)
    if form.versions:
        draft.tell("Versions:", form.versions)


def _tell_tries(draft: _Draft, stuck: Stuck) -> None:
    draft.tell("What I tried:", stuck.form.tried or draft.lacking("what you have tried"))
    titles = {known.name: known.title.lower() for known in KNOWN}
    tested = [
        f"- {titles.get(name, name)}: {test.outcome}" + (f", {test.note}" if test.note else "")
        for name, test in stuck.tested.items()
    ]
    if tested:
        draft.paragraphs.append("\n".join(["What I tested:", *map(_listed, tested)]))
    found = [f"- {q.answered}" for q in stuck.questions if q.found]
    if found:
        draft.paragraphs.append("\n".join(["What I found out:", *map(_listed, found)]))


def _name(contact: str | None) -> str | None:
    """Return the name in a contact such as ``Ada Byron <ada@example.org>``."""
    words = re.sub(r"<[^>]*>|\([^)]*\)", " ", contact or "").replace(",", " ").split()
    said = [word for word in words if not re.search(r"[@/:]|\.\w", word)]
    return " ".join(said) or None


def _spelled(rebuild: Rebuild | None) -> str:
    """Return the framework in which a paper is rebuilt, as its people write it."""
    framework = (rebuild.paper.framework if rebuild else None) or ""
    names = {"pytorch": "PyTorch", "keras": "Keras", "tensorflow": "TensorFlow", "jax": "JAX"}
    return names.get(framework, framework)


def _wrapped(text: str) -> str:
    return fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)


def _wrapped_lines(text: str) -> Iterator[str]:
    """Yield a text in which a list keeps its entries and a paragraph its end."""
    for paragraph in re.split(r"\n(?=\s*\n|[-*]\s)", text):
        yield _listed(paragraph) if paragraph.startswith(("- ", "* ")) else _wrapped(paragraph)


def _listed(entry: str) -> str:
    return fill(
        entry, WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
