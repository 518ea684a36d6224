"""dlpath cards export and import, as a learner meets them."""

import sqlite3
from pathlib import Path

import pytest
from tests.workspace.anki_made import NOTES, REVIEWS, collection, package

CARDS = """\
---
deck: go
---
Q: Define softmax. ^c7f3k2a
A: It is $e^{z_i}/\\sum_j e^{z_j}$.

C: The {{c1::ReLU}} is $\\max\\{0,z\\}$. ^c9q1zz0
"""


@pytest.fixture
def cards(home):
    (home / "cards").mkdir(parents=True)
    (home / "cards" / "mine.md").write_text(CARDS)
    (home / "cards" / "paper.md").write_text(
        "---\ndeck: pen\n---\nE: Derive it. ^e4m2ab1\nA: So.\n"
    )
    return home / "cards"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cards.txt"


@pytest.fixture
def foreign(tmp_path):
    return package(tmp_path / "foreign.apkg", collection(tmp_path / "collection"))


def test_cards_are_exported_as_the_file_ends(dlpath, cards, file):
    result = dlpath("cards", "export", str(file))
    assert result.exit_code == 0
    assert "written 3 notes" in result.stdout
    assert "dlpath-c7f3k2a\tBasic\tdlpath::go" in file.read_text()


def test_cards_are_exported_in_the_format_asked_for(dlpath, cards, tmp_path):
    file = tmp_path / "cards"
    result = dlpath("cards", "export", "--format", "txt", str(file), "--deck", "pen", "--json").json
    assert result == {
        "schema": "dlpath.cards.export/1", "file": str(file), "format": "txt", "notes": 1,
        "cards": 1, "decks": ["dlpath::pen"], "pictures": 0, "missing": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("x.doc",), 2, "tells no format"),
        (("x.txt", "--format", "doc"), 2, "--format cannot be 'doc'"),
        (("x.txt", "--deck", "gone"), 1, "gone"),
    ],
)
def test_what_cannot_be_exported_is_said(dlpath, cards, tmp_path, monkeypatch, words, code, said):
    monkeypatch.chdir(tmp_path)
    result = dlpath("cards", "export", *words)
    assert result.exit_code == code
    assert said in result.stderr


def test_without_cards_there_is_nothing_to_export(dlpath, file):
    result = dlpath("cards", "export", str(file))
    assert result.exit_code == 1
    assert "dlpath cards starter" in result.stderr
    assert not file.exists()


def test_cards_that_cannot_be_read_are_left_out_and_told(dlpath, cards, file):
    (cards / "bad.md").write_text("Q: without an answer\n")
    result = dlpath("cards", "export", str(file))
    assert result.exit_code == 0
    assert "1 problem in your cards; what cannot be read is left out" in result.stderr


def test_something_else_is_not_overwritten(dlpath, cards, file):
    file.write_text("precious")
    result = dlpath("cards", "export", str(file))
    assert (result.exit_code, file.read_text()) == (1, "precious")
    assert dlpath("cards", "export", str(file), "--force").exit_code == 0


def test_what_was_exported_is_known_when_it_comes_back(dlpath, cards, file, environ, tmp_path):
    dlpath("cards", "export", str(file))
    before = {path: path.read_bytes() for path in cards.iterdir()}
    report = dlpath("cards", "import", str(file), "--json").json
    assert (report["change"], report["new"], report["known"], report["differing"]) == (
        None,
        0,
        3,
        [],
    )
    assert {path: path.read_bytes() for path in cards.iterdir()} == before

    elsewhere = str(tmp_path / "elsewhere")
    assert dlpath("cards", "import", str(file), DLPATH_HOME=elsewhere).exit_code == 0
    text = (tmp_path / "elsewhere" / "cards" / "imported-go.md").read_text()
    assert text.split() == CARDS.split()


def test_a_note_that_differs_in_anki_is_left_as_the_learner_has_it(dlpath, cards, file):
    dlpath("cards", "export", str(file))
    file.write_text(file.read_text().replace("Define softmax.", "Define <i>softmax</i>."))
    report = dlpath("cards", "import", str(file), "--json").json
    assert (report["new"], report["differing"]) == (0, ["c7f3k2a"])
    assert "^c7f3k2a" in dlpath("cards", "import", str(file)).stdout
    assert (cards / "mine.md").read_text() == CARDS


def test_a_package_brings_cards_and_what_was_answered(dlpath, home, foreign):
    report = dlpath("cards", "import", str(foreign), "--json").json
    assert (report["new"], report["known"], report["skipped"], report["reviews"]) == (4, 0, 1, 6)
    assert [Path(name).name for name in report["files"]] == [
        "imported-nets-deep-go.md", "imported-go.md",
    ]  # fmt: skip
    again = dlpath("cards", "import", str(foreign), "--json").json
    assert (again["change"], again["new"], again["known"], again["reviews"]) == (None, 0, 4, 0)
    assert dlpath("cards", "sync", "--json").json["unchanged"] == 4
    assert dlpath("cards", "rebuild").exit_code == 0


