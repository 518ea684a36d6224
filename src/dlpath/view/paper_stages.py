"""The page of ``dlpath paper stage``, also after one was begun, passed or opened again."""

from collections.abc import Iterator, Sequence

from dlpath.papers.answers import figures_in_words
from dlpath.papers.reports import Stages
from dlpath.papers.stages import BEGUN, CLOSED, OPEN, PASSED, Stage
from dlpath.view.look import Look
from dlpath.view.next import INDENT, NARROW
from dlpath.view.words import UNDO, dated

SIGNS = {PASSED: "✓", BEGUN: "●", OPEN: "○", CLOSED: "·"}


def text(report: Stages, look: Look) -> str:
    """Return the stages of a paper, and what to do next."""
    lines = []
    if report.said:
        lines.append(look.line(look.good(report.said), look.faint(UNDO)))
    if report.task:
        lines.append(
            look.line(f"{look.good('done')}  {report.task.title}", look.name(report.task.id))
        )
    if lines:
        lines.append("")
    lines.append(look.beside(look.strong(report.title), look.name(report.paper)))
    lines += ["", *stage_lines(report.stages, look), ""]
    if report.asks:
        lines += [look.wrapped(f"It asks for {report.asks}.", INDENT, first=INDENT), ""]
    if report.advice:
        lines += [look.warning(look.wrapped(report.advice, INDENT, first=INDENT)), ""]
    lines.append(look.faint(look.wrapped(next_in_words(report))))
    return "\n".join(lines)


def next_in_words(report: Stages) -> str:
    """Return what to type next."""
    if report.command:
        _, _, verb, *_ = report.command.split()
        own = ", with your own figures" if verb in ("pass", "result") else ""
        return f"next{own}: {report.command}"
    return f"{report.state}: dlpath paper resume {report.paper} takes it up again"


def passed_in_words(stages: Sequence[Stage]) -> str:
    """Return how many of the stages are passed, and which gates were forced."""
    passed = sum(stage.state == PASSED for stage in stages)
    forced = ", ".join(stage.name for stage in stages if stage.forced)
    return f"{passed} of {len(stages)} passed" + (f"; forced: {forced}" if forced else "")


def stage_lines(stages: Sequence[Stage], look: Look) -> Iterator[str]:
    """Yield the stages, one a line, each with what is recorded of it."""
    width = 4 if look.width < NARROW else 16
    for stage in stages:
        begins = f"{INDENT}{SIGNS[stage.state]} {stage.name.ljust(width - 4)}"
        if look.width < NARROW:
            begins += f"\n{' ' * width}"
        yield look.wrapped(f"{stage.title} · {stage_in_words(stage)}", " " * width, first=begins)


def stage_in_words(stage: Stage) -> str:
    """Return the state of a stage, its figures, and whether its gate was forced."""
    parts = [state_in_words(stage)]
    if stage.forced:
        parts.append("forced")
    if stage.understanding is not None:
        parts.append(f"understood {stage.understanding} %")
    if stage.copied is not None:
        parts.append("some code copied" if stage.copied else "nothing copied")
    if stage.figures:
        parts.append(figures_in_words(stage.figures))
    if stage.note:
        parts.append(stage.note)
    return "; ".join(parts)


def state_in_words(stage: Stage) -> str:
    """Return the state of a stage."""
    if stage.state == PASSED and stage.passed:
        return f"passed on {dated(stage.passed)}"
    if stage.state == BEGUN and stage.began:
        return f"begun on {dated(stage.began)}"
    return f"closed {stage.closed}" if stage.state == CLOSED else stage.state
