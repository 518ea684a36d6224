"""Pages, books and papers that were read, and what was not clear in them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

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
        "pages_read",
        *lived(),
        sa.Column("book", TEXT, nullable=False),
        sa.Column("first_page", sa.Integer, nullable=False),
        sa.Column("last_page", sa.Integer, nullable=False),
        sa.CheckConstraint("first_page <= last_page", name="pages_read_forwards"),
    )
    op.create_table(
        "book_added",
        *lived(),
        sa.Column("book", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
    )
    op.create_table(
        "unclear_section",
        *lived(),
        sa.Column("book", TEXT, nullable=False),
        sa.Column("section", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
    )
    op.create_table(
        "paper_read",
        *lived(),
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("depth", TEXT, nullable=False),
    )
    for table in ("pages_read", "book_added", "unclear_section", "paper_read"):
        op.create_index(f"{table}_in_time", table, ["instant", "id"])
