"""cards add, cards sync and cards starter."""

import sys

import pytest

from dlpath.cards.notation import parse

EXAMPLE = r"""---
deck: go              # go | pen
source: DLB ch.6
tags: [dlb, ch06]
---
Q: Define softmax. ^c7f3k2a
A: $\mathrm{softmax}(z)_i = e^{z_i}/\sum_j e^{z_j}$

C: The {{c1::ReLU}} is {{c2::$\max\{0,z\}$}}.

E: Derive $\partial L/\partial z$ for softmax with cross-entropy.
time: 10m
A: $\hat y - y$
"""


@pytest.fixture
def cards(home):
    folder = home / "cards"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def counts(dlpath):
    """Return a function that syncs and returns what was counted."""

    def call(*words):
        found = dlpath("cards", "sync", *words, "--json").json
        return [found[name] for name in ("new", "changed", "removed", "unchanged")]

    return call


@pytest.fixture
def editing(dlpath, tmp_path):
    """Return a function that runs ``dlpath cards add`` with an editor that types ``text``."""

    def call(text, *words):
        program = tmp_path / "editor.py"
        typed = "" if text is None else f"pathlib.Path(sys.argv[1]).write_text({text!r})"
        program.write_text(f"import pathlib, sys\n{typed}\n", encoding="utf-8")
        command = f'"{sys.executable}" "{program}"'
        return dlpath("cards", "add", *words, DLPATH_EDITOR=command)

    return call


def test_a_sync_counts_notes_and_the_second_writes_nothing(cards, dlpath, counts):
    (cards / "a.md").write_text(EXAMPLE)
    first = dlpath("cards", "sync", "--json").json
    assert first["schema"] == "dlpath.cards.sync/1"
    assert [first[name] for name in ("new", "changed", "removed", "unchanged")] == [3, 0, 0, 0]
    assert first["errors"] == []
    before = (cards / "a.md").read_bytes(), (cards / "a.md").stat().st_mtime_ns
    assert counts() == [0, 0, 0, 3]
    assert ((cards / "a.md").read_bytes(), (cards / "a.md").stat().st_mtime_ns) == before


def test_a_sync_is_one_change_that_says_what_it_found(cards, dlpath):
    (cards / "a.md").write_text(EXAMPLE)
    assert "cards: 3 new" in dlpath("cards", "sync").stdout
    dlpath("cards", "sync")
    assert [entry["summary"] for entry in dlpath("history", "--json").json["entries"]] == [
        "synced cards: 3 new, 0 changed, 0 removed"
    ]


def test_texts_may_be_edited_moved_reordered_and_deleted(cards, counts):
    (cards / "a.md").write_text(EXAMPLE)
    counts()
    *others, last = (cards / "a.md").read_text().split("\n\n")
    (cards / "a.md").write_text("\n\n".join(others).replace("Define", "What is"))
    (cards / "other.md").write_text(last)
    assert counts() == [0, 1, 0, 2]
    (cards / "other.md").unlink()
    assert counts() == [0, 0, 1, 2]
    (cards / "back.md").write_text(last)
    assert counts() == [1, 0, 0, 2]


def test_problems_are_told_and_what_is_fine_is_synced_all_the_same(cards, dlpath):
    (cards / "a.md").write_text(EXAMPLE + "\nC: no gap\n\nQ: fine\nA: yes\n")
    found = dlpath("cards", "sync", "--json")
    assert found.exit_code == 1
    assert found.json["new"] == 4
    [error] = found.json["errors"]
    assert (error["file"], error["line"]) == (str(cards / "a.md"), 15)
    assert error["message"] == "the cloze has no gap"
    told = dlpath("cards", "sync")
    assert (told.exit_code, told.stdout) == (1, "")
    where, counted = told.stderr.splitlines()
    assert (
        where == f"{cards / 'a.md'}:15: the cloze has no gap; write {{{{c1::what is asked for}}}}"
    )
    assert counted == "cards: 4 unchanged  1 problem"


def test_a_card_that_breaks_is_not_removed(cards, dlpath, counts):
    (cards / "a.md").write_text(EXAMPLE)
    counts()
    sound = (cards / "a.md").read_text()
    (cards / "a.md").write_text(sound.replace("deck: go", "deck: ogo no"))
    assert counts() == [0, 3, 0, 0]  # the name contains go: another deck
    (cards / "a.md").write_text(sound.replace("deck: go", "deck: x"))
    assert counts() == [0, 0, 0, 0]
    (cards / "a.md").write_text(sound)
    assert counts() == [0, 3, 0, 0]


def test_pictures_that_are_missing_are_a_warning(cards, dlpath):
    (cards / "a.md").write_text("Q: a ![x](b.png)\nA: c\n")
    found = dlpath("cards", "sync", "--json")
    assert (found.exit_code, found.json["new"], found.json["errors"]) == (0, 1, [])
    assert found.json["warnings"][0]["message"] == "there is no picture b.png"
    assert "there is no picture b.png" in dlpath("cards", "sync").stdout


def test_without_a_folder_it_is_said_how_to_begin(dlpath):
    told = dlpath("cards", "sync")
    assert told.exit_code == 1
    assert "there are no cards yet" in told.stderr
    assert "dlpath cards starter" in told.stderr
    assert "dlpath cards add" in told.stderr
    assert dlpath("cards", "sync", "--json").error["code"] == "no-cards"


