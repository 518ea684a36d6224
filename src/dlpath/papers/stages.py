"""The four stages in which a network is built, and the gate before each.

They are those of Wallner, "How to learn deep learning": one example, overfitting, generalising,
optimising. A stage opens once the one before it is passed; a closed gate can be forced, and the
record says so.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from dlpath.progress.paper_records import StageFigure, StageMark

ONE, OVERFIT, GENERALISE, OPTIMISE = "one", "overfit", "generalise", "optimise"
STAGES: Mapping[str, str] = MappingProxyType(
    {
        ONE: "one example, and anything that runs",
        OVERFIT: "training runs by itself, and overfits",
        GENERALISE: "it works on what it has never seen",
        OPTIMISE: "several processes, CPU and GPU kept busy",
    }
)
"""Each stage in words, in order."""
CLOSED, OPEN, BEGUN, PASSED = "closed", "open", "begun", "passed"

_REASONS: Mapping[str, str] = MappingProxyType(
    {
        ONE: "until one example has run",
        OVERFIT: "until it overfits",
        GENERALISE: "until it generalises",
    }
)
"""How long the gates after a stage are closed."""


class Stage(NamedTuple):
    """A stage of one paper."""

    name: str
    number: int
    title: str
    state: str
    """closed, open, begun or passed."""
    closed: str | None = None
    """Until when its gate is closed, in words; ``None`` if it is open."""
    forced: bool = False
    """Whether its gate was closed when it was begun or passed."""
    began: date | None = None
    passed: date | None = None
    understanding: int | None = None
    """In percent."""
    copied: bool | None = None
    figures: Mapping[str, float] = {}
    note: str | None = None

    @property
    def may_pass(self) -> bool:
        """Whether nothing keeps it from being passed: a gate that was forced stays open."""
        return self.closed is None or (self.state == BEGUN and self.forced)


def stages(marks: Iterable[StageMark], figures: Iterable[StageFigure]) -> tuple[Stage, ...]:
    """Return the stages of one paper.

    Parameters
    ----------
    marks, figures
        Those of this paper, oldest first.
    """
    by_stage: dict[str, list[StageMark]] = {name: [] for name in STAGES}
    for mark in marks:
        by_stage.setdefault(mark.stage, []).append(mark)
    values: dict[str, dict[str, float]] = {}
    for figure in figures:
        if _still_holds(figure, by_stage.get(figure.stage, ())):
            values.setdefault(figure.stage, {})[figure.name] = figure.value
    found: list[Stage] = []
    for number, (name, title) in enumerate(STAGES.items(), start=1):
        stage = _stage(Stage(name, number, title, OPEN), by_stage[name])
        if (before := lacking(found)) and stage.state != PASSED:
            state = CLOSED if stage.state == OPEN else stage.state
            stage = stage._replace(state=state, closed=_REASONS[before[-1]])
        found.append(stage._replace(figures=values.get(name, {})))
    return tuple(found)


def lacking(before: Iterable[Stage]) -> list[str]:
    """Return what keeps the gate after some stages closed: those not passed, in order.

    One that was forced and passed stands for those before it.
    """
    found: list[str] = []
    for stage in before:
        if stage.state != PASSED:
            found.append(stage.name)
        elif stage.forced:
            found.clear()
    return found


def current(found: Iterable[Stage]) -> Stage:
    """Return the stage that a paper is at: the last that is begun, else the first not passed."""
    *_, last = every = tuple(found)
    begun = [stage for stage in reversed(every) if stage.state == BEGUN]
    return (begun or [stage for stage in every if stage.state != PASSED] or [last])[0]


def _still_holds(figure: StageFigure, marks: Iterable[StageMark]) -> bool:
    """Tell whether a stage was not opened again since a figure of it was recorded."""
    recorded = (figure.at.instant, figure.id)
    return all(recorded > (m.at.instant, m.id) for m in marks if m.mark == "reopened")


def _stage(stage: Stage, marks: Iterable[StageMark]) -> Stage:
    """Return a stage after its marks."""
    for mark in marks:
        day = mark.at.study_day
        if mark.mark == "begun":
            stage = stage._replace(state=BEGUN, began=day, forced=mark.forced)
        elif mark.mark == "passed":
            stage = stage._replace(
                state=PASSED,
                began=stage.began or day,
                passed=day,
                forced=mark.forced,
                understanding=mark.understanding,
                copied=mark.copied,
                note=mark.note,
            )
        else:
            stage = Stage(stage.name, stage.number, stage.title, OPEN)
    return stage
