"""What becomes of a timer that was left running when ``dlpath focus`` begins."""

from pathlib import Path
from typing import NamedTuple

from dlpath.context import Context
from dlpath.focus import presence
from dlpath.focus.crash import LeftOver, left_over
from dlpath.planning.timing import (
    TimerError,
    TimerReport,
    ending,
    refuse_running,
    started,
    timer_report,
    turning,
)
from dlpath.progress.entries import Worked
from dlpath.view.words import day

GO_ON, KEEP, TRIM, DISCARD = "go on", "keep", "trim", "discard"


class Settlement(NamedTuple):
    """What is to become of it."""

    what: str
    minutes: int = 0
    """keep and trim: how many are recorded."""


class Before(NamedTuple):
    """What there was before a session."""

    number: int = 1
    """Which pomodoro of the session the timer is, if it goes on."""
    settled: str | None = None
    """What became of it: keep, trim or discard."""


def settled(
    app: Context, task: str | None, given: Settlement | None, *, seen: Path, aside: bool
) -> Before:
    """Settle what was left running, and return what there was.

    Afterwards either no timer runs, or the one to go on with. ``aside`` shows what was recorded.
    """
    if app.timer is None:
        return Before()
    left = left_over(app.timer, presence.seen(seen), boot=presence.boot(), now=app.now)
    fits = task is None or app.task(task).id == left.task
    chosen = decided(app, left, given, fits=fits)
    if chosen.what == GO_ON:
        return Before(left.number)
    report = settle(app, chosen)
    if aside:
        app.show(report, aside=True)
    return Before(settled=chosen.what)


def decided(app: Context, left: LeftOver, given: Settlement | None, *, fits: bool) -> Settlement:
    """Return what is to become of a timer: as ``given``, else as the learner answers.

    ``fits`` tells whether it is on the task that is asked for. One that somebody just started
    simply goes on.

    Raises
    ------
    TimerError
        Nobody is there to answer, or more minutes are asked for than it shows.
    """
    may_go_on = fits and not left.over and not left.restarted
    if given is None and left.seen is None and not left.over:
        if not fits:
            refuse_running(app.timer)
        return Settlement(GO_ON)
    chosen = given or _asked(app, left, may_go_on=may_go_on)
    if chosen is None:
        raise TimerError(
            _what_was_left(app, left), hint="say --keep, --trim MINUTES or --discard with it"
        )
    if chosen.what == TRIM and chosen.minutes > left.shown:
        raise TimerError(
            f"the timer on {left.task} shows {left.shown} min, so it cannot be {chosen.minutes}",
            hint=f"say --trim with at most {left.shown}, or --keep",
        )
    return chosen if chosen.what != KEEP else Settlement(KEEP, left.keep)


def settle(app: Context, settlement: Settlement) -> TimerReport:
    """Record what was decided."""
    timer = started(app.timer)
    if settlement.what == DISCARD:
        change = turning("cancel", timer.task, app.moment)
    else:
        worked = Worked(timer.task, app.settings.pomodoro_minutes)
        change = ending(timer, worked, settlement.minutes, app.moment, lived=app.moment_at)
    written = app.append(change, guard=lambda: started(app.timer))
    return timer_report(written, "stop", app.work_on(timer.task), None)


def _asked(app: Context, left: LeftOver, *, may_go_on: bool) -> Settlement | None:
    """Ask until the answer is one of those offered; ``None`` where nobody answers."""
    trimmed = left.seen or left.keep
    offers = ["g goes on"] if may_go_on else []
    offers.append(f"k keeps {left.keep} min")
    offers.append(
        f"t trims to {trimmed} min" + (", when dlpath was last there" if left.seen else "")
    )
    offers += ["a number trims to that many", "d discards"]
    said = _what_was_left(app, left)
    question = f"{said[:1].upper()}{said[1:]}.\n{'; '.join(offers)}."
    answers = {
        "k": Settlement(KEEP),
        "t": Settlement(TRIM, trimmed),
        "d": Settlement(DISCARD),
    } | ({"g": Settlement(GO_ON)} if may_go_on else {})
    while answer := app.ask(question, default="g" if may_go_on else "k"):
        word = answer.lower()
        if word.isdecimal() and 1 <= int(word) <= left.shown:
            return Settlement(TRIM, int(word))
        if word[:1] in answers:
            return answers[word[:1]]
    return None


def _what_was_left(app: Context, left: LeftOver) -> str:
    since = left.started.astimezone(app.zone)
    text = f"a timer on {left.task} was left running since {day(since)}, {since:%H:%M}"
    return text + ("; the machine was restarted since" if left.restarted else "")
