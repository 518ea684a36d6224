"""Changes and what they record: pomodoros, task marks, and what was taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Text is compared byte by byte, so that its order is the order of time on every server.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def lived() -> list[sa.Column[object]]:
    """Return the columns that every table has."""
    return [
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("instant", TEXT, nullable=False),
        sa.Column("utc_offset", sa.Integer, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("study_day", TEXT, nullable=False),
    ]


def belongs() -> sa.Column[object]:
    """Return the column by which a fact belongs to its change."""
    return sa.Column("change_id", TEXT, sa.ForeignKey("change.id"), nullable=False)


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
        *lived(),
        belongs(),
        sa.Column("task", TEXT, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("note", TEXT),
        sa.CheckConstraint("minutes BETWEEN 1 AND 1440", name="pomodoro_minutes"),
    )
    op.create_table(
        "task_mark",
        *lived(),
        belongs(),
        sa.Column("task", TEXT, nullable=False),
        sa.Column("mark", TEXT, nullable=False),
        sa.Column("evidence", TEXT),
        sa.Column("verified", sa.Boolean, nullable=False),
        sa.Column("reason", TEXT),
    )
    op.create_table(
        "retraction",
        *lived(),
        belongs(),
        sa.Column("target", TEXT, sa.ForeignKey("change.id"), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
    )
