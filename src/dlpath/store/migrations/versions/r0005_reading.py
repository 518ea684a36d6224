"""Pages, books and papers that were read, and what was not clear in them."""

import sqlalchemy as sa
from alembic import op

from dlpath.store.migration_columns import TEXT, fact

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables and their indexes."""
    op.create_table(
        "pages_read",
        *fact(),
        sa.Column("book", TEXT, nullable=False),
        sa.Column("first_page", sa.Integer, nullable=False),
        sa.Column("last_page", sa.Integer, nullable=False),
        sa.CheckConstraint("first_page <= last_page", name="pages_read_forwards"),
    )
    op.create_table(
        "book_added",
        *fact(),
        sa.Column("book", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
    )
    op.create_table(
        "unclear_section",
        *fact(),
        sa.Column("book", TEXT, nullable=False),
        sa.Column("section", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
    )
    op.create_table(
        "paper_read",
        *fact(),
        sa.Column("paper", TEXT, nullable=False),
        sa.Column("depth", TEXT, nullable=False),
    )
    for table in ("pages_read", "book_added", "unclear_section", "paper_read"):
        op.create_index(f"{table}_in_time", table, ["instant", "id"])
