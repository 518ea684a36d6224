"""Evidence: enough of it passes, anything less says what is missing."""

import pytest

from dlpath.curriculum.path import Evidence, Task
from dlpath.planning.evidence import EvidenceMissing, Shown, require
from dlpath.planning.evidence_asked import is_checked

MSE = Evidence("number", metric="mse", op="==", value=22.0, tolerance=1e-9)
ACCURACY = Evidence("number", metric="test_accuracy", op=">=", value=0.95)
BEATEN = Evidence("number", metric="validation", op=">", baseline="majority class")
WORDS = Evidence("text", min_words=3)
HOURS = Evidence("setting", keys=("hours_per_week", "start_date"))
PAGES = Evidence("pages", first_page=29, last_page=52)
CARDS = Evidence("record", record="card", count=5)
EXERCISE = Evidence("exercise", exercise="perceptron")
EITHER = Evidence("number", metric="mse", op="==", value=22.0, exercise="least-squares")


def shown(evidence, text=None, **facts):
    task = Task("x1", "X", "one", 1, "x", evidence=evidence)
    require(task, Shown(text, **facts))


@pytest.mark.parametrize(
    ("evidence", "text", "facts"),
    [
        (Evidence(), None, {}),
        (WORDS, "one two three", {}),
        (MSE, "22.0", {}),
        (MSE, "22.0000000001", {}),
        (ACCURACY, "0.97 on the test set", {}),
        (ACCURACY, "accuracy=.95", {}),
        (ACCURACY, "97 %", {}),
        (ACCURACY, "95%", {}),
        (Evidence("number", metric="busy", op=">=", value=80.0), "85 %", {}),
        (BEATEN, "0.81 against 0.62", {}),
        (Evidence("url"), "https://github.com/me/repo", {}),
        (Evidence("file"), "workflow.md", {"file_exists": True}),
        (PAGES, "29-52", {}),
        (PAGES, "20 – 60", {}),
        (PAGES, None, {"pages": range(20, 60)}),
        (PAGES, "1-2", {"pages": range(29, 53)}),
        (HOURS, None, {"settings": {"hours_per_week", "start_date"}}),
        (CARDS, None, {"records": {"card": 5}}),
        (EXERCISE, None, {"exercises": {"perceptron"}}),
        (EITHER, "22", {}),
        (EITHER, None, {"exercises": {"least-squares"}}),
    ],
)
def test_evidence_that_is_enough_passes(evidence, text, facts):
    shown(evidence, text, **facts)


@pytest.mark.parametrize(
    ("evidence", "text", "facts", "missing"),
    [
        (WORDS, None, {}, "a text of at least 3 words; there are 0"),
        (WORDS, "one", {}, "there is 1"),
        (MSE, "22.1", {}, "your mse, a number 22 within 1e-09; 22.1 is not"),
        (ACCURACY, "0.94", {}, "your test accuracy, a number >= 0.95; 0.94 is not"),
        (ACCURACY, "94 %", {}, "0.94 is not"),
        (ACCURACY, None, {}, "nothing was given"),
        (ACCURACY, "good", {}, "'good' has none"),
        (ACCURACY, "0.96 after 3", {}, "has 2"),
        (ACCURACY, "nan", {}, "has none"),
        (ACCURACY, "1e999", {}, "no number that can be measured"),
        (ACCURACY, "97", {}, "97 is more than all, did you mean percent?"),
        (BEATEN, "0.6 0.62", {}, "the majority class it beats; 0.6 is not"),
        (BEATEN, "0.8", {}, "two numbers"),
        (Evidence("url"), "github.com/me", {}, "starts with https://; 'github.com/me' is none"),
        (Evidence("url"), "https://localhost", {}, "is none"),
        (Evidence("url"), "javascript:alert(1)", {}, "is none"),
        (Evidence("file"), "gone.md", {}, "there is none at 'gone.md'"),
        (Evidence("file"), None, {}, "a file that exists"),
        (Evidence("file", path="page.md"), None, {}, "a file that exists, such as page.md"),
        (PAGES, "29-51", {}, "'29-51' does not cover them"),
        (PAGES, None, {}, "pages 29-52 read; they are not recorded"),
        (PAGES, None, {"pages": [*range(29, 40), *range(41, 53)]}, "page 40 is not recorded"),
        (HOURS, None, {"settings": {"start_date"}}, "not made yet: hours_per_week"),
        (CARDS, "I made five", {"records": {"card": 4}}, "5 × card in your record; it holds 4"),
        (EXERCISE, "passed", {}, "the exercise perceptron passed"),
        (EXERCISE, None, {"exercises": {"mlp"}}, "the exercise perceptron passed"),
        (EITHER, "21", {}, "a number 22, or the exercise least-squares passed; 21 is not"),
    ],
)
def test_anything_less_says_what_is_missing(evidence, text, facts, missing):
    with pytest.raises(EvidenceMissing) as error:
        shown(evidence, text, **facts)
    assert missing in error.value.message
    assert "--force" in error.value.hint


def test_what_cannot_be_recorded_yet_is_not_asked_for_as_if_it_could():
    dreams = CARDS._replace(record="dream")
    assert is_checked(CARDS) and not is_checked(dreams)
    with pytest.raises(EvidenceMissing) as error:
        shown(dreams)
    assert "yet, so it cannot check; dlpath done x1 --force" in error.value.hint


@pytest.mark.parametrize(("evidence", "facts"), [(CARDS, {"records": {"card": 0}}), (EXERCISE, {})])
def test_what_can_be_recorded_is_asked_for(evidence, facts):
    with pytest.raises(EvidenceMissing) as error:
        shown(evidence, **facts)
    assert "yet" not in error.value.hint
