"""Tips come at their moments: one a command, as often as they say, unless they are silenced."""

import re

import pytest

from dlpath.context import Context
from dlpath.curriculum.index import load
from dlpath.curriculum.location import curriculum_folder
from dlpath.progress.records import Change, TaskMark
from dlpath.store.given_tips import FILE, given_tips


def on(day, hour="09:00"):
    """The clock of a day of November 2026, or a later one of a date."""
    date = day if isinstance(day, str) else f"2026-11-{day:02}"
    return {"DLPATH_NOW": f"{date}T{hour}:00+01:00"}


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """The path that is shipped."""
    return load(curriculum_folder(None), tmp_path_factory.mktemp("cache"))


@pytest.fixture
def skipped(environ, path):
    """Settle tasks that fit, all at once."""

    def skip(fits):
        app = Context({**environ, **on(2)})
        marks = (TaskMark(t.id, "skipped", app.moment) for t in path.tasks if fits(t))
        app.append(Change("skipped what comes before", app.moment, tuple(marks)))
        app.close()

    return skip


@pytest.fixture
def told(dlpath, path):
    """Return the ids of the tips that a command says, on its page or beside it."""

    def call(*words, **clock):
        result = dlpath(*words, **clock)
        assert result.exit_code == 0, result.stderr
        said = " ".join(f"{result.stdout} {result.stderr}".split())
        found = [tip.id for tip in path.tips if f": {tip.text}" in said]
        assert len(found) == len(re.findall(r"\b(?:Tip|Careful|Early): ", said)), said
        return found

    return call


