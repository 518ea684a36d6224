"""The page of ``dlpath plan``: a day from morning to evening, and planned against done."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from dlpath.planning.planned import READING, Block, Plan, TaskDone
from dlpath.planning.rhythm import LUNCH
from dlpath.view.look import Look, plain
from dlpath.view.next import NARROW
from dlpath.view.words import counted, day

NONE = {
    "off": "is a day off. Rest well; {again} --hours 2 plans it all the same.",
    "goal-reached": "has reached its goal already. {again} --hours 1 plans more.",
    "nothing-left": "has nothing to plan: what is left of the path lies before it.",
    "no-time": "has no room for a pomodoro so late. {again} --at 9:00 begins it earlier.",
    "unplanned": "was not planned.",
    "unchanged": "is as it was: nothing was changed.",
}
"""Why a day has no plan; ``again`` is how to plan that day."""
NO_PLAN = "is to have no plan. {again} --edit changes that."
FINISHED = "has nothing to plan: the path is finished."
TOO_LATE = "has no room for a pomodoro any more. dlpath plan tomorrow plans the next day."
NAMES = {"review": "Reviews of your cards", "lunch": "Lunch"}


def text(report: Plan, look: Look) -> str:
    """Return the page."""
    name = day(report.study_day)
    if not report.blocks:
        return "\n".join([look.wrapped(f"{name} {reason(report)}"), *table(report.tasks, look)])
    titles = {task.task: task.title or task.task for task in report.tasks}
    span = f"{report.blocks[0].start:%H:%M} to {report.blocks[-1].end:%H:%M}"
    lines = [look.beside(look.strong(name), look.faint(span)), ""]
    lines += [line(group, titles, look) for group in together(report.blocks)]
    if report.when == "past" or any(task.done for task in report.tasks):
        lines += table(report.tasks, look)
    return "\n".join([*lines, *remarks(report, look)])


def reason(report: Plan) -> str:
    """Return why a day has no plan, and what to do about it."""
    if report.state == "no-time" and report.when == "today":
        return TOO_LATE
    if report.state == "nothing-left" and report.when == "today":
        return FINISHED
    return NONE.get(report.state, NO_PLAN).format(again=again(report))


def again(report: Plan) -> str:
    """Return the command that plans the same day."""
    return "dlpath plan" if report.when == "today" else f"dlpath plan {report.study_day}"


def together(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the blocks in groups of one purpose, without the breaks between."""
    work = (block for block in blocks if block.kind != "break")
    for _, group in groupby(work, lambda block: (block.kind, block.task, block.note)):
        yield list(group)


def line(group: Sequence[Block], titles: Mapping[str, str], look: Look) -> str:
    """Return blocks of one purpose: from when to when, what, how much of it is done."""
    first, last = group[0], group[-1]
    until = f"-{last.end:%H:%M}" if look.width >= NARROW else ""
    span = f"  {first.start:%H:%M}{until}  "
    named = NAMES.get(first.kind) or titles.get(first.task or "")
    what = ", ".join(filter(None, (named, first.note))) or "what you like"
    if first.kind == READING:
        what = f"Read: {what}"
    if first.kind == LUNCH:
        return look.faint(span + what)
    done = sum(block.done or False for block in group)
    amount = look.faint(counted(len(group), "block"))
    if done:
        amount = look.good("done" if done == len(group) else f"{done} of {len(group)} done")
    right = f"{amount}  {look.name(first.task)}" if first.task else amount
    if len(span) + len(what) + 2 + len(plain(right)) <= look.width:
        return look.beside(look.faint(span) + what, right)
    indent = " " * len(span)
    return look.wrapped(what, indent, first=look.faint(span)) + f"\n{indent}{right}"


def table(tasks: Sequence[TaskDone], look: Look) -> Iterator[str]:
    """Yield each task with the minutes planned beside those recorded."""
    if not tasks:
        return
    yield ""
    yield look.beside(look.faint("  minutes"), look.faint(" planned    done"))
    for task in tasks:
        planned = str(task.planned or "-").rjust(8)
        yield look.beside(f"  {look.name(task.task)}", f"{planned}{task.done or '-':>8}")


def remarks(report: Plan, look: Look) -> Iterator[str]:
    """Yield what did not fit, and how to change what was made."""
    if report.left_out:
        yield ""
        yield look.warning(
            look.wrapped(
                f"Left out: {counted(report.left_out, 'pomodoro')}, which would end after the "
                f"day does. {again(report)} --at HH:MM begins earlier, --hours N plans less."
            )
        )
    if report.change:
        yield ""
        yield look.faint(
            look.wrapped(f"{again(report)} --edit changes it · --hours 3 plans anew · dlpath undo")
        )
