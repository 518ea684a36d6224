"""What a command works with: all that follows from the record, computed when asked for."""

from binascii import crc32
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from dlpath.workplace import Workplace

if TYPE_CHECKING:
    from dlpath.curriculum.path import Task
    from dlpath.planning.glance import CardsDue, LastForecast, PlanLine, TimerLine
    from dlpath.planning.planned import Block
    from dlpath.planning.standing import Standing
    from dlpath.progress.entries import TaskWork
    from dlpath.progress.goals import Goals
    from dlpath.progress.records import Change, PlanBlock, Pomodoro
    from dlpath.progress.states import States
    from dlpath.progress.tallies import Tallies
    from dlpath.progress.timer import Timer


class Context(Workplace):
    """One run of one command."""

    @cached_property
    def pomodoros(self) -> "list[Pomodoro]":
        """All pomodoros of the record, oldest first; counted is quicker, see ``tallies``."""
        return self.store.pomodoros()

    @cached_property
    def tallies(self) -> "Tallies":
        """The work recorded, counted for the tasks of the path."""
        return self.succession.tallies(self.store.tallies())

    @property
    def as_recorded(self) -> "tuple[States, Tallies]":
        """The states and the work by the ids under which they are recorded."""
        from dlpath.progress.records import TaskMark
        from dlpath.progress.states import states

        tallies = self.store.tallies()
        newest = {task: tally.newest for task, tally in tallies.per_task.items()}
        return states(self.store.facts(TaskMark), newest), tallies

    @cached_property
    def exercises_passed(self) -> frozenset[str]:
        """The exercises that were passed."""
        from dlpath.progress.attempts import passed
        from dlpath.progress.records import ExerciseAttempt

        return passed(self.store.facts(ExerciseAttempt))

    @cached_property
    def timer(self) -> "Timer | None":
        """The timer, if one is running or paused."""
        from dlpath.progress.timer import running_timer

        timer = running_timer(self.store.timer_events())
        return timer and self.succession.timer(timer)

    @cached_property
    def timer_line(self) -> "TimerLine | None":
        """The timer as it is reported."""
        from dlpath.planning.timing import timer_line

        return timer_line(self.timer, self.zone, now=self.now)

    @cached_property
    def cards_due(self) -> "CardsDue":
        """The cards that are left to ask today."""
        return self.cards_due_on(self.moment.study_day)

    def cards_due_on(self, day: date) -> "CardsDue":
        """Return the cards to ask on a study day; of one that lies ahead, those known by now."""
        from dlpath.planning.glance import CardsDue

        if not self.store.has_cards:
            return CardsDue()
        cards, today = self.store.cards, self.moment.study_day
        if day == today:
            portions = cards.portions(today)
            return CardsDue(**{family: portion.cards for family, portion in portions.items()})
        ahead = max((day - today).days, 0)
        coming = (cards.coming(today, family, days=ahead) for family in CardsDue._fields)
        return CardsDue(*(counts[-1] if counts else 0 for counts in coming))

    @cached_property
    def goals(self) -> "Goals":
        """What is to be done on each day."""
        from dlpath.progress.goals import Goals, exempt_days
        from dlpath.progress.records import Goal, RestDay

        exempt = exempt_days(self.store.facts(RestDay))
        return Goals(self.settings.goal_on, self.store.facts(Goal), exempt)

    @property
    def last_forecast(self) -> "LastForecast | None":
        """The forecast that was made last of this path, if any."""
        from dlpath.store.last_forecast import kept

        return kept(self.folders.cache, about=self._path_asked_for)

    def keep_forecast(self, forecast: "LastForecast | None") -> None:
        """Keep a forecast of this path for the quick commands; forget the last if there is none."""
        from dlpath.store.last_forecast import keep

        keep(forecast, self.folders.cache, about=self._path_asked_for)

    @property
    def _path_asked_for(self) -> str:
        """What a forecast is about: path, track, goal, and whose record it is."""
        url = self.environ.get("DLPATH_DATABASE_URL", "")
        asked = (self.curriculum.digest, self.settings.track, self.settings.goal, url)
        return f"{crc32(repr(asked).encode()):08x}"

    @cached_property
    def plan(self) -> "tuple[Block, ...] | None":
        """The plan of today with what is done of it; ``None`` on a day that is not planned."""
        day = self.moment.study_day
        blocks = self.store.plan_blocks(day)
        return self.on_the_clock(blocks, self.worked_on(day)) if blocks else None

    @property
    def plan_line(self) -> "PlanLine | None":
        """Where the plan of today stands; ``None`` if nothing is planned."""
        if not self.plan:
            return None
        from dlpath.planning.planned import plan_line

        return plan_line(self.plan, self.now)

    def on_the_clock(
        self, blocks: "Iterable[PlanBlock]", worked: "Iterable[Pomodoro]"
    ) -> "tuple[Block, ...]":
        """Return the plan of a day as it lies on the learner's clock, and what is done of it."""
        from dlpath.planning.planned import on_the_clock

        return on_the_clock(blocks, self.rhythm, worked, heirs=self.succession.heirs)

    def worked_on(self, day: date) -> "list[Pomodoro]":
        """Return the pomodoros of a study day, oldest first."""
        found = self.store.pomodoros(since=day)
        return [item for item in found if item.start.study_day == day]

    @cached_property
    def standing(self) -> "Standing":
        """Where the learner stands on the path."""
        from dlpath.planning.standing import Standing, at_work
        from dlpath.progress.records import TaskMark
        from dlpath.progress.states import states

        marks = self.succession.marks(self.store.facts(TaskMark))
        newest = {task: tally.newest for task, tally in self.tallies.per_task.items()}
        found = states(marks, newest)
        here = at_work(self.timer, marks, newest)
        if here is None or found.settled(here):
            here = self._planned_next(found) or here
        return Standing(
            self.curriculum,
            found,
            track=self.settings.track,
            goal=self.settings.goal,
            at_work=here,
        )

    def _planned_next(self, found: "States") -> str | None:
        """Return the next task that is planned for today and not settled."""
        if not self.plan:
            return None
        from dlpath.planning.planned import open_task

        return open_task(self.plan, found)

    @property
    def holds_until(self) -> datetime:
        """When what was shown stops being true though nothing is changed."""
        from dlpath.progress.moments import day_end

        day_start = time.fromisoformat(self.settings.day_start)
        ends = [day_end(self.moment.study_day, self.zone, day_start)]
        if self.timer is not None and not self.timer.paused:
            ends.append(
                self.now + timedelta(seconds=60 - self.timer.elapsed(self.now).seconds % 60)
            )
        ends += [
            at for block in self.plan or () for at in (block.start, block.end) if at > self.now
        ]
        return min(ends)

    def task(self, given: str | None) -> "Task":
        """Return the task that ``given`` names; the current one if nothing is given."""
        from dlpath.planning.lookup import NothingLeft, task_named

        if given is not None:
            return task_named(given, self.curriculum)
        if (task := self.standing.current) is None:
            raise NothingLeft
        return task

    def work_on(self, task: str) -> "TaskWork":
        """Return the pomodoros recorded on a task beside its estimate."""
        from dlpath.progress.entries import TaskWork
        from dlpath.progress.tallies import Pomodoros

        estimate = {item.id: item.pomodoros for item in self.curriculum.tasks}.get(task, 0)
        return TaskWork(task, Pomodoros(self.tallies.pomodoros(task), estimate))

    def overlapping(self, pomodoros: Iterable["Pomodoro"]) -> Iterable["Pomodoro"]:
        """Return the other recorded pomodoros that overlap with any of ``pomodoros``."""
        from dlpath.progress.entries import end_of

        for item in pomodoros:
            for other in self.store.overlapping(item.start.instant, end_of(item)):
                if other.id != item.id:
                    yield other

    def append(self, change: "Change", *, guard: Callable[[], object] | None = None) -> "Change":
        """Write one change, all or nothing, unless ``guard`` raises on seeing what others wrote."""
        written = self.store.append(change, guard=guard and self._seeing_all(guard))
        self._forget()
        return written

    def look_again(self) -> None:
        """Read the clock and the record anew, for a command that goes on for a while."""
        self.__dict__.pop("moment", None)
        self.now = self.clock.now()
        self._forget()

    def _seeing_all(self, guard: Callable[[], object]) -> Callable[[], None]:
        def fresh() -> None:
            self._forget()
            guard()

        return fresh

    def _forget(self) -> None:
        for name in (
            "tallies",
            "exercises_passed",
            "pomodoros",
            "goals",
            "cards_due",
            "timer",
            "timer_line",
            "standing",
            "plan",
        ):
            self.__dict__.pop(name, None)
