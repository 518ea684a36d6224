"""The page of ``dlpath next``: the one thing first, then what helps, then what else waits."""

from collections.abc import Iterator

from dlpath.planning.evidence_asked import asks_for, is_checked, wanted
from dlpath.planning.glance import PaperNow, ProblemLine
from dlpath.planning.today import Next, ResourceLine, TaskCard
from dlpath.progress.states import DONE, SKIPPED
from dlpath.view.early import sentence
from dlpath.view.look import Look, plain
from dlpath.view.words import (
    MONTHS,
    cards_in_words,
    day,
    goal_in_words,
    month,
    plan_in_words,
    reading_in_words,
    short,
    timer_in_words,
    work_in_words,
)

INDENT = "  "
LABEL = 12
FINISHED = "The path is finished: every task that it asks for is settled."
NARROW = 60
"""Below this width a label stands above its value."""


def text(report: Next, look: Look) -> str:
    """Return the page."""
    if report.phase is None:
        return finished(report, look)
    lines = [headline(report, look), ""]
    lines += card(report.tasks[0], look)
    if report.problem:
        lines += ["", *stuck_on(report.problem, look)]
    if report.early:
        lines += ["", look.wrapped(f"Early: {sentence(report.early)}", INDENT, first=INDENT)]
    lines += also_ready(report.tasks[1:], look)
    lines += ["", footer(report, look)]
    if report.defaults:
        lines.append(look.faint(look.wrapped(report.defaults)))
    return "\n".join(lines)


def headline(report: Next, look: Look) -> str:
    """Return where on the path we are, and the day."""
    phase = report.phase
    if phase is None:
        return day(report.study_day)
    where = f"{phase.id} · phase {phase.number} of {phase.of} · {phase.done} of {phase.total} done"
    return look.faint(look.beside(where, day(report.study_day)))


def card(task: TaskCard, look: Look, *, named: bool = False) -> list[str]:
    """Return one task with all that is needed to begin it.

    ``named`` says to name it in commands, which otherwise mean the current task.
    """
    lines = [
        look.beside(INDENT + look.strong(task.title), look.name(task.id)),
        look.wrapped(task.why, INDENT),
        look.wrapped(f"Done when: {task.done_when}", INDENT),
        "",
    ]
    lines += [
        look.wrapped(f"{number}. {step}", "     ", first=INDENT) for number, step in numbered(task)
    ]
    if task.steps:
        lines.append("")
    lines += facts(task, look, named=named)
    if task.tip:
        lines += ["", look.wrapped(f"Tip: {task.tip}", INDENT)]
    return lines


def numbered(task: TaskCard) -> Iterator[tuple[int, str]]:
    """Yield the steps with their numbers."""
    yield from enumerate(task.steps, start=1)


def facts(task: TaskCard, look: Look, *, named: bool = False) -> Iterator[str]:
    """Yield pomodoros, how to finish, and the resources, one a line."""
    learned = f", about {task.as_papers} as your papers took" if task.as_papers else ""
    yield labelled("work", work_in_words(task.pomodoros) + learned, look)
    done = f"dlpath done {task.id}" if named else "dlpath done"
    is_settled = task.state in (DONE, SKIPPED)
    if not is_settled:
        yield labelled("finish with", look.name(done) + how_to_finish(task), look)
    if task.exercise and not is_settled:
        start = look.name(f"dlpath exercise start {task.exercise}")
        passed = f"{look.name(task.exercise)} is passed"
        yield labelled("exercise", passed if task.exercise_passed else start, look)
    for resource in task.resources:
        yield labelled(verb(task), offered(resource), look)


def how_to_finish(task: TaskCard) -> str:
    """Return what comes after ``dlpath done``, and what is checked then."""
    evidence = task.evidence
    if asked := asks_for(evidence):
        if task.counted:
            return f'   ({asked}: from your record, or given with --evidence "…")'
        return f' --evidence "…"   ({asked})'
    if not (checked := wanted(evidence)):
        return ""
    if not is_checked(evidence):
        return f" --force   ({checked}: not checked here, so kept as unverified)"
    return f"   (checks {checked})"


