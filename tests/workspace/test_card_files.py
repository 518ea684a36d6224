"""Cards are read from all kinds of files, and ids are written without touching another byte."""

import errno
import os
from pathlib import Path

import pytest

from dlpath.workspace import card_files
from dlpath.workspace.card_files import missing_pictures, read_cards, replace, with_all_ids
from dlpath.workspace.card_folders import ELSEWHERE, CardFolders

ONE = "Q: a ^abcdef1\nA: b\n"
NEW = "Q: c\nA: d\n"


@pytest.fixture
def cards(tmp_path):
    folder = tmp_path / "cards"
    folder.mkdir()
    return folder


def put(folder, **files):
    for name, content in files.items():
        raw = content if isinstance(content, bytes) else content.encode()
        (folder / f"{name}.md").write_bytes(raw)


def everything(folder):
    return {
        path: (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
        for path in folder.rglob("*")
        if path.is_file()
    }


def messages(read):
    return [f"{Path(item.file).name}:{item.line}: {item.message}" for item in read.problems]


def synced(folder, taken=()):
    return with_all_ids(CardFolders(folder), taken)


def test_every_card_gets_an_id_and_the_second_time_nothing_is_written(cards):
    put(cards, a=ONE + NEW, b="---\ndeck: pen\n---\r\nE: x\r\nA: y")
    first = synced(cards)
    assert sorted(len(note.id) for note in first.notes) == [7, 7, 7]
    before = everything(cards)
    assert synced(cards) == first
    assert everything(cards) == before


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("last", [b"", b"\n"])
def test_no_other_byte_is_touched(cards, start, end, last):
    raw = start + end.join([b"", b"C: {{c1::\xc3\xa9}}  ", b"", b"Q: b", b"A: c\t"]) + last
    put(cards, a=raw)
    ids = [f" ^{note.id}".encode() for note in synced(cards).notes]
    written = (cards / "a.md").read_bytes()
    assert len(ids) == 2
    for id_ in ids:
        assert written.count(id_) == 1
        written = written.replace(id_, b"")
    assert written == raw


def test_a_new_id_is_none_that_stands_anywhere_or_is_taken(cards, monkeypatch):
    put(cards, a="Q: x ^0000000\nA: y\n\n" + NEW, b="Q: no answer ^1000000\n")
    drawn = iter([0, 1, 2, 3])
    monkeypatch.setattr(card_files.secrets, "randbelow", lambda _: next(drawn))
    assert [note.id for note in synced(cards, {"2000000"}).notes] == ["0000000", "3000000"]


def test_reading_writes_nothing(cards):
    put(cards, a=ONE + NEW)
    before = everything(cards)
    read = read_cards(CardFolders(cards))
    assert ([note.id for note in read.notes], read.without_id) == (["abcdef1"], 1)
    assert everything(cards) == before


def test_rights_of_a_file_stay(cards):
    put(cards, a=NEW)
    (cards / "a.md").chmod(0o640)
    synced(cards)
    assert (cards / "a.md").stat().st_mode & 0o777 == 0o640


def test_a_read_only_file_is_told_and_left_and_others_are_written(cards):
    put(cards, a="Q: x\nA: y\n", b=ONE + NEW, c=NEW)
    (cards / "b.md").chmod(0o444)
    before = (cards / "b.md").read_bytes()
    read = synced(cards)
    assert messages(read) == ["b.md:3: the card needs an id, and the file is read-only"]
    assert (cards / "b.md").read_bytes() == before
    assert [note.question for note in read.notes] == ["x", "a", "c"]
    assert sorted(path.name for path in cards.iterdir()) == ["a.md", "b.md", "c.md"]


def test_on_a_full_disk_files_are_whole_and_nothing_lies_beside_them(cards, monkeypatch):
    put(cards, a=ONE + NEW)
    before = everything(cards)

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    read = synced(cards)
    assert "cannot be written: No space left on device" in messages(read)[0]
    assert everything(cards) == before


def test_a_file_that_changes_while_it_is_read_is_left(cards, monkeypatch):
    put(cards, a=NEW)
    parse = card_files.parse

    def meanwhile(text, file):
        put(cards, a=NEW + "more\n")
        return parse(text, file)

    monkeypatch.setattr(card_files, "parse", meanwhile)
    assert messages(synced(cards)) == ["a.md:1: the file was changed while it was read"]
    assert (cards / "a.md").read_text() == NEW + "more\n"


def test_a_file_that_is_not_utf_8_is_told_by_line_and_its_cards_are_held(cards):
    raw = "Q: a ^abcdef1\r\nA: café\r\n".encode("latin-1")
    put(cards, a=raw, b=NEW)
    read = synced(cards)
    assert messages(read) == ["a.md:2: the file is not UTF-8"]
    assert (read.held, read.complete) == ({"abcdef1"}, True)
    assert (cards / "a.md").read_bytes() == raw


def test_an_id_in_two_files_is_told(cards):
    put(cards, a=ONE, b=ONE)
    read = synced(cards)
    assert len(read.notes) == 1
    assert messages(read) == [f"b.md:1: the id ^abcdef1 is taken by {cards / 'a.md'}:1"]


def test_what_editors_leave_behind_is_passed_over(cards):
    put(cards, a=ONE)
    for name in ("a.md~", ".#a.md", "#a.md#", ".a.md.swp", ".a.md", "a.txt", "README"):
        (cards / name).write_text(NEW)
    (cards / ".trash").mkdir()
    put(cards / ".trash", a=NEW)
    before = everything(cards)
    assert [note.id for note in synced(cards).notes] == ["abcdef1"]
    assert everything(cards) == before


def test_folders_are_read_even_if_they_are_called_like_a_file(cards):
    (cards / "deep" / "er.md").mkdir(parents=True)
    put(cards / "deep" / "er.md", a=ONE)
    assert [Path(note.file).name for note in synced(cards).notes] == ["a.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_what_is_no_file_of_text_is_told_and_not_waited_for(cards):
    put(cards, a=ONE)
    os.mkfifo(cards / "pipe.md")
    read = synced(cards)
    assert messages(read) == ["pipe.md:1: it is no file of text"]
    assert not read.complete


def test_links_are_followed_and_stay_links(cards, tmp_path):
    put(tmp_path, real=NEW)
    (cards / "link.md").symlink_to(tmp_path / "real.md")
    [note] = synced(cards).notes
    assert (cards / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == f"Q: c ^{note.id}\nA: d\n"


def test_a_file_that_is_met_twice_is_read_once(cards):
    put(cards, a=ONE)
    (cards / "b.md").symlink_to(cards / "a.md")
    (cards / "c.md").hardlink_to(cards / "a.md")
    (cards / "round").symlink_to(cards)
    read = synced(cards)
    assert ([note.id for note in read.notes], read.problems) == (["abcdef1"], ())


def test_a_link_that_leads_nowhere_is_told_and_nothing_counts_as_removed(cards):
    put(cards, a=ONE)
    (cards / "b.md").symlink_to(cards / "gone.md")
    read = synced(cards)
    assert messages(read) == ["b.md:1: the link leads nowhere"]
    assert not read.complete


def test_what_cannot_be_read_is_told_and_nothing_counts_as_removed(cards, monkeypatch):
    put(cards, a=ONE, b=ONE)
    real = Path.read_bytes

    def refusing(path):
        if path.name == "b.md":
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)
    read = synced(cards)
    assert messages(read) == ["b.md:1: it cannot be read: Permission denied"]
    assert not read.complete


def test_another_folder_is_kept_in_mind_once(cards, tmp_path):
    other = tmp_path / "other"
    (other / "inner").mkdir(parents=True)
    put(other, a=ONE)
    folders = CardFolders(cards)
    assert folders.include(other)
    assert not folders.include(other / "inner")
    assert not folders.include(cards)
    assert [note.id for note in read_cards(CardFolders(cards)).notes] == ["abcdef1"]
    other.rename(tmp_path / "moved")
    read = read_cards(folders)
    assert messages(read) == [f"{ELSEWHERE}:1: there is no folder {other}"]
    assert not read.complete


def test_pictures_that_are_missing_are_told(cards):
    put(cards, a="Q: a ![x](b.png) ^abcdef1\nA: ![x](c/d.png)\n")
    (cards / "b.png").touch()
    [problem] = missing_pictures(synced(cards).notes)
    assert (problem.line, problem.message) == (1, "there is no picture c/d.png")


def test_moving_and_reordering_writes_nothing(cards):
    put(cards, a="".join(f"Q: {n}\nA: b\n\n" for n in range(20)))
    ids = {note.question: note.id for note in synced(cards).notes}
    parts = (cards / "a.md").read_text().split("\n\n")
    (cards / "a.md").unlink()
    (cards / "sub").mkdir()
    put(cards / "sub", z="\n\n".join(reversed(parts[:10])))
    put(cards, b="\n\n".join(parts[10:]))
    before = everything(cards)
    assert {note.question: note.id for note in synced(cards).notes} == ids
    assert everything(cards) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_what_is_no_ordinary_file_is_never_replaced_by_one(tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(OSError, match="no ordinary file"):
        replace(str(tmp_path / "pipe.md"), b"x")
    assert not (tmp_path / "pipe.md").is_file()
