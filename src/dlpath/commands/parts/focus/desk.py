"""The record and the world around a session of ``dlpath focus``."""

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from dlpath.context import Context
from dlpath.errors import DlpathError
from dlpath.focus.cycle import Cycle
from dlpath.focus.hooks import run_hook
from dlpath.focus.hosts_file import HostsFile
from dlpath.focus.notifier import notifier, notify
from dlpath.focus.presence import Seen, boot, note
from dlpath.planning.marking import refuse_settled
from dlpath.planning.timing import (
    TimerError,
    beginning,
    ending,
    refuse_running,
    started,
    timer_report,
    turning,
)
from dlpath.progress.entries import Entry, Worked
from dlpath.progress.states import OPEN
from dlpath.progress.timer import Timer

if TYPE_CHECKING:
    from pathlib import Path

    from dlpath.curriculum.path import Task

NOTED_EVERY = 60
"""Seconds between two notes that the session is there."""
SERVER_EVERY = 5
"""Seconds between two looks at a record that is no file, whose changes cannot be seen."""


class Desk:
    """What one session works with, and all pomodoros that it recorded."""

    def __init__(self, app: Context, task: "Task", *, minutes: int, seen: "Path") -> None:
        self._app = app
        self.task = task
        self._minutes = minutes
        self._seen = seen
        self._boot = boot()
        self._noted: datetime | None = None
        self._read: object = None
        self._hosts: HostsFile | None = None
        self._is_blocked = False
        self._started: datetime | None = None
        self.problems: list[str] = []
        self._number = 1
        self.recorded: list[Entry] = []
        self.say: Callable[[str], None] = app.say

    def keep_out_sites(self) -> None:
        """Keep the listed sites out during every pomodoro."""
        if not self._app.settings.blocked_sites:
            self._trouble("No sites are listed to keep out; dlpath block add reddit.com lists one")
            return
        self._hosts = HostsFile(self._app.environ, self._app.folders.cache)

    def start(self, number: int) -> Timer:
        """Start a pomodoro of the session, and return its timer as it is recorded."""
        app, task = self._app, self.task
        app.look_again()
        refuse_settled(task, app.standing)
        opened = app.standing.states.of(task.id) == OPEN
        app.append(
            beginning(task.id, self._minutes, app.moment, opened=opened),
            guard=lambda: refuse_running(app.timer),
        )
        timer = started(self.timer())
        self.begun(timer, number)
        return timer

    def begun(self, timer: Timer, number: int) -> None:
        """Do what belongs to the beginning of a pomodoro; from now on its timer is the own one."""
        self._number = number
        self._started = timer.started
        self._block(timer)
        self._hook("focus-start", ends=timer.ends and timer.ends.isoformat())

    def turn(self, event: str, since: datetime | None = None) -> Timer | None:
        """Pause or resume the timer, now or ``since`` earlier, and return it.

        If another terminal was quicker, nothing is written.
        """
        app = self._app
        app.look_again()
        lived = app.moment_at(since) if since else None
        is_due = app.timer is not None and app.timer.paused is (event == "resume")
        with suppress(TimerError):
            if is_due:
                change = turning(event, self._own.task, app.moment, since=lived)
                app.append(change, guard=lambda: self._own)
        timer = self.timer()
        if timer is not None and not timer.paused:
            self._block(timer)
        return timer

    def stop(self, minutes: int, note: str | None) -> bool:
        """Record the work; tell whether the timer was still there."""
        app = self._app
        app.look_again()
        try:
            timer = self._own
            worked = Worked(timer.task, app.settings.pomodoro_minutes, note)
            change = app.append(
                ending(timer, worked, minutes, app.moment, lived=app.moment_at),
                guard=lambda: self._own,
            )
        except TimerError:
            return False
        finally:
            self.close()
        self.recorded += timer_report(change, "stop", app.work_on(timer.task), None).pomodoros
        app.close()
        self._hook("focus-end", minutes=minutes, note=note)
        return True

    def cancel(self) -> None:
        """Drop the timer; that another terminal did so already is as good."""
        app = self._app
        app.look_again()
        with suppress(TimerError):
            change = turning("cancel", self._own.task, app.moment)
            app.append(change, guard=lambda: self._own)
        self.close()
        self._hook("focus-end", minutes=0)

    def gone(self) -> None:
        """Do what belongs to the end of a pomodoro that another terminal ended."""
        self.close()
        self._hook("focus-end", minutes=None)

    def timer(self) -> Timer | None:
        """Return the timer as it is recorded now."""
        self._app.look_again()
        timer = self._app.timer
        # Nobody knows when this terminal will be closed, so the record is left in order meanwhile.
        self._app.close()
        self._read = self._state()
        return timer

    def news(self) -> bool:
        """Tell whether somebody may have written to the record."""
        return self._state() != self._read

    def ring(self, text: str) -> None:
        """Tell aloud that a time is up."""
        settings = self._app.settings
        if settings.bell and sys.stderr.isatty():
            self._app.print("\a", sys.stderr)
            sys.stderr.flush()
        if settings.notify:
            wrong = notify("dlpath", text, by=notifier(), environ=self._app.environ)
            if wrong:
                self._trouble(f"No notification ({wrong}); dlpath config set notify off ends that.")

    def is_there(self, cycle: Cycle) -> None:
        """Note that the session goes on."""
        now = self._app.clock.now()
        if self._noted is None or (now - self._noted).total_seconds() >= NOTED_EVERY:
            self._noted = now
            note(self._seen, Seen(cycle.timer.started, now, cycle.number, self._boot))

    def close(self) -> None:
        """Let the sites in again."""
        if self._is_blocked and self._hosts:
            self._is_blocked = False
            self._attempt(self._hosts.unblock)

    @property
    def _own(self) -> Timer:
        """The timer of this session; ``TimerError`` if it is no longer there."""
        timer = started(self._app.timer)
        if self._started not in (None, timer.started):
            refuse_running(timer)
        return timer

    def _block(self, timer: Timer) -> None:
        hosts, until = self._hosts, timer.ends
        if hosts and until:
            sites = self._app.settings.blocked_sites
            self._is_blocked = self._attempt(lambda: hosts.block(sites, until))

    def _attempt(self, change: Callable[[], object]) -> bool:
        """Change the hosts file; if that fails, say so once, and go on without."""
        try:
            change()
        except (DlpathError, OSError) as error:
            hint = getattr(error, "hint", None)
            self._trouble(f"No sites are kept out: {error}" + (f"; {hint}" if hint else ""))
            return False
        return True

    def _hook(self, event: str, **facts: object) -> None:
        told = {"task": self.task.id, "title": self.task.title, "number": self._number}
        minutes = {"minutes": self._minutes}
        wrong = run_hook(self._app.folders.hooks, event, told | minutes | facts, self._app.environ)
        if wrong:
            self._trouble(wrong)

    def _trouble(self, text: str) -> None:
        """Say what could not be done, once."""
        if text not in self.problems:
            self.problems.append(text)
            self.say(text)

    def _state(self) -> object:
        """Return what differs as soon as the record was written to."""
        if self._app.environ.get("DLPATH_DATABASE_URL"):
            return round(self._app.clock.steady() / SERVER_EVERY)
        record = self._app.folders.record
        return [_stamp(record), _stamp(record.with_name(f"{record.name}-wal"))]


def _stamp(file: "Path") -> object:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
