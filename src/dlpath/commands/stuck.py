"""dlpath stuck."""

from difflib import get_close_matches
from itertools import dropwhile
from typing import Any

import typer

from dlpath.commands.dispatch import EVERYWHERE
from dlpath.commands.group import Group, Json
from dlpath.commands.parts.stuck import form, letter, listing, steps

ON = "on"
"""The command that is meant where none is named."""


class Naming(Group):
    """A group in which ``stuck TASK`` is ``stuck on TASK``, unless a command is called so."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put in the command that is meant."""
        words = list(dropwhile(EVERYWHERE.__contains__, args))
        if not ctx.resilient_parsing and not self._is_named(words):
            args = [*args[: len(args) - len(words)], ON, *words]
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Complete the commands, and what has been begun of a task."""
        [task, *_] = self.commands[ON].params
        tasks = task.shell_complete(ctx, incomplete) if incomplete else []
        return [*super().shell_complete(ctx, incomplete), *tasks]

    def _is_named(self, words: list[str]) -> bool:
        """Tell whether words begin with a command, nearly with one, or ask for help."""
        if not words:
            return False
        return words[0] in ("-h", "--help") or bool(
            get_close_matches(words[0], self.commands, n=1, cutoff=0.75)
        )


app = typer.Typer(cls=Naming, rich_markup_mode=None, add_completion=False)


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context, json: Json = False) -> None:
    """Get out of a problem: write it down, find out, test, ask.

    Without a command it is `on`: `dlpath stuck` or `dlpath stuck TASK`. Help comes in this order:
    write it down, list what you do not know, test what you assume, tidy up the code, read the
    issues of others, who had the same troubles, and last write to the author.

    Examples
    --------
    dlpath stuck
    dlpath stuck s08-perceptron
    """


app.command(ON)(form.on)
app.command()(form.edit)
app.command()(steps.unknown)
app.command()(steps.found)
app.command()(steps.drop)
app.command()(steps.test)
app.command()(steps.refactored)
app.command()(letter.letter)
app.command()(letter.asked)
app.command("list")(listing.list_problems)
app.command()(listing.show)
app.command()(listing.solved)
app.command()(listing.reopen)
