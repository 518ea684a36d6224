"""The page of ``dlpath paper result``."""

from dlpath.papers.results import Difference, ResultLine, Results
from dlpath.view.look import Look
from dlpath.view.next import INDENT
from dlpath.view.words import UNDO


def text(report: Results, look: Look) -> str:
    """Return what was reached, beside the figures of the paper."""
    lines = []
    if report.said:
        lines += [look.line(look.good(report.said), look.faint(UNDO)), ""]
    lines += [look.beside(look.strong(report.title), look.name(report.paper)), ""]
    lines += [
        look.wrapped(result_in_words(item), INDENT * 2, first=INDENT) for item in report.results
    ]
    if not report.results:
        lines.append(look.wrapped("No result is recorded yet.", INDENT, first=INDENT))
    return "\n".join([*lines, "", look.faint(look.wrapped(hint(report)))])


def hint(report: Results) -> str:
    """Return what to type next."""
    if report.command is None:
        return "dlpath report has your portfolio"
    if not report.results:
        return f"{report.command} records one"
    left = report.command.startswith("dlpath paper stage")
    does = "says which stage comes next" if left else "puts it into your portfolio"
    url = "" if all(item.url for item in report.results) else " · --url says where your write-up is"
    return f"{report.command} {does}{url}"


def result_in_words(line: ResultLine) -> str:
    """Return a result beside the figure of the paper, and where its write-up is."""
    url = f" {line.url}" if line.url else ""
    return f"{line.metric} {line.value:g}{beside(line.difference, line.published)}{url}"


def beside(difference: Difference | None, published: float | None) -> str:
    """Return how far a result is from the figure of the paper, such as ``, 4.2 % worse``."""
    if difference is None or published is None:
        return ""
    if not difference.absolute:
        return f", equal to the paper's {published:g}"
    side = "above" if difference.absolute > 0 else "below"
    share = "" if difference.percent is None else f"{abs(difference.percent):.3g} % "
    apart = f"{abs(difference.absolute):.4g} {side} the paper's {published:g}"
    return f", {apart}: {share}{difference.verdict}"
