"""Cards, reviews, and what both come to."""

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from dlpath.store.tables.base import Bytewise, Fact


class CardEntry(Fact, table=True):
    """A card was found in the learner's files, or no longer."""

    __tablename__ = "card_entry"
    __table_args__ = (
        Index("card_entry_of_card", "card", "instant", "id"),
        Index("card_entry_of_change", "change_id"),
    )

    card: str = Field(sa_type=Bytewise)
    note: str = Field(sa_type=Bytewise)
    deck: str = Field(sa_type=Bytewise)
    digest: str = Field(sa_type=Bytewise)
    state: str = Field(sa_type=Bytewise)


class CardReview(Fact, table=True):
    """A card was asked and answered."""

    __tablename__ = "card_review"
    __table_args__ = (
        CheckConstraint("rating BETWEEN 1 AND 4", name="card_review_rating"),
        Index("card_review_of_card", "card", "instant", "id"),
        Index("card_review_of_change", "change_id"),
        # Holds what the time that was spent is counted from.
        Index("card_review_of_day", "study_day", "card", "change_id", "seconds"),
    )

    card: str = Field(sa_type=Bytewise)
    rating: int
    seconds: float
    due: str = Field(sa_type=Bytewise)
    stability: float
    difficulty: float
    fuzz: int
    scheduler: str = Field(sa_type=Bytewise)


class CardMark(Fact, table=True):
    """A card was put aside, taken up again, or is to be learned anew."""

    __tablename__ = "card_mark"
    __table_args__ = (
        Index("card_mark_of_card", "card", "instant", "id"),
        Index("card_mark_of_change", "change_id"),
    )

    card: str = Field(sa_type=Bytewise)
    mark: str = Field(sa_type=Bytewise)
    until: str | None = Field(default=None, sa_type=Bytewise)


class CardParameters(Fact, table=True):
    """What memory is computed with."""

    __tablename__ = "card_parameters"
    __table_args__ = (Index("card_parameters_in_time", "instant", "id"),)

    weights: str = Field(sa_type=Bytewise)
    reviews: int


class CardState(SQLModel, table=True):
    """What the facts about a card come to: computed from them, and replaced when they change."""

    __tablename__ = "card_state"
    __table_args__ = (
        # These hold all that the counts of a day need.
        Index("card_state_waiting", "stage", "family", "waits", "note"),
        Index("card_state_reviewed", "reviewed", "family", "learned", "note"),
        Index("card_state_of_note", "note"),
    )

    card: str = Field(primary_key=True, sa_type=Bytewise)
    note: str = Field(sa_type=Bytewise)
    deck: str = Field(sa_type=Bytewise)
    family: str = Field(sa_type=Bytewise)
    digest: str = Field(sa_type=Bytewise)
    there: bool
    suspended: bool
    buried: str | None = Field(default=None, sa_type=Bytewise)
    entered: str = Field(sa_type=Bytewise)
    stage: str = Field(sa_type=Bytewise)
    waits: str | None = Field(default=None, sa_type=Bytewise)
    learned: str | None = Field(default=None, sa_type=Bytewise)
    reviewed: str | None = Field(default=None, sa_type=Bytewise)
    due: str | None = Field(default=None, sa_type=Bytewise)
    stability: float | None = None
    difficulty: float | None = None
    reviews: int
    lapses: int
