"""dlpath show."""

KINDS = {
    "s08-perceptron": "task",
    "perceptron": "task",
    "kaggle": "phase",
    "colab": "resource",
    "no-math": "tip",
    "deep-learning": "book",
    "deep-learning/6": "chapter",
    "su-001": "paper",
    "bg-01": "paper",
    "hardmaru": "person",
    "keras-slack": "forum",
    "following-list": "place",
    "cnn": "write-up",
    "borgen": "resource",
    "strategy/borgen": "strategy",
    "anki-nielsen": "method",
    "floydhub": "gpu",
    "gpu/kaggle": "gpu",
    "aws-activate": "credit",
    "own-rig": "gpu",
    "gpu-rule/own-rig": "gpu-rule",
    "pandas_videos": "list",
    "EmilWallner": "author",
    "reza_zadeh": "person",
}


def test_everything_with_an_id_is_shown(dlpath):
    for name, kind in KINDS.items():
        result = dlpath("show", name, "--json").json
        assert (result["kind"], bool(result["item"])) == (kind, True), name
        page = dlpath("show", name)
        assert page.exit_code == 0
        assert all(line == line.rstrip() for line in page.stdout.splitlines()), name


def test_a_narrow_terminal_breaks_no_line_that_could_be_shorter(dlpath):
    for name in KINDS:
        for line in dlpath("show", name, COLUMNS="40").stdout.splitlines():
            assert len(line) <= 40 or " " not in line.strip(), name
            assert line == line.rstrip(), name


def test_a_task_names_what_it_needs_and_opens_and_how_to_finish_it_from_anywhere(dlpath):
    page = dlpath("show", "s08").stdout
    for said in ("needs       s04-gradient-descent", "opens       s09-one-layer", "perceptron"):
        assert said in page
    assert "finish with dlpath done s08-perceptron" in page


def test_why_a_task_comes_is_said_as_it_is(dlpath):
    def page(task):
        return " ".join(dlpath("show", task).stdout.split())

    assert "It waits for “Decide what all this is for”, and it opens" in page("o02-hours")
    dlpath("done", "o01-goal", "--force")
    assert "Next because “Decide what all this is for” is settled" in page("o02-hours")
    assert "It needs nothing before it" not in page("o01-goal")
    assert "finish with" not in page("o01-goal")
    again = dlpath("reopen", "o01-goal")
    assert again.stdout.count("o01-goal") == 1


def test_needs_are_shown_with_their_states(dlpath):
    dlpath("skip", "s04")
    item = dlpath("show", "s08", "--json").json["item"]
    assert [(need["id"], need["state"]) for need in item["needs"]] == [
        ("s04-gradient-descent", "skipped")
    ]
    assert (item["state"], item["id"]) == ("open", "s08-perceptron")


def test_a_phase_tells_when_it_is_finished_and_how_long_it_takes(dlpath):
    page = dlpath("show", "kaggle").stdout
    assert "full-time   1 to 2 weeks" in page
    assert "finished " in page
    assert "required    for the goal inventing" in dlpath("show", "theory").stdout


def test_what_belongs_to_tasks_names_them(dlpath):
    for name, tasks in {
        "titanic": ["k11-titanic-eda", "k12-titanic-base", "k13-titanic-features",
                    "k14-titanic-forest"],
        "goal-split": ["o01-goal"],
        "deep-learning/6": ["b-ch06"],
        "su-001": [],
    }.items():  # fmt: skip
        assert dlpath("show", name, "--json").json["tasks"] == tasks
    assert len(dlpath("show", "deep-learning", "--json").json["tasks"]) == 20
    assert "tasks       b-ch06" in dlpath("show", "deep-learning/6").stdout


def test_what_shares_an_id_is_told_of(dlpath):
    assert dlpath("show", "kaggle", "--json").json["namesakes"] == ["gpu/kaggle"]
    assert dlpath("show", "gpu/kaggle", "--json").json["namesakes"] == ["phase/kaggle"]
    assert "see also gpu/kaggle" in dlpath("show", "kaggle").stdout


def test_what_is_gone_is_shown_with_what_replaced_it(dlpath):
    page = dlpath("show", "keras-slack").stdout
    assert "state       dead, as of 2026-11" in page
    assert "https://github.com/keras-team/keras/discussions" in page


def test_a_mistyped_id_suggests_the_nearest(dlpath):
    result = dlpath("show", "hardmaro", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "unknown-id")
    assert result.error["hint"] == "did you mean 'hardmaru'?"
    assert "dlpath search" in dlpath("show", "qqqqqqqqq", "--json").error["hint"]


def test_ids_are_completed(environ):
    from dlpath.commands.options import names
    from dlpath.context import Context

    app = Context(environ)
    assert ("su-082", "Deep Reinforcement Learning From Human Preferences") in names(app, "su-08")
    assert [name for name, _ in names(app, "Gpu/")] == ["gpu/colab", "gpu/kaggle"]
    assert names(app, "nothing") == []
