"""A few inputs of every kind that the benchmark feeds by the thousand, and what it would notice."""

import time
from pathlib import Path

import pytest
from tests.benchmarks import fuzz_harness
from tests.benchmarks.fuzz import SUBJECTS
from tests.benchmarks.fuzz_harness import Subject, fresh, fuzz

ELSEWHERE = ("curricula", "cards")
"""These have tests of their own."""
NUMBERS = {"tables": 200, "plans": 200, "settings": 40, "anki": 20}
FEW = 12


@pytest.mark.parametrize(
    "subject", [item for item in SUBJECTS if item.name not in ELSEWHERE], ids=lambda item: item.name
)
def test_bad_input_ends_in_words_and_changes_nothing(subject, quick_beginnings):
    found = fuzz(subject, NUMBERS.get(subject.name, FEW), first=100)
    assert found.failures == ()
    assert len(found.outcomes) > 1, "nothing but refusals would prove little"


def trial(answer):
    """Return a subject whose inputs all do the same."""
    return Subject("planted", "", answer)


def test_a_traceback_a_hang_and_a_wrong_answer_would_be_noticed(monkeypatch):
    monkeypatch.setattr(fuzz_harness, "LONGEST", 0.05)

    def hang(seed: int, folder: Path) -> str:
        while True:
            pass

    def wait(seed: int, folder: Path) -> str:
        time.sleep(5)
        return "done"

    for planted in (hang, wait, lambda seed, folder: str(1 // 0)):
        assert len(fuzz(trial(planted), 1).failures) == 1
    assert fuzz(trial(lambda seed, folder: "fine"), 3).outcomes == {"fine": 3}


def test_a_file_that_a_refusal_changes_would_be_noticed(monkeypatch):
    def refused(seed: int, folder: Path) -> str:
        learner = fresh(folder)
        call = learner.call

        def meddling(*words, **variables):
            (learner.home / "cards" / "inbox.md").write_text("gone")
            return call(*words, **variables)

        learner.call = meddling
        return str(learner.tried("done", "nope").code)

    [failure] = fuzz(trial(refused), 1).failures
    assert "changed ['home/cards/inbox.md'" in failure