ADD = ("paper", "add", "--area=cnn", "--student", "--framework=keras", "--contact=ada@a.org")
REPO = ("paper", "repo", "add", "https://github.com/a/b", "--framework")
FORCED, OTHER = ("paper", "begin", "--force"), ("--paper", "colours")
STUCK = (
    "stuck",
    "b01-env",
    "--want",
    "it runs",
    "--happens",
    "it stops",
    "--did",
    "run",
    "--title",
)
STEPS = {
    "the first days": [
        ("goal-split", "init.goal", ["init", "--goal", "building"], on(2)),
        ("top-down", "init", ["next"], on(2)),
        ("pomodoro", "timer.first", ["start"], on(2)),
        (None, None, ["cancel"], on(2)),
        ("no-math", "phase.start:python", ["start"], on(2)),
        (None, None, ["stop", "--minutes", "25"], on(2)),
        ("schedule", "day.start[no_plan]", ["next"], on(3)),
        ("block", "timer.start", ["start"], on(2)),
        (None, None, ["stop", "--minutes", "25"], on(2)),
        ("no-math", "idle_days:3", ["next"], on(9)),
        ("welcome-back", "idle_days:3", ["log"], on(9)),
        ("follow", "review.weekly", ["next"], on(11)),
        ("rest", "day.long", ["log", "14"], on(11, "18:00")),
    ],
    "kaggle": [
        ("ml-mindset", "phase.start:kaggle", ["next"], on(3)),
        (None, None, ["skip", "k18"], on(3)),
        ("gpu-key", "phase.done:kaggle", ["skip", "k17"], on(3)),
    ],
    "cloud-gpu": [
        ("framework-choice", "phase.start:cloud-gpu", ["log", "--task", "m01"], on(3)),
        ("fastai-community", "task.done:m02-gpu-hello", ["done", "m02", "--force"], on(3)),
    ],
    "from-scratch": [("cognitive-load", "phase.start:from-scratch", ["next"], on(3))],
    "papers": [
        (
            "no-step-by-step",
            "resource.started[kind=course|tutorial, phase=papers]",
            ["resources", "--open", "fastai-course"],
            on(3),
        ),
    ],
    "reproducing": [
        ("paper-time", "paper.added", [*ADD, "Colours"], on(3)),
        ("numpy-week", "paper.started", ["paper", "stage"], on(4)),
        (None, None, [*ADD, "Captions"], on(3)),
        ("discussions", "paper.reading", ["paper", "links"], on(3)),
        ("other-framework", "paper.repo.added[same_framework]", [*REPO, "keras"], on(3)),
        ("read-issues", "paper.repo.added", [*REPO, "jax"], on(3)),
        ("stage1-20", "paper.stage.start:one", ["paper", "begin", "one"], on(3)),
        (
            "stage1-80",
            "paper.stage.done:one",
            ["paper", "pass", "one", "--understanding", "20", "--copied", "no"],
            on(3),
        ),
        ("stage2", "paper.stage.start:overfit", ["paper", "begin", "overfit"], on(3)),
        ("stage3", "paper.stage.start:generalise", [*FORCED, "generalise"], on(3)),
        (
            "ask-author",
            "paper.stage.start:generalise[author_known]",
            [*FORCED, "generalise", *OTHER],
            on(3),
        ),
        ("stage4", "paper.stage.start:optimise", [*FORCED, "optimise"], on(3)),
        ("three-weeks", "paper.day:21", ["paper", "stage"], on(23)),
        (None, None, ["paper", "finish", "colours", "--force"], on(23)),
        ("speedup", "paper.done:2", ["paper", "finish", "captions", "--force"], on(23)),
        ("paper-time", "paper.added", [*ADD, "Third"], on(23)),
        ("speedup", "paper.done:3", ["paper", "finish", "third", "--force"], on(23)),
    ],
    "stuck": [
        ("bugs", "task.stuck:1", [*STUCK, "Loss is nan"], on(3)),
        ("small-tests", "task.stuck:2", [*STUCK, "Loss is flat", "--new"], on(3)),
        (None, None, ["stuck", "b01-env"], on(6)),
        ("paper-time", "paper.added", [*ADD, "Colours"], on(6)),
        ("bugs", "task.stuck:1", ["stuck", "p-cnn-10", "--title", "nan"], on(6)),
        ("ask-author", "task.stuck_days:3[author_known]", ["stuck", "p-cnn-10"], on(9)),
    ],
    "gpu": [("honest-credit", "gpu.advice[programme]", ["gpu", "--startup"], on(3))],
    "theory": [
        ("practice-first", "phase.start:theory[papers_done<2]", ["start", "t01"], on(3)),
        (None, None, ["cancel"], on(3)),
        ("anki-two-decks", "task.start:t02-decks", ["start", "t02"], on(3)),
        (None, None, ["stop", "--minutes", "25"], on(3)),
        ("ramp", "day.start[phase=theory]", ["log", "--task", "t02"], on(4)),
        ("hundred", "task.done:t22-part3", ["done", "t22", "--force"], on(4)),
    ],
}
"""Journeys through the path: the tip that is expected, its moment, the command, and the clock."""
PHASES = ["kaggle", "cloud-gpu", "from-scratch", "papers", "theory"]


@pytest.mark.parametrize("name", STEPS)
def test_tips_come_at_their_moments(told, dlpath, environ, skipped, path, name):
    numbers = {phase.id: phase.number for phase in path.phases}
    if name in numbers:
        kept = ("k17-workflow", "k18-extra") if name == "kaggle" else ()
        skipped(lambda t: numbers[t.phase] < numbers[name])
        dlpath("config", "set", "track", "keras")
    for expected, moment, words, clock in STEPS[name]:
        if words == ["skip", "k18"]:
            skipped(lambda t: t.phase == name and t.id not in kept)
        assert told(*words, **clock) == ([expected] if expected else []), words
        if expected and expected != "practice-first":
            home = Context({**environ, **clock})
            assert (expected, moment) in given_tips(home.folders.cache), given_tips(
                home.folders.cache
            )


def moments(path):
    """Every moment of every tip."""
    return {(tip.id, moment) for tip in path.tips for moment in tip.moments}


def given_somewhere():
    return {(tip, moment) for steps in STEPS.values() for tip, moment, _, _ in steps if tip}


