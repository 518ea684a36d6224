"""The page of ``dlpath forecast``: the day, how sure it is, what it rests on, and a picture."""

from collections.abc import Iterator
from datetime import date

from dlpath.planning.forecasting.forecast import ACTIVE_WEEKS, Forecast, PhaseForecast
from dlpath.view.burn_up import burn_up
from dlpath.view.look import Look
from dlpath.view.next import INDENT, NARROW, labelled
from dlpath.view.words import counted, dated, month


def text(report: Forecast, look: Look) -> str:
    """Return the page."""
    if not report.tasks_left:
        return finished(report, look)
    lines = list(headline(report, look))
    lines += ["", *phases(report, look)]
    if report.fan:
        last = report.ranges["80"][1] if report.ranges else report.bound
        picture = burn_up(report.burn_up, report.fan, look, today=report.study_day, last=last)
        lines += ["", look.strong("How much of the path is done"), picture]
    return "\n".join(lines)


def finished(report: Forecast, look: Look) -> str:
    """Return when the path was finished."""
    when = f" on {dated(report.finished)}" if report.finished else ""
    lines = [look.strong(look.wrapped(f"The path was finished{when}.")), ""]
    return "\n".join([*lines, *phases(report, look)])


def headline(report: Forecast, look: Look) -> Iterator[str]:
    """Yield when the path will be finished, or why that cannot be said."""
    plan = labelled("by plan", f"{dated(report.plan)}, if all goes by estimates and hours", look)
    if not report.enough:
        yield look.strong(look.wrapped("Not enough yet for a forecast."))
        so_far = "one is" if report.active_weeks else "none is"
        said = f"It takes {ACTIVE_WEEKS} whole weeks with work in them; {so_far} on record."
        yield look.wrapped(said, INDENT, first=INDENT)
        yield ""
        yield plan
        return
    if report.median is None or report.ranges is None:
        yield look.strong(look.wrapped("Not within ten years at this pace."))
        yield look.wrapped(
            f"More than half of the futures that follow from your weeks end after "
            f"{dated(report.bound)}. A year so far away would say nothing.",
            INDENT,
            first=INDENT,
        )
    else:
        yield look.strong(look.wrapped(f"Finished about {dated(report.median)}."))
        yield ""
        for level, span in report.ranges.items():
            yield labelled(f"{level} % sure", between(*span, bound=report.bound), look)
    yield ""
    yield plan
    yield labelled("pace", pace(report), look)


def between(early: date, late: date, *, bound: date) -> str:
    """Return a range in words."""
    if late >= bound:
        return f"{dated(early)} or later, even past {month(bound)}"
    return f"{dated(early)} to {dated(late)}"


def pace(report: Forecast) -> str:
    """Return how the learner works."""
    said = f"{report.pace.pomodoros_per_day:g} pomodoros a day, days without work included"
    if report.pace.ratio is None:
        return f"{said}; no task is finished that tells how far estimates are off"
    return f"{said}; a task takes {report.pace.ratio:g} times its estimate"


def phases(report: Forecast, look: Look) -> Iterator[str]:
    """Yield the phases, each with the day on which it was or will be finished."""
    for phase in report.phases:
        name = f"{INDENT}{phase.number} {phase.title}"
        if (end := phase_end(phase)) and look.width < NARROW:
            yield look.wrapped(name.strip(), INDENT * 2, first=INDENT)
            yield INDENT * 2 + look.faint(end)
        elif end:
            yield look.beside(name, look.faint(end))
    if report.tasks_left:
        yield INDENT + look.faint(f"{counted(report.tasks_left, 'required task')} left")


def phase_end(phase: PhaseForecast) -> str:
    """Return when a phase was or will be finished."""
    if phase.finished:
        return f"finished on {dated(phase.finished)}"
    if phase.median:
        return f"about {dated(phase.median)}"
    return "" if phase.required else "optional with your goal"
