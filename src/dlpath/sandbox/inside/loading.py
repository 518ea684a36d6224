"""Loads somebody's files as modules, and finds their functions by name."""

import linecache
import sys
from collections.abc import Mapping
from pathlib import PurePath
from types import ModuleType
from typing import Any

from numpy import generic, ndarray
from numpy.random import default_rng

from dlpath.sandbox.inside import faults
from dlpath.sandbox.values import Fault, Made, Named, Seeded, Source, Value

PLAIN = (type(None), int, float, complex, str, list, tuple, dict, generic, ndarray)


class Faulty(Exception):
    """What was asked for is not there, or its file cannot be loaded."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


class Files:
    """The files of one group, each loaded once; what is wrong with one is kept, and told."""

    def __init__(self, sources: Mapping[str, Source], megabytes: int) -> None:
        self.sources = sources
        self.megabytes = megabytes
        self.modules: dict[str, ModuleType] = {}
        self.faults: dict[str, Fault] = {}

    def load(self) -> None:
        """Load all files, the learner's first."""
        for file, source in self.sources.items():
            wrong = _unlike_text(file, source)
            if wrong is not None:
                self.faults[file] = wrong
                continue
            try:
                self.modules[file] = _loaded(source)
            except BaseException as error:
                self.faults[file] = faults.fault(error, self.sources, self.megabytes)

    def find(self, wanted: Named) -> Any:
        """Give the function or class; raises `Faulty`."""
        for file in ("mine", wanted.file):
            if file in self.faults:
                raise Faulty(self.faults[file])
        module = self.modules.get(wanted.file)
        if module is None:
            raise Faulty(Fault("missing", f"there is no file {wanted.file!r}"))
        found = module.__dict__.get(wanted.name, self)
        if found is self:
            message = f"there is no function {wanted.name!r}{_near(wanted.name, module)}"
            raise Faulty(Fault("missing", message, file=wanted.file))
        if not callable(found):
            message = f"{wanted.name!r} is no function but of type {type(found).__name__[:40]}"
            raise Faulty(Fault("missing", message, file=wanted.file))
        return found

    def real(self, value: Any, known: dict[int, Value]) -> Any:
        """Replace each `Named`, `Made` and `Seeded` by the real thing, and note its id."""
        made: Any
        if isinstance(value, Named):
            made = self.find(value)
        elif isinstance(value, Made):
            made = self.find(value.of)(*self.real(value.arguments, known))
        elif isinstance(value, Seeded):
            made = default_rng(value.seed)
        elif isinstance(value, (list, tuple)):
            return type(value)(self.real(item, known) for item in value)
        elif isinstance(value, dict):
            return {key: self.real(item, known) for key, item in value.items()}
        else:
            return value
        if not isinstance(made, PLAIN):  # a number that was made comes back as a number
            known[id(made)] = value
        return made


def _loaded(source: Source) -> ModuleType:
    text = source.text.removeprefix("\ufeff")
    lines = text.splitlines(keepends=True)
    linecache.cache[source.path] = (len(text), None, lines, source.path)
    code = compile(text, source.path, "exec", dont_inherit=True)
    name = PurePath(source.path).stem
    module = ModuleType("main" if name == "__main__" else name)
    module.__file__ = source.path
    if name not in sys.modules and name not in sys.stdlib_module_names:
        sys.modules[name] = module  # dataclasses and the like look for it there
    exec(code, module.__dict__)  # noqa: S102
    return module


def _unlike_text(file: str, source: Source) -> Fault | None:
    for number, line in enumerate(source.text.split("\n"), 1):
        if "\0" in line:
            return Fault("syntax", "there is a null byte: this is no text file", number, None, file)
        try:
            line.encode()
        except UnicodeEncodeError:
            message = "there is a byte that is not UTF-8: save the file as UTF-8"
            return Fault("syntax", message, number, None, file)
    return None


def _near(name: str, module: ModuleType) -> str:
    from difflib import get_close_matches

    names = [known for known, value in module.__dict__.items() if callable(value)]
    close = get_close_matches(name, names, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
