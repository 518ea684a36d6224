"""From the words of the command line to the one command that is imported and called."""

from collections.abc import Sequence
from itertools import takewhile

from dlpath.commands import quick
from dlpath.commands.registry import ASKED, COMMANDS, COMPLETION, module_of
from dlpath.context import Context

EVERYWHERE = {*quick.SWITCHES, "--json"}
"""What may also stand before the name of a command."""


def run(argv: Sequence[str], app: Context) -> int:
    """Run the command that ``argv`` names and return its exit code; bare ``dlpath`` is ``next``."""
    if ASKED in app.environ:
        from dlpath.commands.shells.asking import answer

        return answer(argv, app)
    first = list(takewhile(EVERYWHERE.__contains__, argv))
    name, *words = (*argv[len(first) :], *first) if len(first) < len(argv) else ("next", *first)
    option, equals, shell = name.partition("=")
    if option in COMPLETION:
        from dlpath.commands.shells.installing import set_up

        return set_up(option, [shell, *words] if equals else words, app)
    if name in COMMANDS and not COMMANDS[name].group:
        command = module_of(name).command
        taken = quick.arguments(command, words)
        if taken is not None:
            for switch in quick.SWITCHES.values():
                setattr(app, switch, taken.pop(switch, getattr(app, switch)))
            return command(app, **taken) or 0
    from dlpath.commands.tree import run_tree

    return run_tree([name, *words], app)
