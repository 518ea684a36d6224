"""Papers that are reproduced, stage by stage, and problems met on the way."""

import sqlalchemy as sa
from alembic import op

from dlpath.store.migration_columns import TEXT, fact

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the tables and their indexes."""
    _make_papers()
    _make_problems()


def _make_papers() -> None:
    op.create_table(
        "reproduction",
        *fact(),
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
    op.create_table(
        "reproduction_mark",
        *fact(),
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("mark", TEXT, nullable=False),
        sa.Column("reason", TEXT),
    )
    op.create_table(
        "stage_mark",
        *fact(),
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("stage", TEXT, nullable=False),
        sa.Column("mark", TEXT, nullable=False),
        sa.Column("forced", sa.Boolean, nullable=False),
        sa.Column("understanding", sa.Integer),
        sa.Column("copied", sa.Boolean),
        sa.Column("note", TEXT),
    )
    op.create_table(
        "stage_figure",
        *fact(),
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("stage", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("value", sa.Float, nullable=False),
    )
    op.create_table(
        "paper_result",
        *fact(),
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("metric", TEXT, nullable=False),
        sa.Column("value", sa.Float, nullable=False),
        sa.Column("published", sa.Float),
        sa.Column("better", TEXT, nullable=False),
        sa.Column("url", TEXT),
    )
    op.create_table(
        "paper_repository",
        *fact(),
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("framework", TEXT),
        sa.Column("issues_read", sa.Integer, nullable=False),
        sa.Column("issues", sa.Integer),
    )
    op.create_table(
        "paper_clarity",
        *fact(),
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("clear", sa.Boolean, nullable=False),
        sa.Column("unclear", TEXT),
    )
    op.create_table(
        "index_entry",
        *fact(),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("paper", TEXT),
        sa.Column("url", TEXT),
    )
    _index(
        "reproduction",
        "reproduction_mark",
        "stage_mark",
        "stage_figure",
        "paper_result",
        "paper_repository",
        "paper_clarity",
        "index_entry",
    )


def _make_problems() -> None:
    op.create_table(
        "problem",
        *fact(),
        sa.Column("problem", TEXT, nullable=False),
        sa.Column("task", TEXT),
        sa.Column("paper", TEXT),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("form", TEXT, nullable=False),
    )
    op.create_table(
        "problem_mark",
        *fact(),
        sa.Column("problem", TEXT, nullable=False),
        sa.Column("mark", TEXT, nullable=False),
        sa.Column("how", TEXT),
    )
    op.create_table(
        "unknown",
        *fact(),
        sa.Column("problem", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("found", TEXT),
    )
    op.create_table(
        "assumption",
        *fact(),
        sa.Column("problem", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("note", TEXT),
    )
    _index(
        "problem",
        "problem_mark",
        "unknown",
        "assumption",
    )


def _index(*tables: str) -> None:
    for table in tables:
        op.create_index(f"{table}_in_time", table, ["instant", "id"])
