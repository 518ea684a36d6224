"""What is wrong with a command line, said so that it can be put right."""

import re
from difflib import get_close_matches
from functools import partial
from typing import Any

import typer

from dlpath.commands.parts.examples import examples_of
from dlpath.errors import UsageError

_SAID = (
    (r"is not a valid int(?: range)?$", "is not a whole number"),
    (r"is not a valid float(?: range)?$", "is not a number"),
    (r"is not in the range x>=(\S+)$", r"is less than \1"),
    (r"is not in the range x<=(\S+)$", r"is more than \1"),
    (r"is not in the range (\S+)<=x<=(\S+)$", r"is not from \1 to \2"),
    (r"^got unexpected extra argument\(s\) \((.*)\)$", r"nothing is expected here: \1"),
    (r" \(Possible options: .*\)$", ""),
    (r"\. Did you mean .*$", ""),
)
"""What typer says, and how it is said to a learner."""
_NO_COMMAND = re.compile(r"^no such command '(.*)'$")


def usage(error: Exception) -> UsageError | None:
    """Return what is wrong with the command line, and how it is meant.

    ``None`` if ``error`` is about something else.
    """
    if not isinstance(error, typer.TyperException):
        return None
    message = error.format_message().rstrip(".")
    message = message[:1].lower() + message[1:]
    for pattern, said in _SAID:
        message = re.sub(pattern, said, message)
    return UsageError(message, hint=_hint(message, error))


def _hint(message: str, error: Any) -> str:
    ctx = getattr(error, "ctx", None)
    if ctx is None:
        return "dlpath --help tells how it is meant"
    tells = f"{ctx.command_path} --help tells how it is meant"
    if (wrong := getattr(error, "option_name", None)) and wrong in message:
        flags = [flag for item in ctx.command.get_params(ctx) for flag in item.opts]
        if wrong in flags:
            return tells
        # Two dashes alone would make any two of them alike.
        named = {flag.lstrip("-"): flag for flag in flags}
        if close := get_close_matches(wrong.lstrip("-"), named, n=1):
            return f"did you mean {named[close[0]]!r}? {tells}"
        return tells
    if wrong := _NO_COMMAND.match(message):
        members = ctx.command.commands
        if close := get_close_matches(wrong[1].lower(), members, n=1):
            return f"did you mean {close[0]!r}? {tells}"
        return f"there are {', '.join(members)}; {tells}" if ctx.parent else tells
    example = _example(ctx, getattr(error, "param", None))
    return f"such as {example}; {tells}" if example else tells


def _example(ctx: Any, param: Any) -> str | None:
    """Return an example that shows how a parameter is meant, or else the command."""
    examples = examples_of(ctx.command)
    if param is None:
        return next(iter(examples), None)
    if param.param_type_name == "option":
        return next(
            (line for line in examples if not set(param.opts).isdisjoint(line.split())), None
        )
    return next((line for line in examples if line != ctx.command_path), None)


def once(command: Any) -> None:
    """Let a command refuse an option that is given twice: of two values one would be lost."""
    command.make_parser = partial(_watchful, command.make_parser)


def _watchful(make: Any, ctx: Any) -> Any:
    parser = make(ctx)
    parser.parse_args = partial(_parsed, parser.parse_args, ctx)
    return parser


def _parsed(parse: Any, ctx: Any, args: list[str]) -> Any:
    try:
        opts, left, order = parse(args)
    except typer.TyperException as error:
        # An option without its value is refused before typer knows of which command it is.
        vars(error).update(ctx=getattr(error, "ctx", None) or ctx)
        raise
    for item in dict.fromkeys(order):
        valued = item.param_type_name == "option" and not (item.is_flag or item.multiple)
        if valued and order.count(item) > 1 and not ctx.resilient_parsing:
            raise UsageError(
                f"{item.opts[-1]} is given twice",
                hint=f"leave one of them out; {ctx.command_path} --help tells what it takes",
            )
    return opts, left, order
