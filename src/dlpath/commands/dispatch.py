"""From the words of the command line to the one command that is imported and called."""

from collections.abc import Mapping, Sequence

from dlpath.commands import quick
from dlpath.commands.registry import COMMANDS, module_of
from dlpath.context import Context


def run(argv: Sequence[str], app: Context) -> int:
    """Run the command that ``argv`` names and return its exit code; bare ``dlpath`` is ``next``."""
    name, *words = argv or ("next",)
    if name in COMMANDS and not COMMANDS[name].group and not is_completion(app.environ):
        command = module_of(name).command
        taken = quick.arguments(command, words)
        if taken is not None:
            for switch in quick.SWITCHES.values():
                setattr(app, switch, taken.pop(switch, getattr(app, switch)))
            return command(app, **taken) or 0
    from dlpath.commands.tree import run_tree

    return run_tree(argv, app)


def is_completion(environ: Mapping[str, str]) -> bool:
    """Tell whether a shell asks how a command line could go on."""
    return "_DLPATH_COMPLETE" in environ
