"""A milestone with the learner's own functions, recorded."""

from typing import TYPE_CHECKING

from dlpath.commands.parts.exercises.own import files, recorded
from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.exercises.milestones.reaching import Reached


def reached(context: Context, name: str) -> "Reached":
    """Put the learner's functions together, and record what they came to."""
    from dlpath.exercises.kit import bank
    from dlpath.exercises.milestones import catalogue, reaching
    from dlpath.exercises.verdicts import code_hash
    from dlpath.sandbox.sources import read
    from dlpath.sandbox.worker import Worker

    milestone = catalogue.milestone(bank.known(name))
    missing = [item for item in milestone.exercises if item not in context.exercises_passed]
    if missing:
        raise reaching.NotPassed(name, missing)
    mine = {item: read(files(context).existing(item)) for item in milestone.exercises}
    with Worker() as worker, context.progress(name, len(milestone.functions) + 2) as heard:
        report = reaching.reach(name, milestone, mine, worker, heard=heard)
    code = code_hash("".join(source.text for source in mine.values()))
    said = "reached" if report.reached else "tried"
    fact = reaching.attempt(report, code, at=context.moment)
    return report._replace(change=recorded(context, f"{said} the milestone {name}", fact))
