"""The learner's editor, played by small programs."""

import subprocess
import sys
from pathlib import Path

import pytest

from dlpath.workspace.editor import EditorError, command, edit_in_place, edited


@pytest.fixture
def editor(tmp_path):
    """Return a function: an editor that does what some lines of Python say to the file ``f``."""

    def playing(lines):
        program = tmp_path / "an editor.py"
        program.write_text(
            f"import pathlib, sys\nf = pathlib.Path(sys.argv[1])\n{lines}\n", encoding="utf-8"
        )
        return {"EDITOR": f'"{sys.executable}" "{program}"'}

    return playing


@pytest.fixture
def draft(tmp_path):
    """Return where the draft lies."""
    return tmp_path / "new" / "draft.txt"


def test_what_was_written_comes_back_and_stays_in_the_draft(editor, draft):
    grown = editor("f.write_text(f.read_text() + 'more')")
    assert edited("text\n", grown, draft=draft) == "text\nmore"
    assert draft.read_text() == "text\nmore"


def test_a_text_that_is_left_as_it_is_leaves_nothing_behind(editor, draft):
    assert edited("text\n", editor(""), draft=draft) is None
    assert not draft.exists()


def test_a_draft_left_over_is_opened_again_and_counts_even_if_it_is_not_changed(editor, draft):
    edited("text\n", editor("f.write_text('mine')"), draft=draft)
    assert edited("text\n", editor(""), draft=draft) == "mine"


def test_a_draft_that_is_brought_back_to_the_text_is_no_change(editor, draft):
    edited("text\n", editor("f.write_text('mine')"), draft=draft)
    assert edited("text\n", editor("f.write_text('text\\n')"), draft=draft) is None
    assert not draft.exists()


def test_an_editor_that_fails_keeps_what_was_saved_and_nothing_else(editor, draft):
    with pytest.raises(EditorError, match="ended with 3"):
        edited("text\n", editor("sys.exit(3)"), draft=draft)
    assert not draft.exists()
    with pytest.raises(EditorError):
        edited("text\n", editor("f.write_text('mine'); sys.exit(3)"), draft=draft)
    assert draft.read_text() == "mine"


def test_a_text_that_is_no_utf_8_is_told(editor, draft):
    with pytest.raises(EditorError, match="not UTF-8"):
        edited("text\n", editor("f.write_bytes(b'\\xff')"), draft=draft)


def test_a_file_that_the_editor_removed_is_no_text(editor, draft):
    assert edited("text\n", editor("f.unlink()"), draft=draft) is None


def test_an_editor_that_is_not_there_is_told(draft):
    with pytest.raises(EditorError, match="cannot be started"):
        edited("text\n", {"EDITOR": "no-such-editor"}, draft=draft)


def test_ours_comes_before_the_others_and_none_is_an_error():
    assert command({"EDITOR": "c", "VISUAL": "b", "DLPATH_EDITOR": "a -w"}) == ["a", "-w"]
    assert command({"EDITOR": "c", "VISUAL": " "}) == ["c"]
    with pytest.raises(EditorError, match="no editor is set"):
        command({})
    with pytest.raises(EditorError, match="No closing quotation"):
        command({"EDITOR": "'vi"})


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("vim", ["+7", "deck.md"]),
        ("/usr/bin/nano", ["+7", "deck.md"]),
        ("code --wait", ["--wait", "--goto", "deck.md:7"]),
        ("hx", ["deck.md:7"]),
        ("my-editor -x", ["-x", "deck.md"]),
    ],
)
def test_a_file_is_opened_at_its_line_where_the_editor_is_known(monkeypatch, editor, words):
    ran = []

    def run(command, *, check):
        ran.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    edit_in_place(Path("deck.md"), {"EDITOR": editor}, line=7)
    assert ran == [[editor.split()[0], *words]]


def test_an_editor_that_fails_in_place_is_told_of(tmp_path):
    with pytest.raises(EditorError, match="ended with 3"):
        edit_in_place(tmp_path / "deck.md", {"EDITOR": f'"{sys.executable}" -c "exit(3)"'}, line=7)
    with pytest.raises(EditorError, match="cannot be started"):
        edit_in_place(tmp_path / "deck.md", {"EDITOR": "no-such-editor"}, line=7)
