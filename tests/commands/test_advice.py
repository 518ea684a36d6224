"""dlpath tips, resources, people and forums: what is listed, filtered and opened."""

import pytest

from dlpath.view.moments import moment_in_words

LISTS = {"tips": "tips", "resources": "resources", "people": "people", "forums": "forums"}


def listed(dlpath, *words):
    result = dlpath(*words, "--json")
    assert result.exit_code == 0, result.stderr
    return result.json[LISTS[words[0]]]


@pytest.mark.parametrize(
    ("command", "count"), [("tips", 35), ("resources", 66), ("people", 25), ("forums", 9)]
)
def test_everything_is_listed(dlpath, command, count):
    entries = listed(dlpath, command)
    assert len(entries) == count
    page = dlpath(command)
    assert page.exit_code == 0
    names = [entry.get("id") or entry["handle"] for entry in entries]
    assert all(name in page.stdout for name in names)


@pytest.mark.parametrize("command", LISTS)
def test_a_narrow_terminal_breaks_no_line_that_could_be_shorter(dlpath, command):
    for line in dlpath(command, COLUMNS="40").stdout.splitlines():
        assert len(line) <= 40 or " " not in line.strip()


def test_resources_of_a_kind_a_state_a_task_and_a_phase(dlpath):
    assert {e["kind"] for e in listed(dlpath, "resources", "--kind", "Video")} == {"video"}
    doubtful = listed(dlpath, "resources", "--state", "doubtful")
    assert [e["id"] for e in doubtful] == ["first-weekend", "history-article"]
    assert all(e["instead"] for e in doubtful)
    assert [e["id"] for e in listed(dlpath, "resources", "--task", "k11")] == ["titanic"]
    python = {e["id"] for e in listed(dlpath, "resources", "--phase", "1")}
    assert "codecademy-git" in python
    assert "dlbook" not in python
    none = dlpath("resources", "--kind", "video", "--phase", "theory")
    assert none.stdout == "No resource is like that; dlpath resources lists all.\n"


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("resources", "pandas", "series"), "pandas-series"),
        (("people", "distil"), "distillpub"),
        (("forums", "keras"), "keras-slack"),
        (("tips", "tempt", "copy"), "other-framework"),
    ],
)
def test_a_list_is_searched_by_words_even_mistyped(dlpath, words, first):
    found = listed(dlpath, *words)
    assert (found[0].get("id") or found[0]["handle"]) == first
    assert len(found) < len(listed(dlpath, words[0]))
    assert listed(dlpath, words[0], "zzzzz") == []
    assert dlpath(words[0], "zzzzz").exit_code == 0


def test_words_and_filters_narrow_down_together(dlpath):
    assert [e["id"] for e in listed(dlpath, "resources", "kaggle", "--kind", "gpu")] == [
        "kaggle-notebooks"
    ]


def test_people_of_a_field(dlpath):
    people = listed(dlpath, "people", "--field", "teaching")
    assert len(people) == 5
    assert {person["field"] for person in people} == {"teaching"}


def test_forums_and_what_replaced_those_that_are_gone(dlpath):
    dead = listed(dlpath, "forums", "--state", "dead")
    assert [place["id"] for place in dead] == ["keras-slack"]
    page = dlpath("forums", "--state", "dead").stdout
    assert "(dead, as of 2026-11)" in page
    assert "instead Keras on GitHub" in page
    assert len(listed(dlpath, "forums", "--kind", "strategy")) == 6
    assert len(listed(dlpath, "forums", "--kind", "write-up")) == 7


def test_tips_of_a_phase_and_of_a_task_and_warnings(dlpath):
    assert "ramp" in [tip["id"] for tip in listed(dlpath, "tips", "--phase", "theory")]
    assert "goal-split" in [tip["id"] for tip in listed(dlpath, "tips", "--task", "o01-goal")]
    warnings = listed(dlpath, "tips", "--warnings")
    assert [tip["id"] for tip in warnings] == ["other-framework", "no-step-by-step"]
    assert dlpath("tips", "--warnings").stdout.count("Careful: ") == 2


def test_the_moments_of_tips_are_told_in_words(dlpath):
    assert "when phase kaggle begins" in dlpath("tips").stdout
    moments = {m for tip in listed(dlpath, "tips") for m in tip["moments"]}
    assert [moment for moment in moments if moment_in_words(moment) == moment] == []


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("resources", "--kind", "vidoe"), "did you mean 'video'?"),
        (("people", "--field", "cooking"), "there are applications, "),
        (("forums", "--kind", "nonsense"), "there are forum, method, place, strategy, write-up"),
        (("forums", "--state", "zzz"), "there are dead, "),
    ],
)
def test_an_unknown_filter_says_what_there_is(dlpath, words, hint):
    result = dlpath(*words, "--json")
    assert (result.exit_code, result.error["code"]) == (1, "unknown-filter")
    assert hint in result.error["hint"]


@pytest.mark.parametrize(
    ("words", "url", "instead"),
    [
        (("resources", "--open", "colab"), "https://colab.research.google.com/", False),
        (("people", "--open", "YLeCun"), "https://x.com/ylecun", False),
        (("forums", "--open", "pytorch"), "https://discuss.pytorch.org/", False),
        (
            ("forums", "--open", "keras-slack"),
            "https://github.com/keras-team/keras/discussions",
            True,
        ),
    ],
)
def test_an_address_is_opened_and_that_of_what_replaced_it(dlpath, browser, words, url, instead):
    result = dlpath(*words, "--json")
    assert browser == [url]
    assert (result.json["url"], result.json["instead"]) == (url, instead)
    assert url in dlpath(*words).stdout.replace("\n", " ")


def test_without_a_browser_the_address_is_told(dlpath, browser):
    browser.found = False
    result = dlpath("forums", "--open", "pytorch", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "not-opened")
    assert result.error["message"] == "no browser is found here"
    assert result.error["hint"] == "open it elsewhere: https://discuss.pytorch.org/"


def test_what_has_no_address_is_not_opened(dlpath, browser):
    result = dlpath("forums", "--open", "google", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "no-address")
    result = dlpath("people", "--open", "hardmaro", "--json")
    assert (result.error["code"], result.error["hint"]) == (
        "unknown-id",
        "did you mean 'hardmaru'?",
    )
    assert browser == []


def test_only_addresses_of_the_web_are_opened(environ, browser):
    from dlpath.context import Context
    from dlpath.planning.addresses import NotOpened, Opened

    for url in ("file:///etc/passwd", "javascript:alert(1)", "ftp://example.org"):
        with pytest.raises(NotOpened):
            Context(environ).open(Opened("x", "X", url, instead=False))
    assert browser == []


def test_kinds_states_and_ids_are_completed(environ):
    from dlpath.commands.options import ids, words
    from dlpath.context import Context

    app = Context(environ)
    assert words(app, "VI", kinds=("resource",), field="kind") == [("video", "3")]
    assert [word for word, _ in words(app, "d", kinds=("forum",), field="state")] == ["dead"]
    assert [name for name, _ in ids(app, "ka", kinds=("gpu",))] == ["kaggle"]
    assert [name for name, _ in ids(app, "karo", kinds=("person",))] == ["karoly_zsolnai"]
