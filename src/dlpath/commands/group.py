"""What the groups of commands share: how typer is asked to treat them, and their options."""

from collections.abc import Callable, Iterable
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from dlpath.context import Context

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


class Listing(TyperGroup):
    """Commands under one name, which its help lists before the options: they are looked for."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """List the commands, then the options."""
        self.format_commands(ctx, formatter)
        TyperCommand.format_options(self, ctx, formatter)  # type: ignore[arg-type]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List each with all of its first line, where typer would cut it off."""
        with formatter.section("Commands"):
            said = {name: command.help or "" for name, command in self.commands.items()}
            formatter.write_dl([(name, text.partition("\n")[0]) for name, text in said.items()])


class Group(Listing):
    """Commands under one name; ``--json`` before the name of one counts as if it came after."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:
        """Find the command that is called, and hand ``--json`` on to it."""
        name, command, rest = super().resolve_command(ctx, args)
        takes = command and any(parameter.name == "json" for parameter in command.params)
        return name, command, ["--json", *rest] if takes and ctx.params.get("json") else rest


def group() -> typer.Typer:
    """Return an empty group."""
    return typer.Typer(cls=Group, rich_markup_mode=None, add_completion=False)


def completing(
    words: Callable[[Context, str], Iterable[tuple[str, str]]],
) -> Callable[[typer.Context, str], list[tuple[str, str]]]:
    """Return a completion for typer from one that is a function of our context."""

    def completed(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        return list(words(ctx.find_root().obj or Context.here(), incomplete))

    return completed
