"""The page of ``dlpath paper repo``."""

from dlpath.papers.naming import argument, option
from dlpath.papers.repositories import Repositories, RepositoryLine
from dlpath.view.look import Look
from dlpath.view.next import INDENT
from dlpath.view.words import UNDO


def text(report: Repositories, look: Look) -> str:
    """Return other people's code for a paper."""
    lines = []
    if report.said:
        lines += [look.line(look.good(report.said), look.faint(UNDO)), ""]
    lines += [look.beside(look.strong(report.title), look.name(report.paper)), ""]
    lines += [
        look.wrapped(repository_in_words(item), INDENT * 2, first=INDENT)
        for item in report.repositories
    ]
    meant = option(report.paper, at_work=report.at_work)
    if not report.repositories:
        lines.append(look.wrapped("No code of others is noted yet.", INDENT, first=INDENT))
        hint = (
            f"dlpath paper links{argument(report.paper, at_work=report.at_work)} --open github "
            f"looks for some · dlpath paper repo add URL --framework pytorch{meant} notes it"
        )
    else:
        which = " --repo NAME" if len(report.repositories) > 1 else ""
        hint = (
            f"dlpath paper issues N{which}{meant} says how many you have read by now, "
            "--of M of how many"
        )
    return "\n".join([*lines, "", look.faint(look.wrapped(hint))])


def repository_in_words(line: RepositoryLine) -> str:
    """Return a repository, its framework, and what of its issues is read."""
    framework = f", {line.framework}" if line.framework else ""
    own = " (your own framework: copying would be too easy)" if line.own_framework else ""
    total = "" if line.issues is None else f" of {line.issues}"
    return f"{line.url}{framework}{own}, {line.issues_read}{total} issues read"
