"""A session of pomodoros: time goes by, keys are pressed, and other terminals are heard."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from dlpath.clock import RunningClock
from dlpath.focus import cycle as cycles
from dlpath.focus.cycle import BREAKS, Cycle, Lengths, Stage
from dlpath.focus.surroundings import Desk, Face
from dlpath.focus.suspension import Reading, slept
from dlpath.progress.timer import Timer

TICK = 0.5
"""Seconds between two looks at the clock."""


class Ending(StrEnum):
    """How a session ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    """Before the time was up; what was done is recorded."""
    DISCARDED = "discarded"
    ELSEWHERE = "elsewhere"
    """From another terminal."""
    LEFT = "left"
    """By Ctrl-C; the timer, if one runs, goes on."""


class Way(NamedTuple):
    """How a session is to go."""

    lengths: Lengths
    rounds: int | None
    """Pomodoros after which it ends; as many as the learner likes if ``None``."""
    suspend: str
    """What becomes of the time that the machine sleeps: ask, count or pause."""


class Session:
    """One run of the cycle."""

    def __init__(self, desk: Desk, face: Face, clock: RunningClock, way: Way) -> None:
        self._desk = desk
        self._face = face
        self._clock = clock
        self._way = way
        self._message = ""
        self._rounds = 0
        self._last = self._reading()

    def run(self, cycle: Cycle) -> Ending:
        """Go through the cycle until the learner, or another terminal, ends it."""
        here: Cycle | Ending = cycle
        try:
            while isinstance(here, Cycle):
                here = self._interruptible(here)
        except KeyboardInterrupt:
            return Ending.LEFT
        return here

    def _interruptible(self, cycle: Cycle) -> Cycle | Ending:
        """Take a step; Ctrl-C during a pomodoro asks first, and a second one leaves."""
        try:
            return self._step(cycle)
        except KeyboardInterrupt:
            if cycle.stage not in (Stage.WORK, Stage.RUNG):
                raise
            return self._leaving(cycle)

    def _step(self, cycle: Cycle) -> Cycle | Ending:
        if cycle.stage == Stage.WORK:
            followed = self._woken(self._followed(cycle))
            if isinstance(followed, Ending):
                return followed
            cycle = followed
        now = self._clock.now()
        moved = cycles.at(cycle, now)
        if moved.stage != cycle.stage:
            self._face.say(_over(cycle))
            self._desk.ring(_over(cycle))
            return moved
        if cycle.stage == Stage.RUNG:
            return self._after_work(cycle)
        if cycle.stage == Stage.READY:
            return self._after_break(cycle)
        self._desk.is_there(cycle)
        self._face.show(cycle, now, self._message)
        key = self._face.key(TICK, standing=cycle.timer.paused)
        return self._pressed(key.lower(), cycle)

    def _pressed(self, key: str, cycle: Cycle) -> Cycle | Ending:
        work = cycle.stage == Stage.WORK
        meant = {
            " ": self._toggled,
            "s": self._stopped if work else _left,
            "q": self._leaving if work else _left,
            "b": cycles.skipped,
        }
        if key in meant:
            self._message = ""
            return meant[key](cycle)
        return cycle

    def _toggled(self, cycle: Cycle) -> Cycle | Ending:
        now = self._clock.now()
        if cycle.stage in BREAKS:
            turned = cycles.resumed if cycle.timer.paused else cycles.paused
            return turned(cycle, now)
        event = "resume" if cycle.timer.paused else "pause"
        return self._with(cycle, self._desk.turn(event))

    def _followed(self, cycle: Cycle) -> Cycle | Ending:
        """Return the cycle with what another terminal did to its timer."""
        return self._with(cycle, self._desk.timer()) if self._desk.news() else cycle

    def _with(self, cycle: Cycle, timer: Timer | None) -> Cycle | Ending:
        if timer is None or timer.started != cycle.timer.started:
            return self._elsewhere()
        return cycle._replace(timer=timer)

    def _elsewhere(self) -> Ending:
        self._face.say("The timer was stopped or dropped from another terminal.")
        self._desk.gone()
        return Ending.ELSEWHERE

    def _woken(self, cycle: Cycle | Ending) -> Cycle | Ending:
        """Return the cycle after a look whether the machine slept since the last one."""
        before, self._last = self._last, self._reading()
        away = slept(before, self._last)
        if not away or isinstance(cycle, Ending) or cycle.timer.paused:
            return cycle
        if self._way.suspend == "count":
            return cycle
        minutes = round(away / timedelta(minutes=1)) or 1
        said = f"The machine slept for {minutes} min"
        # First of all it is paused: whatever the answer, and if there is none, nothing is lost.
        here = self._with(cycle, self._desk.turn("pause", before.wall))
        if isinstance(here, Ending):
            return here
        question = f"{said}: c counts that as work, l leaves it out."
        answer = self._face.choose(here, question) if self._way.suspend == "ask" else ""
        if answer is None:
            self._face.say(f"{said}, which is left out.")
        if answer in (None, "c", "l"):
            since = before.wall if answer == "c" else None
            return self._with(here, self._desk.turn("resume", since))
        self._message = f"{said}; space goes on."
        return here

    def _after_work(self, cycle: Cycle) -> Cycle | Ending:
        ending = self._recorded(cycle, Ending.FINISHED)
        self._rounds += 1
        if ending != Ending.FINISHED or self._rounds == self._way.rounds:
            return ending
        return cycles.after_work(cycle, self._clock.now(), self._way.lengths)

    def _after_break(self, cycle: Cycle) -> Cycle | Ending:
        number = cycle.number + 1
        question = f"Enter starts pomodoro {number}, q leaves."
        answer = self._face.choose(cycle, question)
        if answer in ("q", "s"):
            return Ending.FINISHED
        if answer not in (None, "\n", "\r", " "):
            return cycle
        timer = self._desk.start(number)
        self._last = self._reading()
        return cycles.working(timer, number)

    def _leaving(self, cycle: Cycle) -> Cycle | Ending:
        minutes = self._minutes(cycle)
        question = f"{minutes} min on {cycle.timer.task}: k keeps, d discards, c goes on."
        answer = self._face.choose(cycle, question)
        if answer is None:
            raise KeyboardInterrupt
        if answer == "k":
            return self._stopped(cycle)
        if answer == "d":
            self._desk.cancel()
            return Ending.DISCARDED
        return cycle

    def _stopped(self, cycle: Cycle) -> Ending:
        return self._recorded(cycle, Ending.STOPPED)

    def _recorded(self, cycle: Cycle, ending: Ending) -> Ending:
        minutes = self._minutes(cycle)
        note = self._face.ask("What was done? (Enter leaves it empty)")
        return ending if self._desk.stop(minutes, note) else self._elsewhere()

    def _minutes(self, cycle: Cycle) -> int:
        return worked_minutes(cycle.timer, self._clock.now())

    def _reading(self) -> Reading:
        return Reading(self._clock.now(), self._clock.steady())


def worked_minutes(timer: Timer, now: datetime) -> int:
    """Return what a timer shows in minutes, at least one, at most what was planned."""
    worked = min(timer.elapsed(now), timer.planned)
    return max(1, round(worked / timedelta(minutes=1)))


def _left(_: Cycle) -> Ending:
    return Ending.FINISHED


def _over(cycle: Cycle) -> str:
    if cycle.stage in BREAKS:
        return f"The {cycle.stage} is over."
    minutes = round(cycle.timer.planned / timedelta(minutes=1))
    verb = "is" if minutes == 1 else "are"
    return f"{minutes} min on {cycle.timer.task} {verb} over."
