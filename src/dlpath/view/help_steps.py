"""The steps out of a problem in words: what to do now, and where each one stands."""

from dlpath.papers.help_steps import Assumed
from dlpath.papers.problem_page import Problem
from dlpath.view.words import counted, day


def next_step(problem: Problem) -> tuple[str, str]:
    """Return what to do now, in words and as a command."""
    match problem.next:
        case "write":
            lacking = " · ".join(problem.lacking)
            return f"say more while it is fresh: {lacking}", "dlpath stuck edit"
        case "unknowns":
            return _find_out(problem)
        case "tests":
            return _test(problem)
        case "refactor":
            return (
                "tidy up the code; a bug hides where it is hard to test.",
                "dlpath stuck refactored",
            )
        case "issues":
            return _read_issues(problem)
        case "author":
            return "write to the author. Students usually answer.", "dlpath stuck letter"
    if problem.asked:
        return "go on with something else until the author answers.", "dlpath next"
    if problem.ask_from:
        return f"sleep on it. From {day(problem.ask_from)} on, write to the author.", ""
    return "sleep on it, then look at the smallest case anew.", ""


def where_it_stands(name: str, problem: Problem) -> str:
    """Return where a step stands, in a few words."""
    match name:
        case "write":
            return f"{counted(len(problem.lacking), 'part')} missing" if problem.lacking else ""
        case "unknowns":
            found = sum(question.found is not None for question in problem.unknowns)
            return (
                f"{found} of {len(problem.unknowns)} found out"
                if problem.unknowns
                else "none listed"
            )
        case "tests":
            return _tested(problem.tests)
        case "issues":
            told = (f"{_unread(repo.unread)} {repo.url}" for repo in problem.repositories)
            return " · ".join(told) or "no repository is recorded"
        case "author":
            return _author(problem)
        case _:
            return ""


def _tested(tests: tuple[Assumed, ...]) -> str:
    came = [f"{test.name} {test.outcome}" for test in tests if test.outcome != "untested"]
    left = [test.name for test in tests if test.outcome == "untested"]
    said = " · ".join(came)
    if left:
        return f"{said} · left: {', '.join(left)}" if said else f"left: {', '.join(left)}"
    return said or "none yet"


def _author(problem: Problem) -> str:
    if problem.asked:
        return f"asked on {day(problem.asked)}"
    if problem.ask_from:
        return f"from {day(problem.ask_from)} on"
    return problem.author or ""


def _unread(count: int | None) -> str:
    if count is None:
        return "unread issues at"
    return f"{count} unread at" if count else "all read at"


def _find_out(problem: Problem) -> tuple[str, str]:
    for question in problem.unknowns:
        if question.found is None:
            return f"find out: {question.text}", f'dlpath stuck found {question.number} "…"'
    return "list what you do not know about it, each by itself.", 'dlpath stuck unknown "…" "…"'


def _test(problem: Problem) -> tuple[str, str]:
    for test in problem.tests:
        if test.outcome == "untested":
            return f"test an assumption: {test.title.lower()}", f"dlpath stuck test {test.name}"
    return "test what you take for granted, with a small test.", 'dlpath stuck test "…" holds'


def _read_issues(problem: Problem) -> tuple[str, str]:
    for repo in problem.repositories:
        if repo.unread is None or repo.unread:
            why = "others had the troubles that you have"
            return f"read the issues, for {why}: {repo.url}", "dlpath paper issues N"
    return (
        "find somebody else's code for the paper, and read its issues.",
        "dlpath paper repo add URL",
    )
