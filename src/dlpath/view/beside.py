"""The page of ``dlpath run NAME --mine FILE``: the learner's functions beside the reference."""

from collections.abc import Iterator

from dlpath.runs.kit.about import OwnReport, RunReport
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled
from dlpath.view.plots import drawn
from dlpath.view.printed import printed

APART = "  "


def text(report: RunReport, mine: OwnReport, look: Look, *, given: str) -> str:
    """Return the page; ``given`` are the parameters in one line."""
    lines = [
        look.strong(look.wrapped(f"{report.about.title}, yours beside the reference")),
        "",
        labelled("yours", look.name(mine.file), look),
        labelled("calls", ", ".join(mine.functions), look),
        labelled("data", report.outcome.data, look),
        *([labelled("with", given, look)] if given else []),
        "",
        *table(report, mine, look),
        "",
        look.wrapped(mine.says, INDENT),
    ]
    if mine.printed.strip():
        lines += ["", *printed(mine.printed, look)]
    for picture in mine.pictures:
        lines += ["", drawn(picture, look)]
    took = f"yours {mine.seconds:.2f} s, the reference {report.seconds:.2f} s, seed {report.seed}"
    lines += ["", look.faint(look.wrapped(took))]
    if report.plot:
        lines.append(f"drawn into {look.name(report.plot)}")
    return "\n".join(lines)


def table(report: RunReport, mine: OwnReport, look: Look) -> Iterator[str]:
    """Yield every metric of both, and what there is without learning; narrow, below each other."""
    outcome = report.outcome
    heads = ("yours", "the reference", outcome.baseline_is)
    rows = [(name.replace("_", " "), *_cells(name, mine, report)) for name in outcome.metrics]
    widths = [max(map(len, column)) for column in zip(("", *heads), *rows, strict=True)]
    if len(INDENT) + sum(widths) + 3 * len(APART) > look.width:
        yield from _narrow(rows, heads, look)
        return
    for name, own, *others in [("", *heads), *rows]:
        cells = (cell.rjust(width) for cell, width in zip(others, widths[2:], strict=True))
        ink = look.strong if name else look.faint
        label, mine_cell = name.ljust(widths[0]), ink(own.rjust(widths[1]))
        line = APART.join(
            [look.faint(label), mine_cell, *(cells if name else map(look.faint, cells))]
        )
        yield f"{INDENT}{line}".rstrip()


def _cells(name: str, mine: OwnReport, report: RunReport) -> tuple[str, str, str]:
    values = (mine.metrics, report.outcome.metrics, report.outcome.baseline)
    own, reference, baseline = (f"{found[name]:.5g}" if name in found else "" for found in values)
    return own, reference, baseline


def _narrow(
    rows: list[tuple[str, str, str, str]], heads: tuple[str, ...], look: Look
) -> Iterator[str]:
    for name, *cells in rows:
        yield INDENT + look.faint(name)
        for head, cell in zip(heads, cells, strict=True):
            if cell:
                yield f"{INDENT * 2}{cell.ljust(10)} {look.faint(head)}"
