"""From the words of the command line to the one command that is imported and called."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_command, get_command_from_info
from typer.models import CommandInfo

from dlpath import __version__
from dlpath.commands.registry import COMMANDS
from dlpath.context import Context

SWITCHES = {
    "plain": "Without colour.",
    "color": "With colour, even into a file.",
    "no-input": "Ask nothing.",
}


class Commands(TyperGroup):
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
                        (name, entry.help)
                        for name, entry in COMMANDS.items()
                        if entry.heading == heading
                    ]
                )


def run(argv: Sequence[str], app: Context) -> int:
    """Run the command that ``argv`` names; bare ``dlpath`` is ``dlpath next``."""
    words = list(argv)
    if all(word.lstrip("-") in SWITCHES for word in words):
        words.append("next")
    result = root().main(words, prog_name="dlpath", standalone_mode=False, obj=app)
    return result if isinstance(result, int) else 0


def root() -> Any:
    """Return the group of all commands."""
    app = typer.Typer(cls=Commands, rich_markup_mode=None, add_completion=True)
    app.callback(invoke_without_command=True)(_root)
    group: Any = get_command(app)
    group.params.extend(switches())
    group.commands = {
        name: TyperCommand(name=name, help=entry.help) for name, entry in COMMANDS.items()
    }
    return group


def loaded(name: str) -> Any:
    """Import the command called ``name``."""
    module = import_module(f"dlpath.commands.{name}")
    if COMMANDS[name].group:
        command: Any = get_command(module.app)
        command.name = name
        members = [command, *command.commands.values()]
    else:
        info = CommandInfo(name=name, callback=module.command)
        command = get_command_from_info(info, pretty_exceptions_short=True, rich_markup_mode=None)
        members = [command]
    for member in members:
        member.params.extend(switches())
    return command


def switches() -> list[TyperOption]:
    """Return the options that every command takes, before or after its name."""
    return [
        TyperOption(
            param_decls=[f"--{name}"],
            is_flag=True,
            expose_value=False,
            help=help_,
            callback=_switch,
        )
        for name, help_ in SWITCHES.items()
    ]


def usage(error: typer.TyperException) -> tuple[str, str]:
    """Return what is wrong with the command line, and where to read how it is meant."""
    message = error.format_message().rstrip(".")
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx else "dlpath"
    return message[:1].lower() + message[1:], f"{path} --help tells how it is meant"


def _switch(ctx: typer.Context, param: Any, value: bool) -> None:
    if value and isinstance(app := ctx.find_root().obj, Context):
        setattr(
            app, {"color": "colour", "no-input": "no_input"}.get(param.opts[0][2:], "plain"), True
        )


def _version(value: bool) -> None:
    if value:
        typer.echo(f"dlpath {__version__}")
        raise typer.Exit


def _root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Know what to do today on your way to deep learning, and keep a record of it."""
