"""Running our own code in this process: the solution, and the solution with a mistake planted."""

import copy
import warnings
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

import numpy as np

from dlpath.sandbox.values import Call, Fault, Made, Named, Outcome, Seeded


class Solution:
    """A text of ours, loaded: its functions are attributes, ``run`` answers calls as a worker does.

    ``props`` are the exercise's stand-ins (environments, samplers). Never given a learner's text:
    nothing is limited here.
    """

    def __init__(self, text: str, props: str | None = None) -> None:
        self._modules = {"mine": _loaded("solution", text)}
        if props is not None:
            self._modules["props"] = _loaded("props", props)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._modules["mine"], name)

    def run(self, calls: Sequence[Call]) -> tuple[Outcome, ...]:
        """Return an outcome for each call; what raises becomes a fault."""
        # What overflows in a planted mistake is its trace, not a reason to complain to the learner.
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            return tuple(self._answer(call) for call in calls)

    def _answer(self, call: Call) -> Outcome:
        given = tuple(self.real(value) for value in call.arguments)
        try:
            returned = self._function(call.function)(*given)
        except Exception as error:
            # Worded as the sandbox words it: the same mistake raises the same sentence.
            fault = Fault("raised", f"{type(error).__name__}: {error}".removesuffix(": ")[:500])
            return Outcome(None, call.arguments, fault, 0.0)
        left = tuple(
            value if _stands_for_more(value) else after
            for value, after in zip(call.arguments, given, strict=True)
        )
        return Outcome(copy.deepcopy(returned), left, None, 0.0)

    def _function(self, named: Named) -> Callable[..., Any]:
        found: Callable[..., Any] = getattr(self._modules[named.file], named.name)
        return found

    def real(self, value: Any) -> Any:
        """Return a copy of an argument with the thing itself for what stands for one."""
        match value:
            case Named():
                return self._function(value)
            case Made():
                return self._function(value.of)(*(self.real(part) for part in value.arguments))
            case Seeded():
                return np.random.default_rng(value.seed)
            case tuple() | list():
                return type(value)(self.real(part) for part in value)
            case dict():
                return {key: self.real(part) for key, part in value.items()}
            case _:
                return copy.deepcopy(value)


def _stands_for_more(value: Any) -> bool:
    return isinstance(value, (Named, Made, Seeded))


def _loaded(name: str, text: str) -> ModuleType:
    module = ModuleType(name)
    exec(compile(text, f"{name}.py", "exec"), module.__dict__)  # noqa: S102  it is our own text
    return module
