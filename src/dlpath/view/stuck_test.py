"""The page of ``dlpath stuck test``: what to expect of an assumption, and how to test it."""

from collections.abc import Iterator

from dlpath.papers.assumptions import HowToTest, Tests
from dlpath.papers.problem_lookup import option
from dlpath.view.look import Look
from dlpath.view.next import INDENT


def text(report: Tests, look: Look) -> str:
    """Return each assumption with its test, and how to record what came of it."""
    lines = [line for item in report.tests for line in test_lines(item, look)]
    name = report.tests[0].name if len(report.tests) == 1 else "NAME"
    of = option(report.problem, meant=report.meant)
    commands = f'dlpath stuck test {name} holds{of}, or fails{of} --note "what you saw"'
    if report.problem is None:
        commands = "dlpath stuck writes down what you are stuck on, and keeps what came of tests."
    return "\n".join([*lines, look.faint(look.wrapped(commands))])


def test_lines(item: HowToTest, look: Look) -> Iterator[str]:
    """Yield an assumption: why, what to expect, and the code."""
    yield look.beside(look.strong(item.title), look.name(item.name))
    yield look.wrapped(item.why, INDENT, first=INDENT)
    yield look.wrapped(f"Expect: {item.expected}", INDENT, first=INDENT)
    if item.figure is not None:
        yield f"{INDENT}For yours: {item.figure:.3f}"
    yield ""
    yield from (f"    {line}" for line in item.lines)
    yield ""
