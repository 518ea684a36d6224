"""Learners to try the forecast on: people as they may be, made without a look at how it works.

Each has a rhythm of days and a way of being wrong about estimates. Nothing here is drawn from the
distributions that the forecast assumes: weeks come from processes with memory and heavy tails,
lives change, people fall ill, go on holiday, drop out for months and return, begin slowly or with
too much zeal, and are off by kind of task, by phase, and now and then by several times.
"""

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np

from dlpath.curriculum.index import load
from dlpath.curriculum.location import curriculum_folder
from dlpath.curriculum.path import Curriculum
from dlpath.planning.forecasting.record import PathRecord, PhaseLeft
from dlpath.planning.forecasting.work import effort
from dlpath.planning.standing import Standing
from dlpath.progress.states import States

FIRST_DAY = date(2026, 11, 24)
LONGEST = 16 * 365
WEEKS = LONGEST // 7 + 1
RHYTHMS = {
    "steady": 0.22,
    "bursts": 0.20,
    "weekends": 0.16,
    "drops out": 0.17,
    "starts slowly": 0.13,
    "starts keenly": 0.12,
}


class Learner(NamedTuple):
    """Somebody on the path, from the first day of work to the end."""

    rhythm: str
    goal: str
    days: np.ndarray
    """Pomodoros of every day."""
    actual: np.ndarray
    """Pomodoros that each task takes, in study order."""

    @property
    def ends(self) -> np.ndarray:
        """The day on which each task is finished, counted from 0; ``LONGEST`` if that is later."""
        return np.searchsorted(np.cumsum(self.days), np.cumsum(self.actual))

    def record(self, length: int) -> PathRecord:
        """Return what is on record after so many days."""
        tasks = path(self.goal)
        done = int((self.ends < length).sum())
        begun = int(self.days[:length].sum() - self.actual[:done].sum())
        efforts = [
            effort(task, phase, int(took) if k < done else begun if k == done else 0)
            for k, ((phase, task), took) in enumerate(zip(tasks, self.actual, strict=True))
        ]
        settled: dict[date, int] = {}
        for end, item in zip(self.ends[:done], efforts, strict=False):
            day = FIRST_DAY + timedelta(days=int(end))
            settled[day] = settled.get(day, 0) + item.estimate
        phase = PhaseLeft("path", "The path", 1, True, tuple(efforts[done:]), None)
        per_day = {
            FIRST_DAY + timedelta(days=k): int(count)
            for k, count in enumerate(self.days[:length])
            if count
        }
        estimate = sum(item.estimate for item in efforts)
        return PathRecord((phase,), tuple(efforts[:done]), settled, estimate, per_day)


def learner(seed: int) -> Learner:
    """Return one learner of many."""
    rng = np.random.default_rng([seed, 77])
    goal = str(rng.choice(["building", "inventing"], p=[0.75, 0.25]))
    rhythm = str(rng.choice(list(RHYTHMS), p=list(RHYTHMS.values())))
    actual = efforts_needed(goal, rng)
    days = days_worked(rhythm, rng)
    return Learner(rhythm, goal, days[int(np.argmax(days > 0)) :], actual)


@cache
def path(goal: str):
    """Return the tasks that the shipped path asks for, with their phases."""
    standing = Standing(shipped(), States({}), goal=goal)
    return [(phase, task) for phase, task in standing.tasks() if standing.required(task, phase)]


@cache
def shipped() -> Curriculum:
    """Return the shipped path."""
    with TemporaryDirectory() as folder:
        return load(curriculum_folder(None), Path(folder))


def efforts_needed(goal: str, rng: np.random.Generator) -> np.ndarray:
    """Return what each task will take of somebody who estimates well, hopefully or cautiously."""
    honesty = rng.choice([0.0, 0.45, -0.3], p=[0.4, 0.4, 0.2]) + rng.normal(0, 0.15)
    spread = {"kind": (0.1, 0.4), "phase": (0, 0.25), "area": (0, 0.2)}
    far = {name: rng.uniform(*bounds) for name, bounds in spread.items()}
    noise = rng.uniform(0.15, 0.45)
    effects: dict[tuple[str, object], float] = {}
    took = []
    for phase, task in path(goal):
        off = honesty + noise * float(np.clip(rng.standard_t(4), -4, 4))
        labels = {"kind": task.kind, "phase": phase.id, "area": task.details.get("area")}
        for label in labels.items():
            if label[1] is not None:
                off += effects.setdefault(label, rng.normal(0, far[label[0]]))
        if rng.random() < 0.03:  # everything goes wrong
            off += rng.uniform(0.7, 1.4)
        took.append(max(1, round(task.pomodoros * np.exp(off))))
    return np.array(took)


