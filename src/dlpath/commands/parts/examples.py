"""Examples: what a command is typed like, from the end of its docstring to the end of its help.

They stand below the heading ``Examples``, one in each line, as they are typed.
"""

from functools import partial
from typing import Any

HEADING = "Examples\n--------\n"


def set_apart(command: Any) -> None:
    """Show the examples of a command of typer's under a heading, and not as prose."""
    text, _, examples = (command.help or "").partition(HEADING)
    command.help = text.rstrip()
    command.epilog = examples.strip()
    command.format_epilog = partial(_section, examples_of(command))


def examples_of(command: Any) -> list[str]:
    """Return the examples of a command whose examples were set apart."""
    return (command.epilog or "").splitlines()


def _section(examples: list[str], ctx: Any, formatter: Any) -> None:
    if examples:
        with formatter.section("Examples"):
            # Never broken, however narrow the terminal: they are there to be copied.
            formatter.write("".join(f"  {example}\n" for example in examples))
