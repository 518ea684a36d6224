"""Verdicts on the learner's files: reached, recorded, and followed by what they lead to."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dlpath.commands.parts.exercises.own import files, listed, recorded, trials
from dlpath.context import Context
from dlpath.errors import DlpathError
from dlpath.progress.records import ExerciseAttempt

if TYPE_CHECKING:
    from dlpath.exercises.kit.judging import Verdict
    from dlpath.exercises.verdicts import Checked
    from dlpath.sandbox.values import Source


class Verdicts:
    """Judges files of one learner and records the attempts.

    What keeps an attempt from being recorded is kept in ``trouble``, to be raised once the verdict
    is shown: it was asked for, and it is there.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self.trouble: DlpathError | None = None

    def of(self, names: Iterable[str], *, file: Path | None = None) -> "Iterator[Checked]":
        """Yield the verdict on each exercise; ``file`` is judged in place of the learner's own."""
        from dlpath.exercises.kit import bank
        from dlpath.exercises.kit.judging import judge
        from dlpath.sandbox.sources import read
        from dlpath.sandbox.worker import Worker

        with Worker() as worker:
            for name in names:
                path = file or files(self._context).existing(name)
                mine = read(path)
                yield self.reported(judge(bank.exercise(name), mine, worker), mine)

    def reported(self, verdict: "Verdict", mine: "Source", *, keep: bool = True) -> "Checked":
        """Return what to show of a verdict, recorded unless the same file was judged so before.

        Without ``keep`` nothing is recorded.
        """
        from dlpath.exercises.listing import following
        from dlpath.exercises.verdicts import checked
        from dlpath.runs.kit.catalogue import names as runs

        name = verdict.exercise
        return checked(
            verdict,
            mine.path,
            change=self._kept(verdict, mine.text) if keep else None,
            task=self._task(name),
            next=following(listed(self._context), name),
            run=name if name in runs() else None,
        )

    def _kept(self, verdict: "Verdict", text: str) -> str | None:
        from dlpath.exercises.verdicts import attempt
        from dlpath.progress.attempts import Trials, is_repeated

        name, context = verdict.exercise, self._context
        level = trials(context).get(name, Trials()).level
        fact = attempt(verdict, text, level=level, at=context.moment)
        if is_repeated(fact, context.store.facts(ExerciseAttempt)):
            return None
        did = "passed" if verdict.passed else f"had {verdict.score:.0%} right in"
        try:
            return recorded(context, f"{did} the exercise {name}", fact)
        except DlpathError as error:
            self.trouble = error
            return None

    def _task(self, name: str) -> str | None:
        """Return the task that a pass shows to be done, unless it is settled."""
        from dlpath.exercises.listing import shown_done_by

        task = shown_done_by(name, self._context.curriculum)
        settled = task is not None and self._context.standing.states.settled(task.id)
        return None if task is None or settled else task.id


def offer_done(context: Context, report: "Checked") -> None:
    """Ask whether the task that a pass shows to be done is to be marked so.

    Where the pass is not all that makes it done, what does is told first.
    """
    from dlpath.commands.parts.finishing import finish
    from dlpath.exercises.listing import shown_done_by

    task = shown_done_by(report.exercise, context.curriculum)
    if report.task is None or task is None:
        return
    more = "" if task.evidence.exercise else f"{task.id} is done when: {task.done_when}\n"
    if context.agrees(f"{more}Mark {report.task} done?"):
        finish(context, task, json=False)


def replayed(verdicts: "Iterable[Checked]") -> str:
    """Return the Python that makes the first failing call of each verdict again."""
    from dlpath.exercises.verdicts import first_failures

    failures = [failure for item in verdicts for failure in first_failures(item)[:1]]
    return "\n".join(f"{failure.replay}\n" for failure in failures if failure.replay)
