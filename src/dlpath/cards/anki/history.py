"""What was answered in Anki, as facts of ours."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime

from dlpath.cards.anki.foreign import ForeignReview
from dlpath.cards.memory import Parameters
from dlpath.cards.states import RESET, Found, answered, state_of
from dlpath.cards.syncing import THERE
from dlpath.progress.card_records import CardMark, CardReview
from dlpath.progress.records import Moment

RESET_RATING = 0


def history(
    card: str,
    deck: str,
    reviews: Iterable[ForeignReview],
    *,
    known: Collection[tuple[str, datetime]],
    lived: Callable[[datetime], Moment],
    parameters: Parameters = (),
) -> Iterator[CardReview | CardMark]:
    """Yield the facts about a card that are not known yet, oldest first.

    Parameters
    ----------
    reviews
        All that Anki knows of, oldest first: memory is computed from the first one on.
    known
        Cards and the instants of what is known about them.
    lived
        Returns an instant as the learner lived it.
    """
    unseen = state_of(card, [Found("", card, deck, "", THERE)], (), ())
    if unseen is None:
        return
    state = unseen
    for at, rating, seconds in reviews:
        moment = lived(at)
        if rating == RESET_RATING:
            state = unseen
            fact: CardReview | CardMark = CardMark(card, RESET, None, moment)
        else:
            fact = review = answered(
                state, rating, seconds=seconds, at=moment, parameters=parameters
            )
            state = state._replace(
                reviewed=max(moment.study_day, state.reviewed or moment.study_day),
                stability=review.stability,
                difficulty=review.difficulty,
                reviews=state.reviews + 1,
            )
        if (card, at) not in known:
            yield fact
