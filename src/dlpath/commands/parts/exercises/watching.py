"""Following a file: the verdict on each save, until it is a pass and the learner goes on."""

import sys
from collections.abc import Iterator
from itertools import count, repeat
from typing import TYPE_CHECKING

from dlpath.commands.parts.exercises.beginning import begin
from dlpath.commands.parts.exercises.verdicts import Verdicts, offer_done
from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.errors import DlpathError
    from dlpath.exercises.verdicts import Checked
    from dlpath.exercises.watching import Judged, Watch

_LONG = 10  # times that nothing was heard after a save, a fifth of a second each


def followed(context: Context, watched: "Watch", *, json: bool) -> str | None:
    """Show each verdict; return the exercise with which the learner goes on after a pass.

    What was judged last is recorded when it is a pass, and when the learner leaves: a record of
    every save would hide all else in the history.
    """
    from dlpath.exercises.watching import Judged, Saved, Unread

    verdicts = Verdicts(context)
    last: Judged | None = None
    silences: Iterator[int] = repeat(0)
    try:
        while True:
            event = watched.event(within=0.2)
            if event is not None:
                silences = count(1) if isinstance(event, Saved) else repeat(0)
            elif next(silences) == _LONG and not json:
                context.say("Still judging your last save: something in it takes long.")
            if isinstance(event, Unread):
                unread(context, event.error, json=json)
            if isinstance(event, Judged):
                last = event
                report = shown(context, verdicts, event, json=json)
                further = None if json or not report.passed else onwards(context, report)
                if further is not None:
                    return further
    finally:
        if last is not None and last.final and not last.verdict.passed:
            verdicts.reported(last.verdict, last.mine)


def shown(context: Context, verdicts: Verdicts, event: "Judged", *, json: bool) -> "Checked":
    """Show one verdict on a screen of its own, and return its report."""
    passed = event.verdict.passed
    report = verdicts.reported(event.verdict, event.mine, keep=passed)
    report = report._replace(training=not event.final)
    if not json:
        context.clear()
    context.show(report, json=json)
    if verdicts.trouble is not None:
        raise verdicts.trouble
    if not json and event.final and not passed:
        context.say("\nEach save is judged again; Ctrl-C ends.")
    return report


def unread(context: Context, error: "DlpathError", *, json: bool) -> None:
    """Say why the file cannot be judged as it is."""
    from dlpath.view.error import as_json

    if json:
        context.print(as_json(error), sys.stderr)
        return
    context.clear()
    context.say(context.look.wrapped(error.message))
    context.say("Waiting for a save; Ctrl-C ends.")


def onwards(context: Context, report: "Checked") -> str | None:
    """Offer what follows a pass; return the exercise with which the learner goes on at once."""
    offer_done(context, report)
    if report.next is None or not context.agrees(f"Go on with {report.next}?"):
        context.say("Each save is judged again; Ctrl-C ends.")
        return None
    begin(context, report.next, folder=None, json=False)
    context.ask("Enter watches your file.", default="yes")
    return report.next
