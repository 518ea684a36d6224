"""A day of a learner whose record is on a server is, to the word, the day of one with a file."""

import re
from pathlib import Path

import pytest
from tests.commands.test_cards_review import GO, PEN, Hands

from dlpath.cli import run
from dlpath.commands.parts.cards.deck import Deck
from dlpath.commands.parts.cards.reviewing import Reviewing, Way
from dlpath.context import Context
from dlpath.exercises.kit import bank

pytestmark = pytest.mark.postgres

AT = "2026-11-24T{}:00+01:00"
REVIEW = "review by keys"
MORNING = [
    ("08:00", "init", "--goal", "inventing", "--track", "pytorch", "--no-input"),
    ("08:00", "next"),
    ("08:01", "plan"),
    ("08:01", "next", "--json"),
    ("09:00", "log", "2", "--note", "ä, 漢, “quotes”, 🐍"),
    ("09:05", "log", "--at", "8:10", "--json"),
    ("09:05", "log", "--at", "8:15"),  # overlaps
    ("09:06", "done", "o03-blocker", "--force", "--json"),
    ("09:06", "undo", "--json"),
    ("09:07", "redo", "--json"),
    ("09:08", "amend", "@1", "--minutes", "20", "--note", "short", "--json"),
    ("09:09", "skip", "o02-hours", "--reason", "later"),
    ("09:09", "reopen", "o02-hours"),
    ("09:10", "start", "b01-env", "--json"),
    ("09:20", "pause"),
    ("09:22", "resume"),
    ("09:40", "stop", "--json"),
    ("10:00", "focus", "b01-env", "--rounds", "2", "--json"),
    ("11:05", "cards", "sync", "--json"),
    ("11:06", "cards", "due", "--json"),
    ("11:07", REVIEW),
    ("11:08", "undo"),
    ("11:08", "redo"),
    ("11:09", "cards", "stats", "--json"),
    ("11:30", "exercise", "start", "least-squares"),
    ("11:40", "exercise", "check", "least-squares", "--json"),
    ("11:45", "exercise", "hint", "least-squares"),
    ("12:00", "read", "deep-learning", "5", "--json"),
    ("12:01", "read", "unclear", "6.2 softmax"),
    ("13:00", "goal", "--json"),
]
EVENING = [
    ("18:00", command, *words)
    for command in ("next", "status", "history", "path", "stats", "forecast", "plan", "prompt")
    for words in ((), ("--json",))
    if (command, *words) != ("prompt", "--json")
]
ID = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")
TIMES = re.compile(r'"seconds": ?[\d.]+|\d+(\.\d+)? s\b')


class Learner:
    """Somebody who spends the day, and what was said to them."""

    def __init__(self, home: Path, environ: dict[str, str], capsys) -> None:
        self._home = home
        self._environ = environ | {"DLPATH_HOME": str(home)}
        self._capsys = capsys
        self._names: dict[str, str] = {}
        (home / "cards").mkdir(parents=True)
        (home / "cards/go.md").write_text(GO, encoding="utf-8")
        (home / "cards/pen.md").write_text(PEN, encoding="utf-8")

    def spend(self, day) -> list[str]:
        return [self._do(clock, *words) for clock, *words in day]

    def _do(self, clock: str, *words: str) -> str:
        now = {"DLPATH_NOW": AT.format(clock)}
        if words == (REVIEW,):
            return self._review(self._environ | now)
        if words[:2] == ("exercise", "check"):
            file = self._home / "exercises/least-squares.py"
            file.write_text(bank.texts("least-squares").solution, encoding="utf-8")
        self._capsys.readouterr()
        code = run(words, self._environ | now)
        out, err = self._capsys.readouterr()
        return self._plain(f"$ dlpath {' '.join(words)}\n{out}{err}[{code}]")

    def _review(self, environ: dict[str, str]) -> str:
        app = Context(environ)
        deck = Deck(app)
        deck.refresh()
        day = app.moment.study_day
        cards = [*app.store.cards.queue(day, "go"), *app.store.cards.queue(day, "pen")]
        hands = Hands([" ", "g", " ", "a", "q"])
        sitting = Reviewing(app, deck, hands, cards, Way(lambda _: 9.0)).run()
        app.close()
        return self._plain(repr((sitting, hands.seen)))

    def _plain(self, said: str) -> str:
        """Leave out what is new each time: ids are numbered, and the time it took is dropped."""
        said = said.replace(str(self._home), "HOME")
        said = ID.sub(lambda id_: self._names.setdefault(id_[0], f"id{len(self._names)}"), said)
        return TIMES.sub("…", said)


def test_a_day_on_a_server_is_the_same_day(url, environ, tmp_path, capsys):
    file = Learner(tmp_path / "one", environ, capsys)
    server = Learner(tmp_path / "two", environ | {"DLPATH_DATABASE_URL": url}, capsys)
    day = [*MORNING, *EVENING]
    for mine, theirs in zip(file.spend(day), server.spend(day), strict=True):
        assert theirs == mine
        assert "dlpath itself failed" not in mine
    assert (tmp_path / "one/record.db").exists()
    assert not (tmp_path / "two/record.db").exists()
