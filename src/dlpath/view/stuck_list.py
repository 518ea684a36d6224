"""The page of ``dlpath stuck list``."""

from collections.abc import Iterator

from dlpath.papers.problem_list import ProblemLine, Problems
from dlpath.view.look import Look
from dlpath.view.words import counted, dated, day


def text(report: Problems, look: Look) -> str:
    """Return the problems, each with its number."""
    lines = [line for problem in report.problems for line in problem_lines(problem, look)]
    if not lines:
        lines = [look.wrapped("No problem is open. When you are stuck: dlpath stuck")]
    hidden = report.open + report.solved - len(report.problems)
    if hidden:
        lines += ["", look.faint(f"{counted(hidden, 'problem')} solved: dlpath stuck list --all")]
    elif report.problems:
        lines += ["", look.faint("dlpath stuck show N tells all of one")]
    return "\n".join(lines)


def problem_lines(problem: ProblemLine, look: Look) -> Iterator[str]:
    """Yield a problem: what it is, and how it stands or ended."""
    sign = look.good("✓") if problem.solved else "○"
    first = f"{problem.number:>3} {sign} "
    yield look.wrapped(problem.title, " " * 6, first=first)
    about = [problem.task, f"since {day(problem.recorded)}"]
    if problem.unknowns and not problem.solved:
        about.append(f"{counted(problem.unknowns, 'unknown')} open")
    if problem.solved:
        about = [problem.task, f"solved on {dated(problem.solved)}: {problem.how}"]
    yield look.faint(look.wrapped(" · ".join(filter(None, about)), " " * 6, first=" " * 6))
