"""Attempts at exercises, and the help that was asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def lived() -> list[sa.Column[object]]:
    """Return the columns that every fact has."""
    return [
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("instant", TEXT, nullable=False),
        sa.Column("utc_offset", sa.Integer, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("study_day", TEXT, nullable=False),
        sa.Column("change_id", TEXT, sa.ForeignKey("change.id"), nullable=False),
    ]


def upgrade() -> None:
    """Make the tables and their indexes."""
    op.create_table(
        "exercise_attempt",
        *lived(),
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
        *lived(),
        sa.Column("exercise", TEXT, nullable=False),
        sa.Column("help", TEXT, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
    )
    for table in ("exercise_attempt", "exercise_help"):
        op.create_index(f"{table}_in_time", table, ["instant", "id"])
