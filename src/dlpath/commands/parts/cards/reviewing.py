"""One sitting: card after card is asked, and a key rates the answer."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import NamedTuple, Protocol

from dlpath.cards.asking import FOUR, TWO, Choice, Progress, Question, Sitting, rating_of
from dlpath.cards.card import Note
from dlpath.cards.states import BURY, SUSPEND, CardState
from dlpath.commands.parts.cards.deck import Deck
from dlpath.commands.parts.cards.sitting_record import AnsweredElsewhere, SittingRecord
from dlpath.context import Context
from dlpath.errors import DlpathError
from dlpath.store.errors import NothingToUndo

REVEAL = (" ", "\n", "\r")
SCROLL = {"j": 4, "k": -4}


class Face(Protocol):
    """What the learner sees and presses."""

    def question(self, question: Question) -> None:
        """Show a card as it is being asked."""

    def over(self, sitting: Sitting, message: str) -> None:
        """Show that there is nothing left to ask."""

    def key(self) -> str:
        """Return the key that is pressed within a moment; empty if none is."""

    def edit(self, note: Note) -> None:
        """Let the learner edit the file of a note."""


class Way(NamedTuple):
    """How a sitting is to go."""

    usual: Callable[[CardState], float]
    """Seconds that a card takes."""
    four: bool = False
    """Whether an answer is rated in four ways instead of two."""
    minutes: int | None = None
    """After which no more card is asked; ``None`` sets no end."""


class Move(Enum):
    """What follows a key."""

    STAY = auto()
    ON = auto()
    LEAVE = auto()


class Reviewing:
    """A sitting over cards in a given order."""

    def __init__(
        self, app: Context, deck: Deck, face: Face, cards: Sequence[CardState], way: Way
    ) -> None:
        self._clock = app.clock
        self._deck = deck
        self._face = face
        self._left = list(cards)
        self._way = way
        self._record = SittingRecord(app)
        self._message = ""
        self._missing = 0
        self._begun = self._asked = self._clock.steady()

    def run(self) -> Sitting:
        """Ask card after card until none is left, time is up, or the learner leaves."""
        move = Move.ON
        while move != Move.LEAVE:
            self._pass_over_missing()
            move = self._ask(self._left[0]) if self._left and not self._is_up else self._over()
        return self.sitting()

    def sitting(self) -> Sitting:
        """Return what came of it so far."""
        up = bool(self._left) and self._is_up
        return self._record.sitting(left=len(self._left), minutes_up=up, missing=self._missing)

    @property
    def _is_up(self) -> bool:
        elapsed = self._clock.steady() - self._begun
        return self._way.minutes is not None and elapsed >= 60 * self._way.minutes

    @property
    def _waited(self) -> float:
        return self._clock.steady() - self._asked

    def _pass_over_missing(self) -> None:
        while self._left and self._deck.text(self._left[0].card) is None:
            self._left.pop(0)
            self._missing += 1

    def _ask(self, state: CardState) -> Move:
        """Ask one card until something is done with it."""
        self._asked = self._clock.steady()
        revealed, scrolled = False, 0
        while (question := self._question(state, revealed=revealed)) is not None:
            self._face.question(question._replace(scrolled=scrolled))
            key = self._face.key().lower()
            if key in REVEAL and not revealed:
                revealed, scrolled, self._message = True, 0, ""
            elif key in SCROLL:
                scrolled = max(scrolled + SCROLL[key], 0)
            elif key and (move := self._pressed(key, state, revealed=revealed)) != Move.STAY:
                return move
        return Move.ON

    def _question(self, state: CardState, *, revealed: bool) -> Question | None:
        text, note = self._deck.text(state.card), self._deck.note(state.card)
        if text is None or note is None:
            return None
        done = len(self._record.steps)
        minutes = max(1, round(sum(map(self._seconds, self._left)) / 60))
        return Question(
            text,
            tuple(filter(None, (note.source, *note.tags))),
            Progress(done + 1, done + len(self._left), minutes),
            tuple(self._choices(state)) if revealed else (),
            revealed=revealed,
            waited=int(self._waited),
            message=self._message,
            undoable=done > 0,
        )

    def _seconds(self, state: CardState) -> float:
        """Return how long a card takes: as its file says, else as usual."""
        text = self._deck.text(state.card)
        return 60 * text.minutes if text and text.minutes else self._way.usual(state)

    def _choices(self, state: CardState) -> Sequence[Choice]:
        reviews = [
            self._record.review(state, rating, seconds=0)
            for rating in (FOUR if self._way.four else TWO)
        ]
        return [Choice(item.rating, (item.due - item.at.study_day).days) for item in reviews]

    def _pressed(self, key: str, state: CardState, *, revealed: bool) -> Move:
        self._message = ""
        meant: dict[str, Callable[[], Move]] = {
            "q": lambda: Move.LEAVE,
            "u": self._undone,
            "e": lambda: self._edited(state),
            "b": lambda: self._done(lambda: self._record.put_aside(state, BURY)),
            "s": lambda: self._done(lambda: self._record.put_aside(state, SUSPEND)),
        }
        if key in meant:
            return meant[key]()
        rating = rating_of(key, four=self._way.four)
        if rating is None:
            return Move.STAY
        if not revealed:
            self._message = "Space shows the answer first."
            return Move.STAY
        seconds = self._waited
        return self._done(lambda: self._record.rate(state, rating, seconds=seconds))

    def _done(self, record: Callable[[], None]) -> Move:
        """Record what is done with the card that is asked, and go on to the next."""
        try:
            record()
        except AnsweredElsewhere as error:
            self._message = f"{error.message}."
        self._left.pop(0)
        return Move.ON

    def _undone(self) -> Move:
        if not self._record.steps:
            self._message = "There is nothing to undo in this sitting."
            return Move.STAY
        try:
            self._left.insert(0, self._record.undo())
        except NothingToUndo:
            self._message = "Something else was recorded since: dlpath undo takes it back."
            return Move.STAY
        self._message = "Taken back."
        return Move.ON

    def _edited(self, state: CardState) -> Move:
        note = self._deck.note(state.card)
        try:
            if note is not None:
                self._face.edit(note)
            problems = self._deck.refresh()
            self._message = f"{problems[0]}." if problems else ""
        except DlpathError as error:
            self._message = ": ".join(filter(None, (error.message, error.hint))) + "."
        self._asked = self._clock.steady()
        return Move.STAY

    def _over(self) -> Move:
        """Show that there is nothing left to ask; the last card can still be taken back."""
        while True:
            self._face.over(self.sitting(), self._message)
            key = self._face.key().lower()
            if key == "u":
                self._message = ""
                if self._undone() == Move.ON:
                    # Whoever takes a card back wants to answer it, whatever the time.
                    self._begun = self._clock.steady() if self._is_up else self._begun
                    return Move.ON
            elif key:
                return Move.LEAVE
