"""Arguments and options that the commands about papers share."""

from math import isfinite
from typing import Annotated

import typer

from dlpath.commands.group import completing
from dlpath.context import Context
from dlpath.errors import UsageError


def paper_ids(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the papers of the learner's own whose ids begin as typed, with their titles."""
    from dlpath.commands.parts.papers.rebuilding import rebuilds

    wanted = incomplete.lower()
    return [(item.id, item.paper.title) for item in rebuilds(app) if item.id.startswith(wanted)]


def stage_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the stages that begin as typed, with what they are."""
    from dlpath.papers.stages import STAGES

    return [(name, what) for name, what in STAGES.items() if name.startswith(incomplete.lower())]


_WHICH = "Id of a paper of yours, or how it begins; the one at work if left out."

PaperArgument = Annotated[
    str | None,
    typer.Argument(metavar="[PAPER]", help=_WHICH, autocompletion=completing(paper_ids)),
]
PaperOption = Annotated[
    str | None,
    typer.Option("--paper", metavar="PAPER", help=_WHICH, autocompletion=completing(paper_ids)),
]
StageArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[STAGE]",
        help="one, overfit, generalise or optimise; the one the paper is at if left out.",
        autocompletion=completing(stage_names),
    ),
]

StageName = Annotated[
    str,
    typer.Argument(
        metavar="STAGE",
        help="one, overfit, generalise or optimise.",
        autocompletion=completing(stage_names),
    ),
]


def measured(value: float, flag: str) -> float:
    """Return a number that can be measured.

    Raises
    ------
    UsageError
        It is infinite, or none at all, or a difference to it might be.
    """
    if not isfinite(value) or abs(value) > MOST:
        raise UsageError(f"{flag} cannot be {value}", hint=f"a figure, such as {flag} 0.71")
    return value


def one_line(text: str, what: str) -> str:
    """Return a text in one line, without signs that make a terminal do things.

    Raises
    ------
    UsageError
        It is empty, or longer than a line of the record should be.
    """
    line = "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
    if not line or len(line) > LONGEST:
        wrong = "is empty" if not line else f"has {len(line)} characters, at most {LONGEST}"
        raise UsageError(f"{what} {wrong}", hint="a few words will do")
    return line


def is_yes(answer: str, what: str, *, hint: str) -> bool:
    """Return whether a question was answered with yes.

    Raises
    ------
    UsageError
        The answer is neither yes nor no.
    """
    if (word := answer.strip().lower()) not in ("yes", "y", "no", "n"):
        raise UsageError(f"{what} is yes or no, not {answer!r}", hint=hint)
    return word in ("yes", "y")


LONGEST = 500
MOST = 1e300
