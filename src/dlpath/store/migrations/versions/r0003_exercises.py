"""Attempts at exercises, and the help that was asked for."""

import sqlalchemy as sa
from alembic import op

from dlpath.store.migration_columns import TEXT, fact

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables and their indexes."""
    op.create_table(
        "exercise_attempt",
        *fact(),
        sa.Column("exercise", TEXT, nullable=False),
        sa.Column("passed", sa.Boolean, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("code", TEXT, nullable=False),
        sa.Column("edition", TEXT, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Float, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
    )
    op.create_table(
        "exercise_help",
        *fact(),
        sa.Column("exercise", TEXT, nullable=False),
        sa.Column("help", TEXT, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
    )
    for table in ("exercise_attempt", "exercise_help"):
        op.create_index(f"{table}_in_time", table, ["instant", "id"])
