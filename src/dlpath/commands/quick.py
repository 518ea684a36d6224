"""The plain cases of the command line, read without typer.

Whatever is not plain (help, a mistake, an unusual way to write it) is left to typer, which knows
best how to explain it. So nothing here ever complains, and a test holds both to the same reading.
"""

from collections.abc import Callable, Sequence
from types import UnionType
from typing import Any

from dlpath.commands.parameters import Parameter

SWITCHES = {"--plain": "plain", "--color": "colour", "--no-input": "no_input"}
"""Options that every command takes, and the attribute of the context that each one sets."""

MEANING = {
    "--plain": "Without colour.",
    "--color": "With colour, even into a file.",
    "--no-input": "Ask nothing.",
}
"""What each of them does."""


class _Unusual(Exception):
    """The command line is one for typer."""


def arguments(command: Callable[..., Any], words: Sequence[str]) -> dict[str, Any] | None:
    """Return the arguments and switches of a command line; ``None`` if it is not plain."""
    taken: dict[str, Any] = {}
    kinds = parameters_of(command)
    if any(not isinstance(kind, type) for _, kind in kinds.values()):
        return None  # a list of words
    places = [name for name, (parameter, _) in kinds.items() if parameter.positional]
    flags = {flag: name for name, item in kinds.items() for flag in flags_of(name, item[0])}
    left = list(words)
    try:
        while left:
            word = left.pop(0)
            if word in SWITCHES:
                taken[SWITCHES[word]] = True
            elif word.startswith("-") and word != "-":
                name, value = _option(word, left, flags, kinds)
                if taken.get(name, True) is not True:
                    raise _Unusual  # of two values one would be lost
                taken[name] = value
            else:
                name = _next_place(places)
                taken[name] = _value(word, *kinds[name])
        missing = places and places[0] not in _defaults(command)
    except _Unusual:
        return None
    return None if missing else taken


def _option(
    word: str, left: list[str], flags: dict[str, str], kinds: dict[str, tuple[Parameter, type]]
) -> tuple[str, Any]:
    flag, equals, value = word.partition("=")
    if flag not in flags or (equals and not flag.startswith("--")):
        raise _Unusual
    name = flags[flag]
    parameter, kind = kinds[name]
    if kind is bool:
        if equals:
            raise _Unusual
        return name, True
    if not equals:
        if not left or left[0].startswith("-"):
            raise _Unusual
        value = left.pop(0)
    return name, _value(value, parameter, kind)


def _next_place(places: list[str]) -> str:
    if not places:
        raise _Unusual
    return places.pop(0)


def _value(text: str, parameter: Parameter, kind: type) -> Any:
    try:
        value = kind(text)
    except ValueError:
        raise _Unusual from None
    low, high = parameter.least, parameter.most
    is_outside = (low is not None and value < low) or (high is not None and value > high)
    if is_outside or value != value:  # nan is within every range
        raise _Unusual
    return value


def parameters_of(command: Callable[..., Any]) -> dict[str, tuple[Parameter, type]]:
    """Return what a command takes after the context, with the type of each."""
    found = {}
    for name, annotation in command.__annotations__.items():
        for parameter in getattr(annotation, "__metadata__", ()):
            kind = annotation.__origin__
            found[name] = parameter, kind.__args__[0] if isinstance(kind, UnionType) else kind
    return found


def _defaults(command: Any) -> Sequence[str]:
    names: tuple[str, ...] = command.__code__.co_varnames[: command.__code__.co_argcount]
    count = len(command.__defaults__ or ())
    return names[len(names) - count :]


def flags_of(name: str, parameter: Parameter) -> tuple[str, ...]:
    """Return how an option is written; an argument is not."""
    if parameter.positional:
        return ()
    return parameter.flags or (f"--{name.replace('_', '-')}",)