def days_worked(rhythm: str, rng: np.random.Generator) -> np.ndarray:
    """Return the pomodoros of every day for ``LONGEST`` days."""
    week = np.clip(np.exp(rng.normal(np.log(30), 0.4)), 12, 60)
    if rhythm == "weekends":
        week = min(week, 26)
    level = np.repeat(levels(rhythm, rng), 7)[:LONGEST]
    away(level, rhythm, rng)
    mean = level * np.tile(week * weekdays(rhythm, rng), WEEKS)[:LONGEST]
    skipped, evenness = rng.uniform(0, 0.35), rng.uniform(2, 8)
    amount = mean / (1 - skipped) * rng.gamma(evenness, 1 / evenness, LONGEST)
    amount[rng.random(LONGEST) < skipped] = 0
    return np.minimum(np.floor(amount + rng.random(LONGEST)), 20).astype(int)


def weekdays(rhythm: str, rng: np.random.Generator) -> np.ndarray:
    """Return how the work of a week is spread over its days."""
    if rhythm == "weekends":
        shares = np.array([0, 0, 0, 0, 0.1, 1, 1])
    else:
        shares = np.array([1.0] * 5 + list(rng.choice([0, 0.3, 1], 2)))
        if rng.random() < 0.4:
            shares *= rng.gamma(2, 0.5, 7)
    return np.roll(shares / shares.sum(), rng.integers(7))


def levels(rhythm: str, rng: np.random.Generator) -> np.ndarray:
    """Return how much of the usual is done in each week: moods, beginnings, changes of life."""
    bursts = rhythm == "bursts"
    far = rng.uniform(0.5, 1.0) if bursts else rng.uniform(0.1, 0.35)
    memory = rng.uniform(0.2, 0.7) if bursts else rng.uniform(0, 0.3)
    shocks = rng.standard_t(5, WEEKS) * far * 0.8 * np.sqrt(1 - memory**2)
    mood, moods = 0.0, np.empty(WEEKS)
    for k, shock in enumerate(shocks):
        mood = memory * mood + shock
        moods[k] = mood
    level = np.exp(np.clip(moods, -3, 1.2) - 0.32 * far**2)
    week = np.arange(WEEKS)
    if rhythm == "starts slowly":
        first, until = rng.uniform(0.2, 0.5), rng.uniform(4, 12)
        level *= np.minimum(1, first + (1 - first) * week / until)
    if rhythm == "starts keenly":
        first, until = rng.uniform(1.2, 1.9), rng.uniform(4, 10)
        level *= np.maximum(1, first - (first - 1) * week / until)
    change = rng.exponential(30)
    while change < WEEKS:
        level[int(change) :] *= np.clip(np.exp(rng.normal(0, 0.3)), 0.45, 1.8)
        change += rng.exponential(30)
    return level


def away(level: np.ndarray, rhythm: str, rng: np.random.Generator) -> None:
    """Set to nothing the days of illness, of having dropped out, and of a yearly holiday."""
    drops_out = rhythm == "drops out"
    between = rng.uniform(8, 16) if drops_out else rng.uniform(30, 60)
    start = rng.exponential(between)
    while start < WEEKS:
        length = np.exp(rng.normal(np.log(3), 0.8)) if drops_out else rng.uniform(0.5, 2)
        end = start + min(length, 30)
        level[int(7 * start) : int(7 * end)] = 0
        start = end + rng.exponential(between)
    if rng.random() < 0.4:
        for first in range(int(rng.integers(365)), LONGEST, 365):
            level[first : first + int(rng.integers(7, 22))] = 0
