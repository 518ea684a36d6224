"""All runs: every module beside this package is one, named after what it runs."""

from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from types import ModuleType

import dlpath.runs
from dlpath.errors import DlpathError
from dlpath.runs.kit.about import About, RunLine, RunList


class UnknownRun(DlpathError):
    """No run goes by that name."""

    code = "unknown-run"

    def __init__(self, given: str, known: list[str]) -> None:
        close = get_close_matches(given, known, n=1)
        hint = f"did you mean {close[0]!r}?" if close else "dlpath run lists them all"
        super().__init__(f"no run is called {given!r}", hint=hint)


class NothingOwn(DlpathError):
    """A run has nothing that a learner writes as an exercise."""

    code = "nothing-own"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is a run without an exercise, so there are no functions of yours to train",
            hint="dlpath exercise list shows what you can write",
        )


def names() -> list[str]:
    """Return the names of all runs; nothing of them is imported."""
    return [
        module.name.replace("_", "-")
        for module in iter_modules(dlpath.runs.__path__)
        if not module.ispkg
    ]


def run_named(name: str) -> ModuleType:
    """Return the module of the run called ``name``: it has ``ABOUT`` and ``run(options, watch)``.

    Raises
    ------
    UnknownRun
        There is none.
    """
    if name not in names():
        raise UnknownRun(name, names())
    return import_module(f"dlpath.runs.{name.replace('-', '_')}")


def own_named(name: str) -> ModuleType:
    """Return the module that trains with the learner's functions for the run ``name``.

    It has ``own(options, code, watch)``.

    Raises
    ------
    UnknownRun
        There is no such run.
    NothingOwn
        The learner writes nothing of the kind.
    """
    module = run_named(name).__name__.replace("dlpath.runs.", "dlpath.runs.mine.")
    if find_spec(module) is None:
        raise NothingOwn(name)
    return import_module(module)


def abouts() -> dict[str, About]:
    """Return what every run says of itself."""
    return {name: run_named(name).ABOUT for name in names()}


def run_list() -> RunList:
    """Return all runs, a line each, in the order in which they were found."""
    in_order = sorted(abouts().items(), key=lambda item: item[1].year)
    lines = (RunLine(name, about.title, about.shows, about.found) for name, about in in_order)
    return RunList(tuple(lines))
