"""A run that the learner wants to remember."""

from dlpath.context import Context
from dlpath.progress.records import Change, ExerciseAttempt
from dlpath.runs.kit.about import RunReport
from dlpath.runs.kit.comparison import Comparison


def remember(app: Context, report: RunReport | Comparison) -> str:
    """Record that something was run, and return in words what came of it."""
    summary = compared(report) if isinstance(report, Comparison) else ran(report)
    fact = ExerciseAttempt(
        report.name,
        app.moment,
        passed=False,
        score=0.0,
        code="",
        edition="",
        level=0,
        seconds=report.seconds,
        kind="run",
    )
    app.append(Change(summary, app.moment, (fact,)))
    return summary


def compared(report: Comparison) -> str:
    """Return which values were tried."""
    return f"compared {report.option} in the run {report.name}"


def ran(report: RunReport) -> str:
    """Return the metric that a rule without learning has as well, else the first one."""
    found = report.outcome.metrics
    name = next((metric for metric in found if metric in report.outcome.baseline), None)
    name = name or next(iter(found))
    return f"ran {report.name}: {name.replace('_', ' ')} {found[name]:.4g}"
