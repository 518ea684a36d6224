"""Where a command runs: folders, settings, clock, curriculum, record, opened when asked for."""

import os
from contextlib import suppress
from datetime import datetime, time, tzinfo
from functools import cached_property
from typing import TYPE_CHECKING, Self

from dlpath import clock
from dlpath.settings.folders import Folders, folders, make_private
from dlpath.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from dlpath.curriculum.path import Curriculum
    from dlpath.curriculum.reference import Reference
    from dlpath.planning.catalogue import Catalogue
    from dlpath.planning.rhythm import Rhythm
    from dlpath.planning.succession import Succession
    from dlpath.progress.records import Moment
    from dlpath.settings.values import Settings
    from dlpath.store.store import Store


class Workplace(Terminal):
    """A terminal, and what lies around it; nothing here is about what the learner has done."""

    @classmethod
    def here(cls) -> Self:
        """Return the context of this process, for the completion of a command that is not run."""
        return cls(os.environ)

    @cached_property
    def folders(self) -> Folders:
        """Where things are kept."""
        return folders(self.environ)

    @cached_property
    def settings(self) -> "Settings":
        """What the learner has set."""
        from dlpath.settings.config_file import load

        return load(self.folders.settings)

    @cached_property
    def zone(self) -> tzinfo:
        """The learner's time zone: as set, else ``TZ``, else the system's."""
        return clock.local_zone(self.settings.zone, self.environ)

    @cached_property
    def clock(self) -> clock.RunningClock:
        """The clock to wait by, for a command that goes on for a while."""
        return clock.lasting(self.environ, self.zone)

    @cached_property
    def now(self) -> datetime:
        """The instant of this run, in UTC; that of the last ``look_again`` if there was any."""
        return clock.now(self.environ, self.zone)

    @cached_property
    def moment(self) -> "Moment":
        """The instant of this run, as it is lived."""
        return self.moment_at(self.now)

    def moment_at(self, at: datetime) -> "Moment":
        """Return an aware instant as it is lived by this learner."""
        from dlpath.progress.moments import moment

        return moment(at, self.zone, time.fromisoformat(self.settings.day_start))

    @cached_property
    def curriculum_folder(self) -> "Path":
        """The folder that the path is read from."""
        from dlpath.curriculum.location import curriculum_folder

        return curriculum_folder(self.settings.curriculum)

    @cached_property
    def curriculum(self) -> "Curriculum":
        """The path."""
        from dlpath.curriculum.index import load

        # Where the cache cannot be made, the path is read without one.
        with suppress(OSError):
            make_private(self.folders.cache)
        return load(self.curriculum_folder, self.folders.cache)

    @cached_property
    def reference(self) -> "Reference":
        """What the path brings along to look things up in."""
        from dlpath.curriculum.index import load_reference

        return load_reference(self.curriculum_folder, self.folders.cache)

    @cached_property
    def catalogue(self) -> "Catalogue":
        """Everything that has a name."""
        from dlpath.planning.catalogue import catalogue

        return catalogue(self.curriculum, self.reference)

    @cached_property
    def succession(self) -> "Succession":
        """Which task each recorded id counts for."""
        from dlpath.planning.succession import succession

        return succession(self.curriculum)

    @cached_property
    def store(self) -> "Store":
        """The learner's record."""
        from dlpath.store.store import Store

        return Store(self.folders.record, url=self.environ.get("DLPATH_DATABASE_URL") or None)

    @cached_property
    def rhythm(self) -> "Rhythm":
        """How the learner's days go."""
        from dlpath.settings.hours import rhythm_of

        return rhythm_of(self.settings, self.zone)

    def close(self) -> None:
        """Let go of the record, if it was opened."""
        if "store" in self.__dict__:
            self.store.close()