def test_an_empty_folder_says_how_to_begin(cards, dlpath):
    told = dlpath("cards", "sync")
    assert told.exit_code == 0
    assert "dlpath cards add writes one" in told.stdout


def test_another_folder_belongs_to_the_cards_from_then_on(cards, counts, dlpath, tmp_path):
    (cards / "a.md").write_text("Q: a\nA: b\n")
    counts()
    other = tmp_path / "notes"
    other.mkdir()
    (other / "a.md").write_text(EXAMPLE)
    assert counts(str(other)) == [3, 0, 0, 1]
    assert counts() == [0, 0, 0, 4]
    assert counts(str(other)) == [0, 0, 0, 4]
    (other / "a.md").unlink()
    assert counts(str(other)) == [0, 0, 3, 1]


def test_another_folder_alone_is_enough_and_a_missing_one_is_refused(dlpath, counts, tmp_path):
    (tmp_path / "a.md").write_text(EXAMPLE)
    assert counts(str(tmp_path)) == [3, 0, 0, 0]
    told = dlpath("cards", "sync", str(tmp_path / "nowhere"))
    assert (told.exit_code, "there is no folder" in told.stderr) == (1, True)


def test_a_question_and_its_answer_go_to_the_inbox(dlpath, home, counts):
    added = dlpath("cards", "add", "Define softmax.", "$e^{z_i}$ over their sum", "--json").json
    [card] = added["cards"]
    assert (added["schema"], added["deck"], card["kind"]) == ("dlpath.cards.add/1", "go", "basic")
    assert (home / "cards" / "inbox.md").read_text() == (
        f"---\ndeck: go\n---\n\nQ: Define softmax. ^{card['id']}\nA: $e^{{z_i}}$ over their sum\n"
    )
    assert counts() == [0, 0, 0, 1]


def test_gaps_need_no_answer_and_pen_makes_exercises(dlpath, home):
    assert "added to go" in dlpath("cards", "add", "The {{c1::ReLU}}").stdout
    pen = dlpath("cards", "add", "--deck", "pen", "Derive it", "$y$", "--json").json
    assert (pen["cards"][0]["kind"], pen["file"]) == ("exercise", f"{home}/cards/inbox-pen.md")


@pytest.mark.parametrize(
    ("words", "exit_code", "message"),
    [
        (["Define softmax."], 1, "a question without an answer is no card"),
        (["", "b"], 1, "nothing stands after Q:"),
        (["a", "b", "--deck", "x"], 2, "'x' is no deck"),
    ],
)
def test_what_is_no_card_is_refused_and_nothing_is_made(dlpath, home, words, exit_code, message):
    told = dlpath("cards", "add", *words)
    assert told.exit_code == exit_code
    assert message in told.stderr
    assert not (home / "cards").exists()


def test_the_editor_is_given_a_page_and_its_cards_are_added(editing, home, counts):
    page = "---\ndeck: pen\nsource: DLB 6.2\ntags: [x]\n---\nE: a\ntime: 5m\nA: b\n\nC: {{c1::c}}\n"
    added = editing(page, "--json").json
    assert [card["kind"] for card in added["cards"]] == ["exercise", "cloze"]
    notes = parse((home / "cards" / "inbox-pen.md").read_text(), "").notes
    assert [(note.source, note.tags, note.minutes) for note in notes] == [
        ("DLB 6.2", ("x",), 5),
        ("DLB 6.2", ("x",), None),
    ]
    assert not (home / "cache" / "card.md").exists()
    assert counts() == [0, 0, 0, 2]


def test_what_was_typed_is_kept_until_it_is_right(editing, home):
    told = editing("Q: a\n")
    assert told.exit_code == 1
    assert "line 1: a question without an answer" in told.stderr
    assert (home / "cache" / "card.md").read_text() == "Q: a\n"
    assert editing("Q: a\nA: b\n").exit_code == 0
    assert not (home / "cache" / "card.md").exists()


def test_a_page_that_is_left_as_it_is_adds_nothing(editing, home):
    assert editing(None).stdout == "Nothing was added.\n"
    assert not (home / "cards").exists()


def test_without_an_editor_or_where_nothing_is_to_be_asked_it_says_what_to_type(dlpath):
    assert "no editor is set" in dlpath("cards", "add").stderr
    told = dlpath("--no-input", "cards", "add")
    assert (told.exit_code, "dlpath cards add QUESTION ANSWER" in told.stderr) == (2, True)


def test_the_starter_deck_is_copied_and_known(dlpath, home, counts):
    made = dlpath("cards", "starter", "--json").json
    assert (made["new"], len(made["made"]), made["left"]) == (50, 6, [])
    assert counts() == [0, 0, 0, 50]
    mine = home / "cards" / made["made"][0]
    mine.write_text("Q: mine\nA: mine\n")
    (home / "cards" / made["made"][1]).rename(home / "cards" / "moved.md")
    again = dlpath("cards", "starter", "--json").json
    assert (again["made"], len(again["left"])) == ([], 6)
    assert mine.read_text().startswith("Q: mine")


def test_the_starter_deck_says_what_to_do_next(dlpath):
    page = dlpath("cards", "starter").stdout
    assert "dlpath cards review" in page
    assert "50 cards" in page
    assert "yours already" in dlpath("cards", "starter").stdout
