"""The steps out of a problem in words: what to do now, and where each one stands."""

from dlpath.papers import problem_lookup
from dlpath.papers.help_steps import Assumed
from dlpath.papers.naming import option
from dlpath.papers.problem_page import Problem
from dlpath.view.words import counted, day


def next_step(problem: Problem) -> tuple[str, str]:
    """Return what to do now, in words and as a command."""
    named = of(problem)
    match problem.next:
        case "write":
            lacking = " · ".join(problem.lacking)
            edit = f"dlpath stuck edit{number(problem)}"
            return f"say more while it is fresh: {lacking}", edit
        case "unknowns":
            return _find_out(problem)
        case "tests":
            return _test(problem)
        case "refactor":
            return (
                "tidy up the code; a bug hides where it is hard to test.",
                f"dlpath stuck refactored{named}",
            )
        case "issues":
            return _read_issues(problem)
        case "author":
            return "write to the author. Students usually answer.", f"dlpath stuck letter{named}"
    if problem.asked:
        return "go on with something else until the author answers.", "dlpath next"
    if problem.ask_from:
        return f"sleep on it. From {day(problem.ask_from)} on, write to the author.", ""
    return "sleep on it, then look at the smallest case anew.", ""


def number(problem: Problem) -> str:
    """Return what a command needs to mean a problem: `` N``, or nothing."""
    return problem_lookup.argument(problem.number, meant=problem.meant)


def of(problem: Problem) -> str:
    """Return the same where the problem is an option: `` --problem N``."""
    return problem_lookup.option(problem.number, meant=problem.meant)


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
            found = f'dlpath stuck found {question.number} "…"{of(problem)}'
            return f"find out: {question.text}", found
    unknown = f'dlpath stuck unknown "…" "…"{of(problem)}'
    return "list what you do not know about it, each by itself.", unknown


def _test(problem: Problem) -> tuple[str, str]:
    for test in problem.tests:
        if test.outcome == "untested":
            how = f"dlpath stuck test {test.name}{of(problem)}"
            return f"test an assumption: {test.title.lower()}", how
    own = f'dlpath stuck test "…" holds{of(problem)}'
    return "test what you take for granted, with a small test.", own


def _read_issues(problem: Problem) -> tuple[str, str]:
    paper = option(problem.paper or "", at_work=problem.paper_at_work)
    for repo in problem.repositories:
        if repo.unread is None or repo.unread:
            why = "others had the troubles that you have"
            which = f" --repo {repo.url}" if len(problem.repositories) > 1 else ""
            read = f"dlpath paper issues N{which}{paper}"
            return f"read the issues, for {why}: {repo.url}", read
    return (
        "find somebody else's code for the paper, and read its issues.",
        f"dlpath paper repo add URL{paper}",
    )
