"""What is left of the path, in the order in which it will be done, and how it fills the days."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from heapq import heapify, heappop, heappush
from types import MappingProxyType
from typing import NamedTuple

from dlpath.curriculum.path import Phase, Task
from dlpath.errors import DlpathError
from dlpath.planning.availability import Availability
from dlpath.planning.paper_pace import paper_pace
from dlpath.planning.reading.progress import Seen
from dlpath.planning.rhythm import Slot
from dlpath.planning.standing import Standing
from dlpath.progress.tallies import Tallies

LONGEST = timedelta(days=366 * 100)


class NoEnd(DlpathError):
    """With these hours the path is never finished."""

    code = "no-hours"


class ToRead(NamedTuple):
    """The pages that a reading task has left."""

    pages: tuple[int, ...]
    pomodoros: int
    """What they take together."""


class Piece(NamedTuple):
    """Work on one task."""

    phase: Phase
    task: Task
    pomodoros: int
    done: int
    """Pomodoros of the task, or of what is left to read in it, that come before."""
    to_read: ToRead | None = None
    """Of a task to read a book."""


class DayWork(NamedTuple):
    """The work of one study day."""

    day: date
    pieces: tuple[Piece, ...]
    slots: tuple[Slot, ...]
    """The pomodoros of the day; those at its end may be left over."""


def remaining(
    standing: Standing, tallies: Tallies, seen: Mapping[str, Seen] = MappingProxyType({})
) -> list[Piece]:
    """Return what is left of every task that the path still asks for, in the order of doing it.

    The current task comes first; then always the first in study order whose prerequisites are
    settled by then, as ``dlpath next`` will name it. A task that has had its estimate and is not
    settled has one pomodoro left. Of a chapter there is as much left as pages, once pages of its
    book are recorded; until then the pomodoros tell how far it is. Once two papers are finished,
    tasks of others take as long as theirs did.

    Parameters
    ----------
    seen
        What was read, by book.
    """
    left = []
    pace = paper_pace(standing, tallies)
    for phase, task in _in_order(standing):
        done = tallies.pomodoros(task.id)
        piece = Piece(phase, task, max(pace.estimate(task) - done, 1), done)
        book = seen.get(task.details.get("book", ""), Seen())
        left.append(_to_read(piece, book) if is_reading(task) else piece)
    return left


def is_reading(task: Task) -> bool:
    """Tell whether a task is to read pages of a book."""
    return task.kind == "reading" and task.evidence.type == "pages"


def _to_read(piece: Piece, book: Seen) -> Piece:
    """Return a piece of work on a reading task with the pages that it is for."""
    task = piece.task
    pages = range(task.evidence.first_page or 1, (task.evidence.last_page or 0) + 1)
    unread = tuple(page + book.offset for page in pages if page not in book.pages)
    if not book.pages:
        whole = max(task.pomodoros, piece.done + piece.pomodoros)
        return piece._replace(to_read=ToRead(unread, whole))
    left = max(1, round(task.pomodoros * len(unread) / len(pages)))
    return piece._replace(pomodoros=left, done=0, to_read=ToRead(unread, left))


def days_of_work(work: Iterable[Piece], availability: Availability) -> Iterator[DayWork]:
    """Yield the study days with what is done on each, until all of it is done.

    Raises
    ------
    NoEnd
        It would take more than a hundred years.
    """
    left = list(reversed(list(work)))
    day = availability.starts
    while left:
        if day - availability.starts > LONGEST:
            raise NoEnd(
                "the rest of the path takes more than a hundred years with these hours",
                hint="dlpath config set hours_per_week 10 gives it more, "
                "dlpath config unset weekday_hours takes the hours by weekday back",
            )
        slots = tuple(availability.slots(day))
        if slots:
            yield DayWork(day, tuple(_taken(left, len(slots))), slots)
        day += timedelta(days=1)


def left_on(work: Sequence[Piece], availability: Availability, day: date) -> list[Piece]:
    """Return what is left when ``day`` begins, if all goes as planned until then."""
    left = list(reversed(work))
    for number in range((day - availability.starts).days):
        day_before = availability.starts + timedelta(days=number)
        list(_taken(left, len(availability.slots(day_before))))
    return list(reversed(left))


def first_of(work: Iterable[Piece], count: int) -> list[Piece]:
    """Return the first ``count`` pomodoros of ``work``."""
    return list(_taken(list(reversed(list(work))), count))


def _taken(left: list[Piece], count: int) -> Iterator[Piece]:
    """Take ``count`` pomodoros off the end of ``left``, which holds the first piece last."""
    while left and count > 0:
        piece = left.pop()
        now = min(count, piece.pomodoros)
        yield piece._replace(pomodoros=now)
        count -= now
        if now < piece.pomodoros:
            rest = piece.pomodoros - now
            left.append(piece._replace(pomodoros=rest, done=piece.done + now))


def _in_order(standing: Standing) -> Iterator[tuple[Phase, Task]]:
    """Yield the tasks that are left, each after those of them that it needs."""
    current = standing.current
    asked = [
        (phase, task)
        for phase, task in standing.tasks()
        if (standing.required(task, phase) and not standing.states.settled(task.id))
        or (current is not None and task.id == current.id)
    ]
    asked.sort(key=lambda item: current is None or item[1].id != current.id)
    places = {task.id: place for place, (_, task) in enumerate(asked)}
    waits = [len(places.keys() & task.prerequisites) for _, task in asked]
    if current is not None:
        waits[:1] = [0]  # it is under way, whatever it needs
    opens: dict[str, list[int]] = {}
    for place, (_, task) in enumerate(asked):
        for name in places.keys() & task.prerequisites:
            opens.setdefault(name, []).append(place)
    ready = [place for place, count in enumerate(waits) if count == 0]
    heapify(ready)
    while ready:
        phase, task = asked[heappop(ready)]
        yield phase, task
        for place in opens.get(task.id, ()):
            waits[place] -= 1
            if waits[place] == 0:
                heappush(ready, place)
