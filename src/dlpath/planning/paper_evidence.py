"""What the record of a paper shows for the tasks of its area."""

from collections.abc import Mapping, Sequence

from dlpath.curriculum.path import Evidence
from dlpath.papers.answers import AFTER, BASELINE, BEFORE, VALUE
from dlpath.papers.index import COURSE, DISCUSSION, TUTORIAL, IndexLine
from dlpath.papers.rebuild import Rebuild
from dlpath.papers.repositories import same_framework
from dlpath.papers.results import write_up
from dlpath.papers.stages import GENERALISE, OPTIMISE


def at_hand(
    evidence: Evidence,
    papers: Sequence[Rebuild],
    index: Sequence[IndexLine],
    *,
    framework: str | None,
) -> str | None:
    """Return what a task asks for, as far as papers of its area show it; ``None`` if they do not.

    Parameters
    ----------
    papers
        Those of the area, at least one, the newest last.
    framework
        The learner's, for a paper that has none of its own.
    """
    newest = papers[-1]
    if evidence.type == "url":
        return next(filter(None, map(write_up, reversed(papers))), None)
    match evidence.metric:
        case "resources_indexed":
            return _count(index, papers, (COURSE, TUTORIAL))
        case "findings":
            return _count(index, papers, (DISCUSSION,))
        case "repos":
            others = [
                item
                for paper in papers
                for item in paper.repositories
                if not same_framework(item.framework, paper.paper.framework or framework)
            ]
            return str(len(others)) if others else None
        case "throughput_ratio":
            return of_stage(OPTIMISE, _figures(newest, OPTIMISE))
        case "validation":
            return of_stage(GENERALISE, _figures(newest, GENERALISE))
    return None


def of_stage(stage: str, figures: Mapping[str, float], *, lower: bool = False) -> str | None:
    """Return what the figures of a stage show, as it would be typed after ``--evidence``.

    Parameters
    ----------
    lower
        Whether less is better: both figures are then given with a minus.
    """
    if stage == OPTIMISE and figures.get(BEFORE) and AFTER in figures:
        return f"{figures[AFTER] / figures[BEFORE]:.4g}"
    if stage == GENERALISE and VALUE in figures and BASELINE in figures:
        sign = -1 if lower else 1
        return f"{sign * figures[VALUE]:.10g} {sign * figures[BASELINE]:.10g}"
    return None


def _figures(paper: Rebuild, stage: str) -> Mapping[str, float]:
    return next((item.figures for item in paper.stages if item.name == stage), {})


def _count(
    index: Sequence[IndexLine], papers: Sequence[Rebuild], kinds: Sequence[str]
) -> str | None:
    ids = {paper.id for paper in papers}
    count = sum(line.kind in kinds and line.paper in ids for line in index)
    return str(count) if count else None
