"""The page of ``dlpath run NAME``: the idea, what came out, and a picture of it."""

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO, TextIOWrapper

from dlpath.runs.kit.about import Outcome, RunReport
from dlpath.runs.kit.comparison import worded
from dlpath.view import beside
from dlpath.view.look import Look, plain, written
from dlpath.view.next import INDENT, LABEL, labelled
from dlpath.view.plots import drawn

BREAKS = frozenset((*"←=+−∘Σ", "if"))
"""Before them a formula is broken."""


def text(report: RunReport, look: Look) -> str:
    """Return the page."""
    if report.mine is not None:
        return beside.text(report, report.mine, look, given=listed(report.outcome.parameters))
    about, outcome = report.about, report.outcome
    lines = [
        *heading(about.title, about.found, look),
        wrapped(about.idea.split(), "  ", look),
        "",
        *(formula(line, look) for line in about.formula.splitlines()),
        "",
        labelled("data", outcome.data, look),
    ]
    if outcome.parameters:
        lines.append(labelled("with", listed(outcome.parameters), look))
    lines += [*results(outcome, look), "", wrapped(outcome.says.split(), "  ", look)]
    for picture in outcome.pictures:
        lines += ["", drawn(picture, look)]
    return "\n".join([*lines, "", *closing(report.seconds, report.seed, report.plot, look)])


def heading(title: str, found: str, look: Look) -> Iterator[str]:
    """Yield what it is, and who found it, in one line if there is room."""
    if len(title) + len(found) + 2 <= look.width:
        yield look.beside(look.strong(title), look.faint(found))
    else:
        yield look.strong(look.wrapped(title))
        yield look.faint(look.wrapped(found))


def formula(line: str, look: Look) -> str:
    """Return a line of a formula, broken before an operator where it is too long."""
    indent, in_one = INDENT * 2, " ".join(line.split())
    if len(indent) + _columns(in_one) <= look.width:
        return indent + in_one
    return wrapped(_terms(line, look.width - len(indent + INDENT)), indent, look, hanging=INDENT)


def _terms(line: str, width: int) -> Iterator[str]:
    """Yield what stands between breaks outside all brackets, words if that is too long."""
    term, depth = "", 0
    for word in line.split():
        if term and word in BREAKS and not depth:
            yield from [term] if _columns(term) <= width else term.split()
            term = ""
        term = f"{term} {word}" if term else word
        depth += sum(map(word.count, "([⟨")) - sum(map(word.count, ")]⟩"))
    yield from [term] if _columns(term) <= width else term.split()


def wrapped(parts: Iterable[str], indent: str, look: Look, *, hanging: str = "") -> str:
    """Return ``parts`` in lines that fit, even where signs such as η have to be spelled."""
    first, *others = parts
    lines = [indent + first]
    for part in others:
        if _columns(lines[-1]) + 1 + _columns(part) <= look.width:
            lines[-1] += f" {part}"
        else:
            lines.append(indent + hanging + part)
    return "\n".join(lines)


def _columns(text: str) -> int:
    """Return how wide ``text`` is on a console that has only the signs of ASCII."""
    if text.isascii():
        return len(text)
    console = TextIOWrapper(BytesIO(), encoding="ascii", newline="")
    written(text, console)
    console.seek(0)
    return max(len(text), len(console.read()))


def results(outcome: Outcome, look: Look) -> Iterator[str]:
    """Yield the metrics, beside what a rule reaches that learns nothing."""
    width = max(LABEL, *(len(name) + 2 for name in outcome.metrics))
    for name, value in outcome.metrics.items():
        beside = ""
        if name in outcome.baseline:
            beside = f" ({number(outcome.baseline[name])} {outcome.baseline_is})"
        label = name.replace("_", " ").ljust(width)
        said = f"{look.strong(number(value))}{beside}"
        if len(INDENT) + width + len(plain(said)) <= look.width:
            yield f"{INDENT}{look.faint(label)}{said}"
        else:
            first = f"{INDENT}{look.faint(label.rstrip())}\n{INDENT * 2}"
            yield look.wrapped(said, INDENT * 2, first=first)


def closing(seconds: float, seed: int, plot: str | None, look: Look) -> Iterator[str]:
    """Yield how long it took, and where it was drawn."""
    yield look.faint(f"{seconds:.2f} s, seed {seed}")
    if plot:
        yield f"drawn into {look.name(plot)}"


def listed(parameters: Mapping[str, object]) -> str:
    """Return parameters in one line."""
    return ", ".join(
        f"{name.replace('_', ' ')} {worded(value)}"
        for name, value in parameters.items()
        if value is not None
    )


def number(value: float) -> str:
    """Return a number to five digits."""
    return f"{value:.5g}"
