"""The page of ``dlpath exercise check``: function by function, and what is wrong first."""

import shlex
from collections.abc import Iterator

from dlpath.exercises.verdicts import Checked, CheckLine, first_failures, functions
from dlpath.view.look import Look
from dlpath.view.printed import printed
from dlpath.view.words import counted

INDENT = "  "


def text(report: Checked, look: Look) -> str:
    """Return the verdict."""
    lines = [_title(report, look), ""]
    lines += _table(report, look)
    if report.printed.strip():
        lines += ["", *printed(report.printed, look)]
    failed = any(not item.passed for item in report.checks)
    lines += ["", *(_wrong(report, look) if failed else _right(report, look))]
    return "\n".join(lines)


def _title(report: Checked, look: Look) -> str:
    passed = sum(item.passed for item in report.checks)
    ink = look.good if report.passed else look.warning
    said = f"{passed} of {counted(len(report.checks), 'check')}"
    return look.beside(look.strong(report.exercise), ink(said))


def _table(report: Checked, look: Look) -> Iterator[str]:
    """Yield each function with how many of its checks passed, and the layer that failed first."""
    rows = dict(functions(report))
    width = max(map(len, rows))
    for function, checks in rows.items():
        failed = [item for item in checks if not item.passed]
        sign = look.bad("✗") if failed else look.good("✓")
        count = f"{len(checks) - len(failed)} of {len(checks)}"
        layer = look.faint(failed[0].layer) if failed else ""
        yield f"{INDENT}{sign} {function:<{width}}  {count:<8}  {layer}".rstrip()


def _wrong(report: Checked, look: Look) -> Iterator[str]:
    """Yield what is wrong first, then the first that is wrong with each other function."""
    first, *others = first_failures(report)
    said = report.diagnosis.message if report.diagnosis is not None else ""
    if said:
        yield from _indented(said, look)
    told = first.message in said or (said and first.message.startswith("not run: "))
    if not told:
        yield from _failure(first, look)
    elif first.line is not None and f"line {first.line}" not in said:
        yield from _place(first, look)
    others = [item for item in others if item.message != first.message]
    if others:
        yield ""
        yield look.faint("also, but the first may be the cause")
        for item in others:
            line = f" (line {item.line})" if item.line is not None else ""
            said = f"{item.function}: {item.message}{line}"
            yield look.faint(look.wrapped(said, INDENT * 2, first=INDENT))
    yield ""
    hint = look.name(f"dlpath exercise hint {report.exercise}")
    yield look.wrapped(f"{hint} helps.", INDENT, first="")
    if any(item.replay for item in report.checks):
        again = look.name(f"dlpath exercise check {report.exercise} --replay")
        yield look.wrapped(f"{again} gives you the failing call to try.", INDENT, first="")


def _failure(item: CheckLine, look: Look) -> Iterator[str]:
    yield look.wrapped(f"{look.bad('✗')} {item.name}: {item.message}", INDENT, first="")
    if item.line is not None:
        yield from _place(item, look)


def _place(item: CheckLine, look: Look) -> Iterator[str]:
    source = f": {look.name(item.source.strip())}" if item.source else ""
    yield look.wrapped(f"line {item.line}{source}", INDENT * 2, first=INDENT)


def _indented(said: str, look: Look) -> Iterator[str]:
    for number, line in enumerate(said.splitlines()):
        yield look.wrapped(line, INDENT, first="" if number == 0 else INDENT)


def _right(report: Checked, look: Look) -> Iterator[str]:
    if not report.passed:
        yield "All that was judged is right." + (" Now it trains …" if report.training else "")
        return
    yield look.good("Passed.")
    if report.task:
        yield look.line("record it", look.name(f"dlpath done {report.task}"))
    if report.run:
        own = f"dlpath run {report.run} --mine {shlex.quote(report.file)}"
        yield look.line("see it beside the reference", look.name(own))
    if report.next:
        yield look.line("go on", look.name(f"dlpath exercise start {report.next}"))
