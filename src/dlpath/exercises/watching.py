"""Judging a file at each save, the newest save first."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.exercises.kit.exercise import LAYERS, Exercise
from dlpath.exercises.kit.judging import CheckResult, Verdict, judge
from dlpath.sandbox.sources import read
from dlpath.sandbox.values import Source
from dlpath.sandbox.worker import Cancelled, Worker

QUICK = tuple(layer for layer in LAYERS if layer not in ("trajectory", "learns"))
"""What is judged while the learner waits; training follows when this is right."""
_TICK = 0.3
"""Seconds after which a file is looked at even if the system reports no change: some file systems,
such as those of other machines, never report any."""


class Saved(NamedTuple):
    """The file was saved, or is there at the start; it is being judged."""

    mine: Source


class Judged(NamedTuple):
    """A verdict on the newest save."""

    verdict: Verdict
    mine: Source
    final: bool
    """Whether nothing more is judged: training follows a verdict that is not final."""


class Unread(NamedTuple):
    """The file cannot be read, or not be judged."""

    error: DlpathError


Event = Saved | Judged | Unread


class Watch:
    """One file that is judged again whenever it changes.

    A context manager; ``events`` ends when it is closed.
    """

    def __init__(self, exercise: Exercise, path: Path, worker: Worker) -> None:
        self._exercise = exercise
        self._path = path
        self._worker = worker
        self._events: SimpleQueue[Event] = SimpleQueue()
        self._closed = threading.Event()
        self._outdated = threading.Event()
        self._judging: threading.Thread | None = None
        self._following = threading.Thread(target=self._follow, daemon=True)

    def __enter__(self) -> "Watch":
        self._following.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closed.set()
        self._stop_judging()

    def event(self, *, within: float) -> Event | None:
        """Return what happens next; ``None`` if nothing does within so many seconds.

        A save ends the judging of the one before, so no verdict is of an older save than the newest
        that was returned.
        """
        try:
            event = self._events.get(timeout=within)
        except Empty:
            return None
        if isinstance(event, Saved):
            self._stop_judging()
            self._judging = threading.Thread(target=self._judge, args=(event.mine,), daemon=True)
            self._judging.start()
        return event

    def _judge(self, mine: Source) -> None:
        with suppress(Cancelled):
            try:
                verdict = self._verdict(mine, QUICK)
                further = any(check.layer not in QUICK for check in self._exercise.checks)
                final = not further or bool(verdict.failed)
                self._tell(Judged(verdict, mine, final))
                if not final:
                    self._tell(Judged(self._verdict(mine, LAYERS), mine, final=True))
            except DlpathError as error:
                self._tell(Unread(error))

    def _verdict(self, mine: Source, layers: tuple[str, ...]) -> Verdict:
        return judge(
            self._exercise, mine, self._worker, layers=layers, on_check=self._unless_outdated
        )

    def _unless_outdated(self, _: CheckResult) -> None:
        if self._outdated.is_set():
            raise Cancelled

    def _tell(self, event: Event) -> None:
        if self._outdated.is_set():
            raise Cancelled
        self._events.put(event)

    def _stop_judging(self) -> None:
        """End what is judged, and forget what was said of it but not yet heard."""
        if self._judging is None:
            return
        self._outdated.set()
        while self._judging.is_alive():
            self._worker.cancel()
            self._judging.join(0.02)
        self._outdated.clear()
        self._judging = None
        waiting = []
        with suppress(Empty):
            while True:
                waiting.append(self._events.get_nowait())
        for event in waiting:
            if not isinstance(event, Judged):
                self._events.put(event)

    def _follow(self) -> None:
        known: Source | None = None
        trouble: str | None = None
        for _ in self._ticks():
            try:
                mine = read(self._path)
            except DlpathError as error:
                if error.message != trouble:
                    self._events.put(Unread(error))
                known, trouble = None, error.message
                continue
            if mine != known:
                self._events.put(Saved(mine))
            known, trouble = mine, None

    def _ticks(self) -> Iterator[None]:
        """Yield at once, at each change of the folder, and every now and then."""
        yield None
        while not self._closed.is_set():
            # Without its folder, or where the system watches no more files, the clock has to do.
            with suppress(OSError, RuntimeError):
                yield from self._changes()
            self._closed.wait(_TICK)
            yield None

    def _changes(self) -> Iterator[None]:
        from watchfiles import watch

        changes = watch(
            self._path.parent,
            watch_filter=None,
            debounce=50,
            step=10,
            stop_event=self._closed,
            rust_timeout=round(1000 * _TICK),
            yield_on_timeout=True,
            raise_interrupt=False,
            recursive=False,
        )
        for _ in changes:
            yield None
