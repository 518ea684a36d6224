"""Papers that are reproduced, stage by stage, and problems met on the way."""

import sqlalchemy as sa
from alembic import op

from dlpath.store.migration_columns import TEXT, fact

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the tables and their indexes."""
    _make_reproductions()
    _make_stages()
    _make_finds()
    _make_problems()


def _make_reproductions() -> None:
    _make(
        "reproduction",
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("area", TEXT, nullable=False),
        sa.Column("framework", TEXT),
        sa.Column("student", sa.Boolean, nullable=False),
        sa.Column("hours", sa.Float),
        sa.Column("url", TEXT),
        sa.Column("data", TEXT),
        sa.Column("metric", TEXT),
        sa.Column("published", sa.Float),
        sa.Column("contact", TEXT),
    )
    _make(
        "reproduction_mark",
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("mark", TEXT, nullable=False),
        sa.Column("reason", TEXT),
    )


def _make_stages() -> None:
    _make(
        "stage_mark",
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("stage", TEXT, nullable=False),
        sa.Column("mark", TEXT, nullable=False),
        sa.Column("forced", sa.Boolean, nullable=False),
        sa.Column("understanding", sa.Integer),
        sa.Column("copied", sa.Boolean),
        sa.Column("note", TEXT),
    )
    _make(
        "stage_figure",
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("stage", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("value", sa.Float, nullable=False),
    )


def _make_finds() -> None:
    _make(
        "paper_result",
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("metric", TEXT, nullable=False),
        sa.Column("value", sa.Float, nullable=False),
        sa.Column("published", sa.Float),
        sa.Column("better", TEXT, nullable=False),
        sa.Column("url", TEXT),
    )
    _make(
        "paper_repository",
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("framework", TEXT),
        sa.Column("issues_read", sa.Integer, nullable=False),
        sa.Column("issues", sa.Integer),
    )
    _make(
        "paper_clarity",
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("clear", sa.Boolean, nullable=False),
        sa.Column("unclear", TEXT),
    )
    _make(
        "index_entry",
        sa.Column("title", TEXT, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("paper", TEXT),
        sa.Column("url", TEXT),
    )


def _make_problems() -> None:
    _make(
        "problem",
        sa.Column("problem", TEXT, nullable=False),
        sa.Column("task", TEXT),
        sa.Column("paper", TEXT),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("form", TEXT, nullable=False),
    )
    _make(
        "problem_mark",
        sa.Column("problem", TEXT, nullable=False),
        sa.Column("mark", TEXT, nullable=False),
        sa.Column("how", TEXT),
    )
    _make(
        "unknown",
        sa.Column("problem", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("found", TEXT),
    )
    _make(
        "assumption",
        sa.Column("problem", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("note", TEXT),
    )


def _make(table: str, *columns: sa.Column[object]) -> None:
    op.create_table(table, *fact(), *columns)
    op.create_index(f"{table}_in_time", table, ["instant", "id"])
