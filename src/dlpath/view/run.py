"""The page of ``dlpath run NAME``: the idea, what came out, and a picture of it."""

from collections.abc import Iterator, Mapping

from dlpath.runs.kit.about import RunReport
from dlpath.view.look import Look
from dlpath.view.next import labelled
from dlpath.view.plots import drawn


def text(report: RunReport, look: Look) -> str:
    """Return the page."""
    about, outcome = report.about, report.outcome
    lines = [
        look.beside(look.strong(about.title), look.faint(about.found)),
        look.wrapped(about.idea, "  "),
        "",
        f"    {about.formula}",
        "",
        labelled("data", outcome.data, look),
        labelled("with", _listed(outcome.parameters), look),
        *results(outcome.metrics, outcome.baseline, look),
        "",
        look.wrapped(outcome.says, "  "),
    ]
    for picture in outcome.pictures:
        lines += ["", drawn(picture, look)]
    lines += ["", look.faint(f"{report.seconds:.2f} s, seed {report.seed}")]
    if report.plot:
        lines.append(f"drawn into {look.name(report.plot)}")
    return "\n".join(lines)


def results(
    metrics: Mapping[str, float], baseline: Mapping[str, float], look: Look
) -> Iterator[str]:
    """Yield the metrics, beside what a rule reaches that learns nothing."""
    for name, value in metrics.items():
        beside = f"   ({_number(baseline[name])} without learning)" if name in baseline else ""
        yield labelled(name.replace("_", " "), look.strong(_number(value)) + beside, look)


def _listed(parameters: Mapping[str, object]) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in parameters.items())


def _number(value: float) -> str:
    return f"{value:.4g}"
