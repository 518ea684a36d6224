"""What a sitting records: every rating at once, each as a change of its own."""

from typing import NamedTuple

from dlpath.cards.asking import Sitting
from dlpath.cards.card import PEN
from dlpath.cards.marking import marks, said
from dlpath.cards.memory import AGAIN, RATINGS
from dlpath.cards.states import CardState, answered
from dlpath.context import Context
from dlpath.errors import DlpathError
from dlpath.progress.card_records import CardReview
from dlpath.progress.records import Change

LONGEST_GO, LONGEST_PEN = 120.0, 3600.0
"""Seconds that count at most for a card: who takes longer has been away."""


class AnsweredElsewhere(DlpathError):
    """The card was answered or put aside in another terminal."""

    code = "answered"


class Step(NamedTuple):
    """What was done with a card."""

    change: str
    state: CardState
    """As the card was before."""
    review: CardReview | None
    """``None``: it was put aside."""


class SittingRecord:
    """What one sitting has recorded so far."""

    def __init__(self, app: Context) -> None:
        self._app = app
        self._parameters = app.store.cards.parameters()
        self.steps: list[Step] = []

    def review(self, state: CardState, rating: int, *, seconds: float) -> CardReview:
        """Return the review of a card if it is rated so now."""
        longest = LONGEST_PEN if state.family == PEN else LONGEST_GO
        return answered(
            state,
            rating,
            seconds=round(min(seconds, longest), 1),
            at=self._app.moment,
            parameters=self._parameters,
        )

    def rate(self, state: CardState, rating: int, *, seconds: float) -> None:
        """Record a review.

        Raises
        ------
        AnsweredElsewhere
            Another terminal was quicker.
        """
        self._app.look_again()
        review = self.review(state, rating, seconds=seconds)
        words = f"reviewed {state.card}: {RATINGS[rating]}"
        self._append(state, Change(words, self._app.moment, (review,)), review)

    def put_aside(self, state: CardState, mark: str) -> None:
        """Record that a card is buried or suspended.

        Raises
        ------
        AnsweredElsewhere
            Another terminal was quicker.
        """
        self._app.look_again()
        found = marks([state], mark, self._app.moment)
        self._append(state, Change(said(found), self._app.moment, tuple(found)), None)

    def undo(self) -> CardState:
        """Take back the last step, and return the card as it is again.

        Raises
        ------
        NothingToUndo
            Something else was recorded since.
        """
        self._app.look_again()
        step = self.steps[-1]
        self._app.store.undo(self._app.moment, only=step.change)
        self.steps.pop()
        return step.state

    def sitting(self, *, left: int, minutes_up: bool, missing: int) -> Sitting:
        """Return what came of the sitting."""
        reviews = [(step.state, step.review) for step in self.steps if step.review]
        return Sitting(
            reviewed=len(reviews),
            again=sum(review.rating == AGAIN for _, review in reviews),
            new=sum(not state.reviews for state, _ in reviews),
            seconds=round(sum(review.seconds for _, review in reviews)),
            left=left,
            minutes_up=minutes_up,
            missing=missing,
            put_aside=len(self.steps) - len(reviews),
        )

    def _append(self, state: CardState, change: Change, review: CardReview | None) -> None:
        def guard() -> None:
            now = self._app.store.cards.state(state.card)
            if now is None or (now.reviews, now.waits) != (state.reviews, state.waits):
                raise AnsweredElsewhere(f"{state.card} was answered in another terminal")

        written = self._app.append(change, guard=guard)
        self.steps.append(Step(written.id, state, review))
