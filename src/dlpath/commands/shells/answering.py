"""Which words fit where the learner pressed Tab."""

from collections.abc import Iterable, Sequence

from dlpath.commands.shells.places import Answer, Level, Place, top
from dlpath.context import Context


def answers(words: Sequence[str], begun: str, app: Context) -> list[Answer]:
    """Return what may follow ``words`` and begins with ``begun``, each with what it means."""
    level, arguments, given = top(app), 0, set[Place | None]()
    left, literal = iter(words), False
    for word in left:
        if literal or not word.startswith("-") or word == "-":
            if not level.members:
                arguments += 1
                continue
            entered = level.enter(word)
            if entered is None:
                return []
            level, given = entered, set()
        elif word == "--":
            literal = True
        else:
            flag, equals, _ = word.partition("=")
            option = level.option(flag)
            given.add(option)
            if option and option.takes and not equals and next(left, None) is None:
                return list(option.answers(begun))
    if begun.startswith("-") and not literal:
        return _options(level, given, begun)
    if level.members:
        return [item for item in level.members.items() if item[0].startswith(begun)]
    place = level.argument(arguments)
    return list(place.answers(begun)) if place else []


def _options(level: Level, given: Iterable[Place | None], begun: str) -> list[Answer]:
    flag, equals, value = begun.partition("=")
    if equals:
        option = level.option(flag)
        words = option.answers(value) if option and option.takes else ()
        return [(f"{flag}={word}", hint) for word, hint in words]
    return [
        (flag, place.help)
        for place in level.places
        for flag in place.flags
        if flag.startswith(begun) and (place.repeats or place not in given)
    ]
