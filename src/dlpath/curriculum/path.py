"""The curriculum as plain frozen values: what everybody but the loader works with.

Their JSON is the compiled index. Named tuples, because a quick command defines these classes on
every start and a frozen dataclass costs seven times as much to define.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class Evidence(NamedTuple):
    """What shows that a task is done; fields that do not belong to ``type`` are ``None``."""

    type: str = "confirm"
    """confirm, text, number, file, url, pages, record, setting or exercise."""
    min_words: int | None = None
    """text: the least number of words."""
    metric: str | None = None
    """number: what is measured."""
    op: str | None = None
    """number: one of ``== != < <= > >=``."""
    value: float | None = None
    """number: what ``metric`` is compared with."""
    tolerance: float | None = None
    """number: how far from ``value`` still counts as equal."""
    baseline: str | None = None
    """number: in words, the result that has to be beaten; it is given beside the number."""
    keys: tuple[str, ...] = ()
    """setting: the settings that have to be set."""
    first_page: int | None = None
    last_page: int | None = None
    """pages: what has to be read, both ends included."""
    record: str | None = None
    """record: the kind of entry that has to be in the record, such as ``card`` or ``paper``."""
    count: int | None = None  # type: ignore[assignment]  # nobody counts in an evidence
    """record: how many of them."""
    exercise: str | None = None
    """exercise: the exercise that has to be passed; number: one that shows the same."""
    path: str | None = None
    """file: what it is called."""

    def for_json(self) -> dict[str, Any]:
        """Return the type and the fields that belong to it."""
        return {name: value for name, value in self._asdict().items() if value not in (None, ())}


class Link(NamedTuple):
    """Another address of a resource: a mirror, or what replaced it."""

    title: str
    url: str


class Resource(NamedTuple):
    """Something to read, watch or use."""

    id: str
    title: str
    url: str
    kind: str
    state: str = "live"
    """live, doubtful, moved, dead or unverified."""
    checked: str | None = None
    """The day on which the state was established."""
    note: str | None = None
    guide_url: str | None = None
    """The address the guide gives, where it is another one."""
    instead: tuple[Link, ...] = ()
    """Where else to find it: mirrors, or what replaced it."""
    facts: Mapping[str, Any] = {}
    """Figures about it, such as the number of rows of a data set."""
    offline: str | None = None
    """How to have it without the network."""


class Tip(NamedTuple):
    """A piece of advice and the moments at which it is given."""

    id: str
    text: str
    moments: tuple[str, ...]
    once: bool = True
    warning: bool = False
    added: bool = False
    """Whether it is not the guide's."""
    note: str | None = None


class Task(NamedTuple):
    """One thing to do."""

    id: str
    title: str
    phase: str
    pomodoros: int
    done_when: str
    kind: str = "work"
    why: str | None = None
    """Why now: one or two sentences."""
    steps: tuple[str, ...] = ()
    """What to do, step by step."""
    prerequisites: tuple[str, ...] = ()
    soft_prerequisites: tuple[str, ...] = ()
    """Better settled before; never a reason to hold the task back."""
    aliases: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    """The tracks it belongs to; empty means all."""
    optional_tracks: tuple[str, ...] = ()
    """The tracks in which it is optional."""
    optional: bool = False
    evidence: Evidence = Evidence()
    resources: tuple[str, ...] = ()
    tips: tuple[str, ...] = ()
    group: str | None = None
    week: int | None = None
    checkpoint: bool = False
    details: Mapping[str, Any] = {}
    """What only this kind of task has, such as ``chapter`` of a reading or ``stage`` of a paper."""
    note: str | None = None


class Phase(NamedTuple):
    """A stretch of the path."""

    id: str
    number: int
    title: str
    goal: str
    exit: str
    tasks: tuple[Task, ...]
    weeks: tuple[float, float] | None = None
    """Full-time weeks, at the least and at the most."""
    required_for: str | None = None
    """The goal that makes this phase required; ``None`` means every goal."""
    note: str | None = None


class Curriculum(NamedTuple):
    """A whole path, in study order."""

    title: str
    phases: tuple[Phase, ...]
    resources: Mapping[str, Resource] = {}
    tips: tuple[Tip, ...] = ()
    defaults: Mapping[str, Any] = {}
    """Settings that this curriculum proposes, such as ``track``."""
    digest: str = ""
    """Hash of the files it was read from."""
    tracks: Mapping[str, str] = {}
    """The tracks to choose from: id and title."""

    @property
    def tasks(self) -> Iterator[Task]:
        """All tasks, in study order."""
        return (task for phase in self.phases for task in phase.tasks)