def test_an_import_is_one_change_and_can_be_taken_back(dlpath, home, foreign):
    dlpath("cards", "import", str(foreign))
    [entry] = dlpath("history", "--json").json["entries"]
    assert entry["summary"] == "imported 4 notes and 6 reviews from foreign.apkg"
    dlpath("undo")
    assert dlpath("cards", "import", str(foreign), "--json").json["reviews"] == 6


def test_reviews_that_came_later_are_added(dlpath, home, tmp_path):
    early = package(tmp_path / "early.apkg", collection(tmp_path / "one", reviews=REVIEWS[:1]))
    late = package(tmp_path / "late.apkg", collection(tmp_path / "two"))
    assert dlpath("cards", "import", str(early), "--json").json["reviews"] == 1
    report = dlpath("cards", "import", str(late), "--json").json
    assert (report["new"], report["reviews"]) == (0, 5)


def test_what_lies_ahead_is_no_review(dlpath, home, tmp_path):
    ahead = [(at + 10**12, *rest) for at, *rest in REVIEWS]
    file = package(tmp_path / "x.apkg", collection(tmp_path / "one", reviews=ahead))
    assert dlpath("cards", "import", str(file), "--json").json["reviews"] == 0


def test_pictures_come_along_and_paths_do_not(dlpath, home, tmp_path):
    fields = '<img src="x.png"><img src="../../evil.png">\x1fb'
    notes = [(1, "aaa", 1, "", fields)]
    media = {"x.png": b"picture", "../../evil.png": b"evil"}
    content = collection(tmp_path / "one", notes=notes)
    report = dlpath(
        "cards", "import", str(package(tmp_path / "x.apkg", content, media=media)), "--json"
    ).json
    assert (report["pictures"], report["missing"]) == (1, ["../../evil.png"])
    assert (home / "cards" / "imported-pictures" / "x.png").read_bytes() == b"picture"
    assert not list(tmp_path.rglob("evil.png"))
    assert dlpath("cards", "sync", "--json").json["warnings"] == []


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"PK\x03\x04 and no more", b"just words", b"PK\x05\x06" + bytes(18)],
)
def test_what_is_not_of_anki_is_said_in_one_sentence(dlpath, home, tmp_path, content):
    file = tmp_path / "x.apkg"
    file.write_bytes(content)
    result = dlpath("cards", "import", str(file), "--json")
    assert (result.exit_code, result.error["code"]) == (3, "not-anki")
    assert "\n" not in result.error["message"]
    assert not (home / "cards").exists()


def test_a_collection_that_cannot_be_read_is_said(dlpath, home, tmp_path):
    broken = collection(tmp_path / "one", script="DROP TABLE cards")
    result = dlpath("cards", "import", str(package(tmp_path / "x.apkg", broken)), "--json")
    assert (result.exit_code, result.error["code"]) == (3, "not-anki")
    assert "no table cards" in result.error["message"]


def test_a_file_that_is_not_there_is_said(dlpath, tmp_path):
    result = dlpath("cards", "import", str(tmp_path / "x.apkg"))
    assert result.exit_code == 1
    assert "there is no file" in result.stderr
    folder = dlpath("cards", "import", str(tmp_path)).stderr
    assert "is a folder" in " ".join(folder.split())


def test_if_the_record_cannot_be_written_no_file_stays(dlpath, home, foreign):
    dlpath("log")
    db = sqlite3.connect(home / "record.db")
    db.execute("CREATE TRIGGER full BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'full'); END")
    db.commit()
    db.close()
    assert dlpath("cards", "import", str(foreign)).exit_code != 0
    assert not [path for path in (home / "cards").rglob("*") if path.is_file()]


def test_a_learner_reads_what_came_at_forty_columns(dlpath, home, tmp_path):
    notes = [*NOTES, (5, "eee", 1, "", '<img src="gone.png">x\x1fy')]
    content = collection(
        tmp_path / "one", notes=notes, cards=[(n, n, 1, 0, 0) for n in range(1, 6)]
    )
    result = dlpath("cards", "import", str(package(tmp_path / "x.apkg", content)), COLUMNS="40")
    for word in ("imported", "left out", "gone.png", "imported-go.md"):
        assert word in result.stdout


def test_a_picture_whose_name_is_too_long_for_a_file_is_missing(dlpath, cards, file):
    (cards / "mine.md").write_text(f"---\ndeck: go\n---\nQ: ![]({'x' * 300}.png)\nA: So.\n")
    assert dlpath("cards", "sync").exit_code == 0
    (cards / "mine.md").write_text(f"---\ndeck: go\n---\nQ: ![]({'x' * 5000}.png)\nA: So.\n")
    assert dlpath("cards", "export", str(file)).exit_code == 0


def test_with_json_nothing_but_json_is_said_of_cards_that_cannot_be_read(dlpath, cards, file):
    (cards / "bad.md").write_text("---\nno front matter\n---\nQ: a\nA: b\n")
    assert "1 problem in your cards" in dlpath("cards", "export", str(file)).stderr
    assert dlpath("cards", "export", str(file), "--json").stderr == ""
    assert dlpath("cards", "export", str(cards), "--json", "--format", "txt").error["code"]
