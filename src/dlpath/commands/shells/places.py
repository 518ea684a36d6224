"""What can stand where on a command line, as completion sees it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from dlpath.commands import quick
from dlpath.commands.parameters import Parameter
from dlpath.commands.registry import COMMANDS, COMPLETION, module_of
from dlpath.commands.shells import SHELLS
from dlpath.context import Context

FILES = "<files>"
"""Says that the name of a file is meant, which a shell completes better than we."""

Answer = tuple[str, str]
"""A word, and what it means."""


class Place(NamedTuple):
    """An option, or the place of an argument."""

    flags: tuple[str, ...]
    """How an option is written; empty for an argument."""
    help: str = ""
    takes: bool = True
    """Whether a word belongs to it; a switch stands alone."""
    repeats: bool = False
    answers: Callable[[str], Iterable[Answer]] = lambda _: ()
    """From what was typed so far to the words that fit."""


class Level(NamedTuple):
    """A command or a group: what it takes, and the commands under it."""

    places: tuple[Place, ...]
    members: Mapping[str, str] = {}
    """Their names, with what they do."""
    enter: Callable[[str], "Level | None"] = lambda _: None

    def option(self, flag: str) -> Place | None:
        """Return the option that is written so."""
        return next((place for place in self.places if flag in place.flags), None)

    def argument(self, count: int) -> Place | None:
        """Return the place of the next argument after ``count`` others."""
        places = [place for place in self.places if not place.flags]
        if count < len(places):
            return places[count]
        return places[-1] if places and places[-1].repeats else None


HELP = Place(("--help", "-h"), "Show what there is, and how it is used.", takes=False)
_SWITCHES = tuple(Place((flag,), quick.MEANING[flag], takes=False) for flag in quick.SWITCHES)


def top(app: Context) -> Level:
    """Return the level at which all commands are."""

    def shells(begun: str) -> list[Answer]:
        return [(shell, "") for shell in SHELLS if shell.startswith(begun)]

    options = tuple(Place((flag,), text, answers=shells) for flag, text in COMPLETION.items())
    version = Place(("--version",), "Print the version.", takes=False)
    members = {name: entry.help for name, entry in COMMANDS.items()}
    return Level((version, *options, *_SWITCHES, HELP), members, lambda name: _command(name, app))


def _command(name: str, app: Context) -> Level | None:
    if name not in COMMANDS:
        return None
    if not COMMANDS[name].group:
        parameters = quick.parameters_of(module_of(name).command)
        places = (_plain(key, *given, app) for key, given in parameters.items())
        return Level((*places, *_SWITCHES, HELP))
    from dlpath.commands.tree import loaded

    return _typer(loaded(name), app)


def _plain(name: str, parameter: Parameter, kind: Any, app: Context) -> Place:
    """Return the place of a parameter of ours."""

    def answers(begun: str) -> Iterable[Answer]:
        if parameter.complete:
            return parameter.complete(app, begun)
        return [(FILES, "")] if _is_file(kind.__name__.lower(), parameter.metavar) else ()

    return Place(
        quick.flags_of(name, parameter),
        parameter.help,
        takes=kind is not bool,
        repeats=not isinstance(kind, type),
        answers=answers,
    )


def _typer(command: Any, app: Context) -> Level:
    """Return the level of a command or group of typer's."""
    members = dict(getattr(command, "commands", {}))
    return Level(
        (*(_typers_place(command, item, app) for item in command.params if not item.hidden), HELP),
        {name: member.get_short_help_str(200) for name, member in members.items()},
        lambda name: _typer(members[name], app) if name in members else None,
    )


def _typers_place(command: Any, parameter: Any, app: Context) -> Place:
    import typer

    def answers(begun: str) -> list[Answer]:
        items = parameter.shell_complete(typer.Context(command, obj=app), begun)
        if not items and _is_file(parameter.type.name, parameter.metavar):
            return [(FILES, "")]
        return [(item.value, item.help or "") for item in items]

    is_option = parameter.param_type_name == "option"
    return Place(
        (*parameter.opts, *parameter.secondary_opts) if is_option else (),
        getattr(parameter, "help", None) or "",
        takes=not getattr(parameter, "is_flag", False),
        repeats=getattr(parameter, "multiple", False) or parameter.nargs == -1,
        answers=answers,
    )


def _is_file(kind: str, metavar: str | None) -> bool:
    """Tell whether a word of this kind is the name of a file or a folder."""
    return kind in ("path", "file", "directory") or "FILE" in (metavar or "")
