"""Which tip belongs to this moment."""

from dlpath.curriculum.path import Phase, Task, Tip
from dlpath.planning.standing import Standing


def tip_for(phase: Phase, task: Task, standing: Standing) -> Tip | None:
    """Return the tip to give beside ``task``: its own, else the one for the start of its phase.

    The first task of the whole path has the advice for a first run.
    """
    settled, _ = standing.settled_in(phase)
    moments = [f"task.start:{task.id}"]
    if settled == 0:
        moments += ["init"] if phase.number == 1 else []
        moments.append(f"phase.start:{phase.id}")
    tips = standing.curriculum.tips
    own = (tip for tip in tips if tip.id in task.tips)
    of_the_moment = (tip for moment in moments for tip in tips if moment in tip.moments)
    return next(own, None) or next(of_the_moment, None)
