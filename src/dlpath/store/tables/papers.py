"""Papers that are reproduced, from the first stage to the result."""

from sqlalchemy import Index
from sqlmodel import Field

from dlpath.store.tables.base import Bytewise, Fact


class Reproduction(Fact, table=True):
    """A paper or a project was taken on, or what is known of it corrected; the newest holds."""

    __table_args__ = (Index("reproduction_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    title: str = Field(sa_type=Bytewise)
    kind: str = Field(sa_type=Bytewise)
    area: str = Field(sa_type=Bytewise)
    framework: str | None = Field(default=None, sa_type=Bytewise)
    student: bool
    hours: float | None = None
    url: str | None = Field(default=None, sa_type=Bytewise)
    data: str | None = Field(default=None, sa_type=Bytewise)
    metric: str | None = Field(default=None, sa_type=Bytewise)
    published: float | None = None
    contact: str | None = Field(default=None, sa_type=Bytewise)


class ReproductionMark(Fact, table=True):
    """A paper was finished, dropped or taken up again."""

    __tablename__ = "reproduction_mark"
    __table_args__ = (Index("reproduction_mark_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    mark: str = Field(sa_type=Bytewise)
    reason: str | None = Field(default=None, sa_type=Bytewise)


class StageMark(Fact, table=True):
    """A stage of a paper was begun, passed or opened again."""

    __tablename__ = "stage_mark"
    __table_args__ = (Index("stage_mark_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    stage: str = Field(sa_type=Bytewise)
    mark: str = Field(sa_type=Bytewise)
    forced: bool
    understanding: int | None = None
    copied: bool | None = None
    note: str | None = Field(default=None, sa_type=Bytewise)


class StageFigure(Fact, table=True):
    """A number that a stage came to; the newest of a name holds."""

    __tablename__ = "stage_figure"
    __table_args__ = (Index("stage_figure_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    stage: str = Field(sa_type=Bytewise)
    name: str = Field(sa_type=Bytewise)
    value: float


class PaperResult(Fact, table=True):
    """What a reproduction came to, beside the figure of the paper; the newest of a metric holds."""

    __tablename__ = "paper_result"
    __table_args__ = (Index("paper_result_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    metric: str = Field(sa_type=Bytewise)
    value: float
    published: float | None = None
    better: str = Field(sa_type=Bytewise)
    url: str | None = Field(default=None, sa_type=Bytewise)


class PaperRepository(Fact, table=True):
    """Somebody else's code for a paper, and how many issues of it were read; the newest holds."""

    __tablename__ = "paper_repository"
    __table_args__ = (Index("paper_repository_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    url: str = Field(sa_type=Bytewise)
    framework: str | None = Field(default=None, sa_type=Bytewise)
    issues_read: int
    issues: int | None = None


class PaperClarity(Fact, table=True):
    """Whether the core ideas of a paper are clear by now, and what is not."""

    __tablename__ = "paper_clarity"
    __table_args__ = (Index("paper_clarity_in_time", "instant", "id"),)

    paper: str = Field(sa_type=Bytewise)
    clear: bool
    unclear: str | None = Field(default=None, sa_type=Bytewise)


class IndexEntry(Fact, table=True):
    """A line on a course or a discussion that was skimmed; the newest of a title holds."""

    __tablename__ = "index_entry"
    __table_args__ = (Index("index_entry_in_time", "instant", "id"),)

    title: str = Field(sa_type=Bytewise)
    note: str = Field(sa_type=Bytewise)
    kind: str = Field(sa_type=Bytewise)
    paper: str | None = Field(default=None, sa_type=Bytewise)
    url: str | None = Field(default=None, sa_type=Bytewise)
