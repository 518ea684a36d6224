"""All commands as a typer tree: for help, for completion, and to explain what was mistyped."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import isnan
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated, Any, get_args

import typer
from typer.core import TyperCommand, TyperOption
from typer.main import get_command, get_command_from_info
from typer.models import CommandInfo

from dlpath import __version__
from dlpath.commands.group import Listing
from dlpath.commands.parameters import Completion, Parameter
from dlpath.commands.parts import examples, mistakes
from dlpath.commands.quick import MEANING, SWITCHES
from dlpath.commands.registry import COMMANDS, COMPLETION, module_of
from dlpath.context import Context

HELP = {"help_option_names": ["-h", "--help"]}
TYPERS = 52
"""Columns below which typer lets help run over the edge."""
NARROWEST = 30


class Commands(Listing):
    """All commands; a name stands for a command until it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names in the order of the registry."""
        return list(COMMANDS)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:
        """Import the command that is called."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, name and loaded(name), rest

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands under their headings."""
        for heading in dict.fromkeys(entry.heading for entry in COMMANDS.values()):
            with formatter.section(heading):
                formatter.write_dl(
                    [
                        (name, item.help)
                        for name, item in COMMANDS.items()
                        if item.heading == heading
                    ]
                )


def run_tree(argv: Sequence[str], app: Context) -> int:
    """Run the command that ``argv`` names and return its exit code."""
    result = root().main(list(argv), prog_name="dlpath", standalone_mode=False, obj=app)
    return result if isinstance(result, int) else 0


def root() -> Any:
    """Return the group of all commands."""
    app = typer.Typer(
        cls=Commands,
        rich_markup_mode=None,
        add_completion=False,
        context_settings={**HELP, "terminal_width": narrow()},
    )
    app.callback(invoke_without_command=True)(_root)
    group: Any = get_command(app)
    group.params.extend((*setting_up(), *switches()))
    examples.set_apart(group)
    make_room(group)
    group.commands = {
        name: TyperCommand(name=name, help=entry.help) for name, entry in COMMANDS.items()
    }
    return group


def narrow() -> int | None:
    """Return how wide help may be on a terminal that is narrower than typer makes it."""
    columns = get_terminal_size().columns
    return max(columns - 1, NARROWEST) if columns < TYPERS else None


def make_room(command: Any) -> None:
    """Let what an option means have most of a line, however long the names of options are."""
    command.format_options = partial(_roomy, command.format_options)


def loaded(name: str) -> Any:
    """Return the command or the group called ``name``."""
    module = module_of(name)
    if COMMANDS[name].group:
        found: Any = get_command(module.app)
        found.name = name
    else:
        info = CommandInfo(
            name=name, callback=with_typer(module.command), context_settings=dict(HELP)
        )
        found = get_command_from_info(info, pretty_exceptions_short=True, rich_markup_mode=None)
    for member in within(found):
        member.params.extend(switches())
        examples.set_apart(member)
        make_room(member)
        mistakes.once(member)
    return found


def within(command: Any) -> Iterator[Any]:
    """Yield a command, and all that are within it."""
    yield command
    for member in getattr(command, "commands", {}).values():
        yield from within(member)


def with_typer(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return a command as typer wants it: of typer's context and of typer's parameters."""

    def called(ctx: typer.Context, **values: Any) -> Any:
        return command(ctx.obj, **values)

    parameters = [inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD)]
    annotations: dict[str, Any] = {"ctx": typer.Context}
    for name, given in list(inspect.signature(command).parameters.items())[1:]:
        kind, parameter = given.annotation.__origin__, given.annotation.__metadata__[0]
        annotations[name] = Annotated[kind, _info(parameter, kind)]
        parameters.append(given.replace(annotation=annotations[name]))
    parameters[0] = parameters[0].replace(annotation=typer.Context)
    called.__annotations__ = annotations
    called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    called.__doc__ = command.__doc__
    return called


def switches() -> list[TyperOption]:
    """Return the options that every command takes, before or after its name."""
    return [
        TyperOption(
            param_decls=[flag],
            is_flag=True,
            expose_value=False,
            help=MEANING[flag],
            callback=_switch,
        )
        for flag in SWITCHES
    ]


def setting_up() -> list[TyperOption]:
    """Return what sets up completion, for the help alone: ``dispatch`` sees to it before."""
    return [
        TyperOption(param_decls=[flag], metavar="[SHELL]", expose_value=False, help=text)
        for flag, text in COMPLETION.items()
    ]


def _roomy(format_options: Callable[..., None], ctx: Any, formatter: Any) -> None:
    # Of 80 columns these are the 30 that typer gives to names, whatever the width.
    names = min(30, formatter.width * 2 // 5)
    formatter.write_dl = partial(formatter.write_dl, col_max=names)
    format_options(ctx, formatter)


def _info(parameter: Parameter, kind: Any) -> Any:
    options: dict[str, Any] = {
        "help": parameter.help,
        "min": parameter.least,
        "max": parameter.most,
        "metavar": parameter.metavar or _metavar(kind),
        "autocompletion": parameter.complete and _completion(parameter.complete),
        "callback": _number if float in (kind, *get_args(kind)) else None,
    }
    if parameter.positional:
        return typer.Argument(show_default=False, **options)
    return typer.Option(*parameter.flags, show_default=False, **options)


def _metavar(kind: Any) -> str | None:
    """Return what an option takes, in a word; a switch takes nothing."""
    kinds = (kind, *get_args(kind))
    words = {str: "TEXT", int: "N", float: "NUMBER", Path: "FILE"}
    return next((word for type_, word in words.items() if type_ in kinds), None)


def _number(value: float | None) -> float | None:
    """Return a number as it was typed; ``nan`` is within every range, and no number."""
    if value is not None and isnan(value):
        raise typer.BadParameter("nan is not a number")
    return value


def _completion(complete: Completion) -> Callable[..., Any]:
    def completed(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        return list(complete(ctx.find_root().obj or Context.here(), incomplete))

    return completed


def _switch(ctx: typer.Context, param: Any, value: bool) -> None:
    if value and isinstance(app := ctx.find_root().obj, Context):
        setattr(app, SWITCHES[param.opts[0]], True)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"dlpath {__version__}")
        raise typer.Exit


def _root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Know what to do today on your way to deep learning, and keep a record of it.

    Without a command it is `dlpath next`; `dlpath COMMAND --help` tells what a command takes.

    Examples
    --------
    dlpath
    dlpath log 2 --note "broadcasting works at last"
    dlpath run perceptron
    """
