"""Cards: that they are there, reviews, marks, parameters; and a table of what these come to."""

import sqlalchemy as sa
from alembic import op

from dlpath.store.migration_columns import TEXT, fact

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables and their indexes."""
    op.create_table(
        "card_entry",
        *fact(),
        sa.Column("card", TEXT, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.Column("deck", TEXT, nullable=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
    )
    op.create_table(
        "card_review",
        *fact(),
        sa.Column("card", TEXT, nullable=False),
        sa.Column("rating", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Float, nullable=False),
        sa.Column("due", TEXT, nullable=False),
        sa.Column("stability", sa.Float, nullable=False),
        sa.Column("difficulty", sa.Float, nullable=False),
        sa.Column("fuzz", sa.Integer, nullable=False),
        sa.Column("scheduler", TEXT, nullable=False),
        sa.CheckConstraint("rating BETWEEN 1 AND 4", name="card_review_rating"),
    )
    spent = ["study_day", "card", "change_id", "seconds"]
    op.create_index("card_review_of_day", "card_review", spent)
    op.create_table(
        "card_mark",
        *fact(),
        sa.Column("card", TEXT, nullable=False),
        sa.Column("mark", TEXT, nullable=False),
        sa.Column("until", TEXT),
    )
    for table in ("card_entry", "card_review", "card_mark"):
        op.create_index(f"{table}_of_card", table, ["card", "instant", "id"])
        op.create_index(f"{table}_of_change", table, ["change_id"])
    op.create_table(
        "card_parameters",
        *fact(),
        sa.Column("weights", TEXT, nullable=False),
        sa.Column("reviews", sa.Integer, nullable=False),
    )
    op.create_index("card_parameters_in_time", "card_parameters", ["instant", "id"])
    _make_states()


def _make_states() -> None:
    op.create_table(
        "card_state",
        sa.Column("card", TEXT, primary_key=True),
        sa.Column("note", TEXT, nullable=False),
        sa.Column("deck", TEXT, nullable=False),
        sa.Column("family", TEXT, nullable=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("there", sa.Boolean, nullable=False),
        sa.Column("suspended", sa.Boolean, nullable=False),
        sa.Column("buried", TEXT),
        sa.Column("entered", TEXT, nullable=False),
        sa.Column("stage", TEXT, nullable=False),
        sa.Column("waits", TEXT),
        sa.Column("learned", TEXT),
        sa.Column("reviewed", TEXT),
        sa.Column("due", TEXT),
        sa.Column("stability", sa.Float),
        sa.Column("difficulty", sa.Float),
        sa.Column("reviews", sa.Integer, nullable=False),
        sa.Column("lapses", sa.Integer, nullable=False),
    )
    waiting = ["stage", "family", "waits", "note"]
    op.create_index("card_state_waiting", "card_state", waiting)
    reviewed = ["reviewed", "family", "learned", "note"]
    op.create_index("card_state_reviewed", "card_state", reviewed)
    op.create_index("card_state_of_note", "card_state", ["note"])
