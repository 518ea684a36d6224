"""What came by an import, and what is gone because an import was taken back."""

import sqlalchemy as sa
from alembic import op

from dlpath.store.migration_columns import TEXT

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the tables and their index."""
    op.create_table(
        "imported",
        sa.Column("change_id", TEXT, sa.ForeignKey("change.id"), primary_key=True),
        sa.Column("target", TEXT, sa.ForeignKey("change.id"), primary_key=True),
    )
    op.create_index("imported_by", "imported", ["target", "change_id"])
    op.create_table(
        "hidden", sa.Column("change_id", TEXT, sa.ForeignKey("change.id"), primary_key=True)
    )
    # What is not visible is left out of the counts by its change.
    op.create_index("pomodoro_of_change", "pomodoro", ["change_id"])
