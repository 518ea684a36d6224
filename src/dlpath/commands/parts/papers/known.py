"""What is known of a paper, as it is typed, asked for and checked."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dlpath.commands.group import completing
from dlpath.commands.parts.papers.options import is_yes, measured, one_line
from dlpath.context import Context
from dlpath.errors import UsageError

if TYPE_CHECKING:
    from dlpath.progress.paper_records import Reproduction


LEAST_HOURS, MOST_HOURS = 0.5, 100


def kind_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return what can be rebuilt."""
    kinds = {"paper": "a paper or a report", "project": "somebody's project"}
    return [item for item in kinds.items() if item[0].startswith(incomplete)]


def areas(app: Context) -> dict[str, str]:
    """Return the areas of the guide, and those that tasks of the path have."""
    from dlpath.papers.rebuild import AREAS

    own = (task.details.get("area") for task in app.curriculum.tasks)
    return {**AREAS, **{name: "" for name in own if name and name not in AREAS}}


def area_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the areas that begin as typed, with what they are."""
    return [item for item in areas(app).items() if item[0].startswith(incomplete.lower())]


def framework_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return frameworks that begin as typed."""
    from dlpath.papers.repositories import FRAMEWORKS

    own = app.settings.track
    return [
        (name, "yours" if name == own else "")
        for name in FRAMEWORKS
        if name.startswith(incomplete.lower())
    ]


Kind = Annotated[
    str | None,
    typer.Option(
        metavar="KIND",
        help="paper or project; a paper if left out.",
        autocompletion=completing(kind_names),
    ),
]
Area = Annotated[
    str | None,
    typer.Option(
        metavar="AREA", help="cnn, lstm, gan or rl.", autocompletion=completing(area_names)
    ),
]
Framework = Annotated[
    str | None,
    typer.Option(
        metavar="FRAMEWORK",
        help="In which you rebuild it; your track if left out.",
        autocompletion=completing(framework_names),
    ),
]
Student = Annotated[
    bool | None,
    typer.Option("--student/--not-student", help="Whether students wrote it.", show_default=False),
]
Hours = Annotated[
    float | None,
    typer.Option(metavar="NUMBER", help="Hours a week you give it; those of your settings if not."),
]
Url = Annotated[str | None, typer.Option(metavar="URL", help="Where it is.")]
Data = Annotated[str | None, typer.Option(metavar="TEXT", help="The data set.")]
Metric = Annotated[str | None, typer.Option(metavar="NAME", help="What its result is measured in.")]
Published = Annotated[float | None, typer.Option(metavar="NUMBER", help="The figure of the paper.")]
Contact = Annotated[str | None, typer.Option(metavar="TEXT", help="How its author is reached.")]


def corrected(old: "Reproduction", app: Context, **given: Any) -> "Reproduction":
    """Return what is known of a paper with what is given; an empty text takes away.

    Raises
    ------
    UsageError
        Something cannot be what was typed.
    """
    changes = {
        name: checked(name, value, app) for name, value in given.items() if value is not None
    }
    return old._replace(**changes)


def checked(name: str, value: Any, app: Context) -> Any:
    """Return a value of what is known of a paper, as it is recorded.

    Raises
    ------
    UsageError
        It cannot be that.
    """
    from dlpath.papers.addresses import address
    from dlpath.papers.rebuild import KINDS

    if name in ("kind", "area"):
        return one_of(value.strip().lower(), KINDS if name == "kind" else areas(app), f"--{name}")
    if name == "hours" and not LEAST_HOURS <= value <= MOST_HOURS:
        hint = f"hours a week, from {LEAST_HOURS} to {MOST_HOURS}"
        raise UsageError(f"--hours cannot be {value:g}", hint=hint)
    if isinstance(value, float):
        return measured(value, f"--{name}")
    if not isinstance(value, str):
        return value
    if name != "title" and not value.strip():
        return None
    if name == "url":
        return address(value)
    return one_line(value.lower() if name == "framework" else value, f"--{name}")


def one_of(given: str, known: Iterable[str], flag: str) -> str:
    """Return a word that is one of those known.

    Raises
    ------
    UsageError
        It is not.
    """
    names = list(known)
    if given in names:
        return given
    close = get_close_matches(given, names, n=1)
    hint = f"did you mean {close[0]!r}?" if close else f"one of {', '.join(names)}"
    raise UsageError(f"{flag} cannot be {given!r}", hint=hint)


def asked_area(app: Context) -> str:
    """Return the area of a paper: that of the current task, else what the learner answers.

    Raises
    ------
    UsageError
        Nobody is there to answer, or there is no such area.
    """
    current = app.standing.current
    if current is not None and (area := current.details.get("area")):
        return str(area)
    names = ", ".join(areas(app))
    if (answer := app.ask(f"Of which area is it: {names}?")) is None:
        raise UsageError("the area of the paper is missing", hint=f"--area, one of {names}")
    return one_of(answer.strip().lower(), areas(app), "--area")


def asked_student(app: Context) -> bool:
    """Return whether students wrote it, by the learner's answer; not if nobody is there.

    Raises
    ------
    UsageError
        The answer is neither yes nor no.
    """
    answer = app.ask("Did students write it, as a report of a course? yes or no") or "no"
    return is_yes(
        answer, "whether students wrote it", hint="--student or --not-student says it at once"
    )


def asked_framework(app: Context) -> str | None:
    """Return in which framework it is rebuilt: the track, else what the learner answers."""
    return app.settings.track or app.ask("In which framework do you rebuild it: keras or pytorch?")
