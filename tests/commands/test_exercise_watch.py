"""What is shown and recorded while a file is watched; how it is watched is tested elsewhere."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dlpath.exercises import watching
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.judging import judge
from dlpath.exercises.watching import Event, Judged, Saved, Unread
from dlpath.sandbox.sources import NoPythonFile
from dlpath.sandbox.values import Source
from dlpath.sandbox.worker import Worker

NAME = "least-squares"
WRONG = bank.texts(NAME).solution.replace("np.mean(error**2)", "np.sum(error**2)")


@pytest.fixture(scope="module")
def judged() -> Iterator[Callable[[str], Judged]]:
    """Return a function that makes the event of a verdict on a text."""
    with Worker() as worker:

        def verdict(text: str) -> Judged:
            mine = Source(text, f"{NAME}.py")
            return Judged(judge(bank.exercise(NAME), mine, worker), mine, final=True)

        yield verdict


@pytest.fixture
def watch(dlpath, home: Path, monkeypatch):
    """Return a function that watches what happens by a script, until Ctrl-C, and its result."""

    def watch(*script: Event | None, words: tuple[str, ...] = ()):
        events = iter(script)

        class Scripted(watching.Watch):
            def __enter__(self):
                return self

            def __exit__(self, *_):
                pass

            def event(self, *, within: float) -> Event | None:
                try:
                    return next(events)
                except StopIteration:
                    raise KeyboardInterrupt from None

        monkeypatch.setattr(watching, "Watch", Scripted)
        dlpath("exercise", "start", NAME)
        result = dlpath("exercise", "watch", NAME, *words)
        assert result.exit_code == 130
        return result

    return watch


def test_what_was_judged_last_is_recorded_when_the_learner_leaves(watch, judged, dlpath):
    result = watch(judged(WRONG), judged(WRONG + "\n"))
    assert result.stdout.count("checks\n") == 2
    attempts = [item["summary"] for item in dlpath("history", "--json").json["entries"]]
    assert len([said for said in attempts if NAME in said]) == 1


def test_a_save_that_takes_long_to_judge_is_said_once_to_be_judged(watch, judged):
    saved = Saved(Source(WRONG, f"{NAME}.py"))
    silence = (None,) * 100
    assert watch(saved, *silence).stderr.count("Still judging") == 1
    assert "Still judging" not in watch(saved, judged(WRONG), *silence).stderr
    assert "Still judging" not in watch(saved, *silence, words=("--json",)).stderr


def test_a_file_that_cannot_be_read_is_told_in_lines_or_as_an_object(watch):
    gone = Unread(NoPythonFile(f"/{'a folder ' * 20}/{NAME}.py does not exist"))
    assert max(map(len, watch(gone).stderr.splitlines())) <= 80
    result = watch(gone, words=("--json",))
    assert json.loads(result.stderr)["code"] == "no-python-file"
    assert result.stdout == ""