def labelled(label: str, value: str, look: Look) -> str:
    """Return a line that begins with what it tells; above it where the terminal is narrow."""
    width = LABEL + len(INDENT)
    if look.width < NARROW and width + len(plain(value)) > look.width:
        return look.wrapped(value, INDENT * 2, first=f"{INDENT}{look.faint(label)}\n{INDENT * 2}")
    return look.wrapped(value, " " * width, first=INDENT + look.faint(label.ljust(LABEL)))


def verb(task: TaskCard) -> str:
    """Return what one does with the resources of a task."""
    return {"watch": "watch", "read": "read"}.get(task.kind, "with")


def offered(resource: ResourceLine) -> str:
    """Return a resource with its address, and what to use where it is gone."""
    if resource.state == "live":
        return f"{resource.title} {resource.url}"
    instead = f"; instead {resource.instead}" if resource.instead else ""
    return f"{resource.title} {resource.url} ({resource.state}{instead})"


def stuck_on(problem: ProblemLine, look: Look) -> Iterator[str]:
    """Yield what the task is stuck on, and what to find out first, in a line each."""
    yield look.cut(f"{INDENT}Stuck: {problem.title}", "  (dlpath stuck)")
    if problem.unknown:
        found = f"  (dlpath stuck found {problem.unknown_number})"
        yield look.cut(f"{INDENT}First find out: {problem.unknown}", found)


def also_ready(tasks: tuple[TaskCard, ...], look: Look) -> Iterator[str]:
    """Yield the other tasks that could be begun, one a line."""
    if tasks:
        yield ""
        yield look.faint("also ready")
    for task in tasks:
        optional = " (optional)" if task.optional else ""
        yield look.beside(f"{INDENT}{task.title}{optional}", look.name(task.id))


def footer(report: Next, look: Look) -> str:
    """Return what else waits today."""
    waits = [goal_in_words(report.goal)]
    if cards := cards_in_words(report.due.cards):
        waits.insert(0, cards)
    if report.timer:
        waits.insert(0, timer_in_words(report.timer))
    if report.plan:
        waits.append(plan_in_words(report.plan))
    if report.reading:
        waits.append(reading_in_words(report.reading))
    today = waiting("today", " · ".join(waits), look)
    if report.paper:
        today += "\n" + paper_in_words(report.paper, look)
    if report.forecast is None or report.phase is None:
        return today
    made = f"{report.forecast.made.day} {MONTHS[report.forecast.made.month - 1]}"
    ends = f"finished about {month(report.forecast.median)} (made on {made})"
    return f"{today}\n{waiting('forecast', look.faint(ends), look)}"


def waiting(label: str, value: str, look: Look) -> str:
    """Return what waits, in the same way, for the foot of a page."""
    if look.width < NARROW and LABEL + len(plain(value)) > look.width:
        return look.wrapped(value, INDENT, first=f"{look.faint(label)}\n{INDENT}")
    return look.wrapped(value, " " * LABEL, first=look.faint(label.ljust(LABEL)))


def paper_in_words(paper: PaperNow, look: Look) -> str:
    """Return the paper at work: its stage, its clock, and what to do with it next."""
    stage = f"stage {paper.number} of {paper.of}, {paper.stage}"
    target = f"target {short(paper.earliest)} to {short(paper.latest)}"
    parts = [paper.title, stage, f"day {paper.day}", target]
    if paper.forced:
        parts.insert(2, "forced")
    clarity = {
        "due": "core ideas: clear by today? dlpath paper clarity",
        "overdue": f"core ideas: clear since {short(paper.clarity_on)}? dlpath paper clarity",
        "unclear": "core ideas not clear yet",
    }.get(paper.clarity)
    indent = INDENT if look.width < NARROW else " " * LABEL
    lines = [waiting("paper", " · ".join(parts), look)]
    asks = [f"{paper.command}   (the stage asks for {paper.asks})" if paper.asks else paper.command]
    lines += [look.wrapped(line, indent, first=indent) for line in [*asks, clarity] if line]
    return "\n".join(lines)


def finished(report: Next, look: Look) -> str:
    """Return what is left to say when the path is finished."""
    lines = [
        look.strong(look.wrapped(FINISHED)),
        look.wrapped("dlpath path shows all of it, and dlpath status what it took."),
        "",
        footer(report, look),
    ]
    return "\n".join(lines)