def test_every_moment_of_every_tip_is_given_by_some_command(path):
    assert moments(path) - given_somewhere() == set()


def test_a_moment_that_no_command_gives_is_missed(path):
    planted = path.tips[0]._replace(moments=("moon.full",))
    assert (planted.id, "moon.full") in moments(path._replace(tips=(planted,))) - given_somewhere()


def test_nothing_is_said_to_a_program_and_nothing_counts_as_given(dlpath):
    assert dlpath("next", "--json").json["tasks"][0]["tip"].startswith("Start at the top")
    assert dlpath("log", "--json").stderr == ""
    assert "Tip: Start at the top" in dlpath("next", DLPATH_NOW="2026-11-25T18:00+01:00").stdout


def test_the_page_says_it_again_on_the_same_day_and_never_afterwards(dlpath):
    first = dlpath("next").stdout
    assert "Tip: Start at the top" in first
    assert dlpath("next").stdout == first
    assert "Tip: Start at the top" in dlpath("next", COLUMNS="60").stdout
    assert "Tip: Start at the top" not in dlpath("next", **on(25)).stdout


def test_a_kept_page_notices_what_is_silenced(dlpath):
    assert "Start at the top" in dlpath("next").stdout
    assert "--unsilence top-down" in dlpath("tips", "--silence", "top-down").stdout
    assert "Start at the top" not in dlpath("next").stdout
    dlpath("tips", "--unsilence", "top-down")
    assert "Start at the top" in dlpath("next").stdout


def test_all_tips_can_be_silenced_and_given_again(dlpath):
    dlpath("tips", "--silence", "pomodoro")
    assert dlpath("tips", "--silence", "all").exit_code == 0
    assert "Tip:" not in dlpath("next").stdout
    assert dlpath("start").stderr == ""
    assert "Tips are off" in dlpath("tips").stdout
    assert dlpath("tips", "--unsilence", "all", "--json").json["silenced"] is False
    assert dlpath("tips", "--json").json["on"] is True
    assert not any(tip["silenced"] for tip in dlpath("tips", "--json").json["tips"])
    assert "Tip:" in dlpath("next").stdout


def test_which_tips_were_given_and_which_are_silenced_is_listed(dlpath):
    dlpath("next")
    dlpath("tips", "--silence", "block")
    tips = {tip["id"]: tip for tip in dlpath("tips", "--json").json["tips"]}
    assert (tips["top-down"]["given"], tips["follow"]["given"]) == ("2026-11-24", None)
    assert [name for name in tips if tips[name]["silenced"]] == ["block"]
    page = dlpath("tips").stdout
    assert "given on 2026-11-24" in page
    assert "when the timer starts · silenced" in page
    assert "silenced_tips" in dlpath("config", "get", "silenced_tips").stdout


def test_a_tip_that_is_not_there_cannot_be_silenced(dlpath):
    result = dlpath("tips", "--silence", "blok", "--json")
    assert (result.exit_code, result.error["hint"]) == (1, "did you mean 'block'?")
    assert dlpath("tips", "--silence", "", "--json").error["code"] == "unknown-filter"
    both = dlpath("tips", "--silence", "block", "--unsilence", "block", "--json")
    assert both.exit_code == 2


def test_the_advice_on_an_early_theory_is_silenced_as_any(dlpath):
    assert "Early:" in dlpath("start", "t01").stderr
    dlpath("undo")
    dlpath("tips", "--silence", "practice-first")
    assert "18 months" not in dlpath("start", "t01").stderr


def test_losing_what_was_given_repeats_a_tip_and_no_more(dlpath, home):
    dlpath("start")
    dlpath("cancel")
    (home / "cache" / FILE).write_bytes(b"\xff")
    assert dlpath("next").exit_code == 0
    assert given_tips(home / "cache").keys() == {("top-down", "init"), ("top-down", "beside")}


def test_a_course_is_welcome_before_the_papers(dlpath):
    assert dlpath("resources", "--open", "codecademy-python").stderr == ""
