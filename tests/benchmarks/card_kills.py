"""Kill a sitting at a random moment, again and again, and see what is left of it.

    python -m tests.benchmarks.card_kills [KILLS]

Each time, all cards that were rated before the one on the screen must be in the record, at most one
more, and the kept states must be those that a rebuild gives. Exits 1 if anything else is found.
"""

import os
import random
import signal
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from dlpath.cards.asking import Question, Sitting
from dlpath.cards.card import Note
from dlpath.commands.parts.cards.deck import Deck
from dlpath.commands.parts.cards.own import synchronised
from dlpath.commands.parts.cards.reviewing import Reviewing, Way
from dlpath.context import Context

CARDS = 40
MOST_RATED = 8
LONGEST = 0.01
"""Seconds from the last rating that is waited for until the kill: about what one takes."""


class Fingers:
    """Somebody who answers at once; each question says on a pipe how many cards were rated."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe
        self._keys = ""
        self._said = -1

    def question(self, question: Question) -> None:
        rated = question.progress.number - 1
        if rated > self._said:
            os.write(self._pipe, b"\n")
            self._said = rated
        self._keys = "2" if question.revealed else " "

    def over(self, sitting: Sitting, message: str) -> None:
        self._keys = "q"

    def key(self) -> str:
        return self._keys

    def edit(self, note: Note) -> None:
        raise NotImplementedError


def context(home: Path) -> Context:
    """Return a run of a command in that home."""
    return Context({"DLPATH_HOME": str(home), "TZ": "Europe/Stockholm"})


def sit(home: Path, pipe: int, seed: int) -> None:
    """Rate cards in a random order until there are no more."""
    app = context(home)
    deck = Deck(app)
    deck.read()
    cards = app.store.cards.states()
    random.Random(seed).shuffle(cards)
    Reviewing(app, deck, Fingers(pipe), cards, Way(lambda _: 9.0)).run()


def kill_once(home: Path, *, rated: int, delay: float, seed: int) -> int:
    """Kill a sitting ``delay`` seconds after so many ratings; return how many it had finished."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            sit(home, writing, seed)
            time.sleep(5)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb", buffering=0) as said:
        told = b""
        while len(told) <= rated and (more := said.read(1)):
            told += more
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
        told += said.read()
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the sitting ended by itself")
    return len(told) - 1


def reviews(home: Path) -> int:
    """Return how many reviews a record holds.

    Raises
    ------
    RuntimeError
        It is damaged, or a kept state is not the one that the reviews give.
    """
    with closing(context(home).store) as store:
        if problems := store.problems():
            raise RuntimeError(f"the record is damaged: {problems}")
        kept = store.cards.states()
        store.rebuild_cards()
        if store.cards.states() != kept:
            raise RuntimeError("a kept state is not the one that the reviews give")
        return store.cards.reviews()


def run(kills: int, home: Path, seed: int = 0) -> str:
    """Kill so many times and return in words what was found.

    Raises
    ------
    RuntimeError
        A kill lost more than the card on the screen.
    """
    rng = random.Random(seed)
    folder = home / "cards"
    folder.mkdir(parents=True)
    questions = [f"Q: What is {number} squared?\nA: {number**2}\n" for number in range(CARDS)]
    (folder / "squares.md").write_text("\n".join(questions))
    app = context(home)
    synchronised(app)
    app.close()
    before = rated = unsaid = 0
    for number in range(kills):
        said = kill_once(
            home, rated=rng.randrange(MOST_RATED), delay=rng.uniform(0, LONGEST), seed=number
        )
        after = reviews(home)
        if not before + said <= after <= before + said + 1:
            raise RuntimeError(f"kill {number}: {said} cards rated, {after - before} recorded")
        rated += said
        unsaid += after - before - said
        before = after
    return (
        f"{kills} kills, {rated} cards rated, none lost; {unsaid} times the one on the screen too"
    )


def main() -> None:
    """Run from the command line."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        try:
            print(run(kills, Path(folder) / "home"))
        except RuntimeError as error:
            sys.exit(f"FAILED: {error}")


if __name__ == "__main__":
    main()
