"""The columns that every fact has, for migrations: what is released here never changes."""

import sqlalchemy as sa

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


def fact() -> list[sa.Column[object]]:
    """Return the columns that every fact has: it belongs to a change."""
    return [*lived(), sa.Column("change_id", TEXT, sa.ForeignKey("change.id"), nullable=False)]
