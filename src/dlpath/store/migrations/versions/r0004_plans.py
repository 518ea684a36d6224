"""Plans of days, goals, and days of rest."""

import sqlalchemy as sa
from alembic import op

from dlpath.store.migration_columns import TEXT, fact

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables and their indexes."""
    op.create_table(
        "plan_block",
        *fact(),
        sa.Column("day", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("task", TEXT),
        sa.Column("start", TEXT, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("note", TEXT),
        sa.CheckConstraint("minutes BETWEEN 0 AND 1440", name="plan_block_minutes"),
    )
    op.create_table("goal", *fact(), sa.Column("pomodoros", sa.Integer))
    op.create_table(
        "rest_day",
        *fact(),
        sa.Column("day", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
    )
    for table in ("plan_block", "goal", "rest_day"):
        op.create_index(f"{table}_in_time", table, ["instant", "id"])
    op.create_index("plan_block_of_day", "plan_block", ["day", "change_id"])
