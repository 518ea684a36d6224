"""Changes and what they record: pomodoros, task marks, and what was taken back."""

import sqlalchemy as sa
from alembic import op

from dlpath.store.migration_columns import TEXT, fact, lived

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "change",
        *lived(),
        sa.Column("device", TEXT, nullable=False),
        sa.Column("summary", TEXT, nullable=False),
    )
    op.create_table(
        "pomodoro",
        *fact(),
        sa.Column("task", TEXT, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("note", TEXT),
        sa.CheckConstraint("minutes BETWEEN 1 AND 1440", name="pomodoro_minutes"),
    )
    op.create_table(
        "task_mark",
        *fact(),
        sa.Column("task", TEXT, nullable=False),
        sa.Column("mark", TEXT, nullable=False),
        sa.Column("evidence", TEXT),
        sa.Column("verified", sa.Boolean, nullable=False),
        sa.Column("reason", TEXT),
    )
    op.create_table(
        "retraction",
        *fact(),
        sa.Column("target", TEXT, sa.ForeignKey("change.id"), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
    )
