"""The timer and amendments; and indexes, so that ten years are read as quickly as one."""

import sqlalchemy as sa
from alembic import op

from dlpath.store.migration_columns import TEXT, fact

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables and the indexes."""
    op.create_table(
        "timer_event",
        *fact(),
        sa.Column("task", TEXT, nullable=False),
        sa.Column("event", TEXT, nullable=False),
        sa.Column("minutes", sa.Integer),
    )
    op.create_table(
        "amendment",
        *fact(),
        sa.Column("target", TEXT, sa.ForeignKey("pomodoro.id"), nullable=False),
        sa.Column("task", TEXT),
        sa.Column("start_instant", TEXT),
        sa.Column("start_utc_offset", sa.Integer),
        sa.Column("start_zone", TEXT),
        sa.Column("start_study_day", TEXT),
        sa.Column("minutes", sa.Integer),
        sa.Column("note", TEXT),
        sa.CheckConstraint("minutes BETWEEN 1 AND 1440", name="amendment_minutes"),
    )
    op.create_index("change_of_device", "change", ["device", "id"])
    op.create_index("pomodoro_of_task", "pomodoro", ["task", "change_id", "minutes", "id"])
    op.create_index("pomodoro_of_day", "pomodoro", ["study_day", "change_id", "id"])
    op.create_index("pomodoro_in_time", "pomodoro", ["instant"])
    op.create_index("mark_of_task", "task_mark", ["task", "instant"])
    op.create_index("retraction_of_change", "retraction", ["target", "instant", "id"])
    op.create_index("amendment_of_pomodoro", "amendment", ["target", "instant"])
    op.create_index("timer_event_in_time", "timer_event", ["instant", "id"])
