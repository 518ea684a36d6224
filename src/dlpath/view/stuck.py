"""The page of ``dlpath stuck``: the next step first, then where each way to get help stands."""

from collections.abc import Iterator

from dlpath.papers.help_steps import AUTHOR, ISSUES, REFACTOR, TESTS, UNKNOWNS, WRITE
from dlpath.papers.problem_form import FENCE, SECTIONS
from dlpath.papers.problem_page import Page, Problem
from dlpath.view.help_steps import next_step, number, where_it_stands
from dlpath.view.look import Look
from dlpath.view.next import INDENT, NARROW
from dlpath.view.words import UNDO, counted, day

LABELS = {
    WRITE: "written down",
    UNKNOWNS: "unknowns",
    TESTS: "tests",
    REFACTOR: "refactored",
    ISSUES: "issues",
    AUTHOR: "the author",
}
DONE, NOW, LATER = "✓", "▶", "○"
LABEL = 16
"""Where what is said of a step begins."""


def text(report: Page, look: Look) -> str:
    """Return the page; after a change, what was changed comes first."""
    problem = report.problem
    if problem is None:
        return "Nothing was written down."
    lines = list(problem_lines(problem, look, whole=report.whole))
    if report.said:
        undo = look.faint(UNDO)
        lines = [look.wrapped(look.good(report.said)), undo, "", *lines]
    return "\n".join(lines)


def problem_lines(problem: Problem, look: Look, *, whole: bool) -> Iterator[str]:
    """Yield where a problem stands; if ``whole``, all that was written of it, too."""
    yield from headlines(problem, look)
    yield ""
    if whole:
        yield from form_lines(problem, look)
    if problem.state == "open":
        yield from advice(problem, look)
        yield ""
    yield from step_lines(problem, look)
    if problem.exercise or problem.notes:
        yield ""
        yield from helpful(problem, look)
    yield ""
    yield look.faint(look.wrapped(ending(problem)))


def headlines(problem: Problem, look: Look) -> Iterator[str]:
    """Yield what the problem is, and since when; how it was solved if it was."""
    yield look.beside(look.strong(problem.title), look.name(f"problem {problem.number}"))
    about = [problem.task, problem.paper, f"since {day(problem.recorded)}"]
    if problem.days and not problem.solved:
        about.append(counted(problem.days, "day"))
    yield look.faint(look.wrapped(" · ".join(filter(None, about)), INDENT, first=INDENT))
    if problem.solved:
        took = f", after {counted(problem.days, 'day')}" if problem.days else ""
        said = f"solved on {day(problem.solved)}{took}: {problem.how}"
        yield look.good(look.wrapped(said, INDENT, first=INDENT))


def advice(problem: Problem, look: Look) -> Iterator[str]:
    """Yield the next step and its command, after what a test has found."""
    for test in problem.tests:
        if test.outcome == "fails":
            seen = f" ({test.note})" if test.note else ""
            near = f"{test.title} fails{seen}: the fault is near there."
            yield look.warning(look.wrapped(near, INDENT, first=INDENT))
    what, command = next_step(problem)
    yield look.wrapped(f"Next: {what}", INDENT, first=INDENT)
    if command:
        yield f"{INDENT}      {look.name(command)}"


def step_lines(problem: Problem, look: Look) -> Iterator[str]:
    """Yield where each step stands."""
    for step in problem.steps:
        if problem.solved and not step.done and step.name not in (UNKNOWNS, TESTS):
            continue
        sign = DONE if step.done else NOW if step.name == problem.next else LATER
        yield _step(sign, LABELS[step.name], where_it_stands(step.name, problem), look)
        if step.name == UNKNOWNS:
            for question in problem.unknowns:
                mark = LATER if question.found is None else DONE
                first = f"    {mark} {question.number} "
                line = look.wrapped(question.answered, " " * len(first), first=first)
                yield line if question.found is None else look.faint(line)


def helpful(problem: Problem, look: Look) -> Iterator[str]:
    """Yield what else the learner has at hand."""
    if problem.exercise:
        yield look.wrapped(f"hints: dlpath exercise hint {problem.exercise}", INDENT, first=INDENT)
    for note in problem.notes:
        yield look.wrapped(f"you noted: {note}", INDENT * 2, first=INDENT)


def form_lines(problem: Problem, look: Look) -> Iterator[str]:
    """Yield what was written, a section after another; code stays as it is."""
    for section in SECTIONS:
        if not problem.form[section.name]:
            continue
        yield f"{INDENT}{look.strong(section.heading)}"
        fenced = False
        for line in problem.form[section.name].splitlines():
            fenced ^= line.startswith(FENCE)
            is_prose = not fenced and line == line.lstrip()
            yield look.wrapped(line, INDENT * 2, first=INDENT * 2) if is_prose else f"    {line}"
        yield ""


def ending(problem: Problem) -> str:
    """Return how it ends, and where the rest is."""
    if problem.state == "solved":
        return (
            f"dlpath search finds it the next time · dlpath stuck reopen {problem.number} if it "
            "comes back"
        )
    return (
        f'dlpath stuck solved{number(problem)} --how "…" once it is · '
        f"dlpath stuck edit{number(problem)} to write more · dlpath stuck list for the others"
    )


def _step(sign: str, label: str, said: str, look: Look) -> str:
    sign = look.good(sign) if sign == DONE else sign
    if look.width < NARROW:
        line = f"{label}: {said}" if said else label
        return look.wrapped(line, " " * 4, first=f"{INDENT}{sign} ")
    indent = " " * (LABEL + len(INDENT) + 2)
    return look.wrapped(said, indent, first=f"{INDENT}{sign} {label.ljust(LABEL)}").rstrip()
