"""Somebody else's files and texts: nothing in them runs, leaves its place, or steers a screen."""

import os
import pickle
import re
import socket
import sqlite3
import stat
import subprocess
import sys

import pytest
from tests.workspace.anki_made import collection, package

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")

EVIL = "<script>alert(1)</script> =cmd|'/c calc'!A0 \u202eevil\u2066 \u200f[x](javascript:alert(1))"
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
PHASE = """\
id: one
title: "{title}"
tasks:
  - id: a
    title: "{title}"
    pomodoros: 2
    done_when: "{title}"
    why: "{title}"
    steps: ["{title}"]
    resources: [{{title: "{title}", url: "{url}"}}]
"""


@pytest.fixture
def own_path(tmp_path, dlpath):
    """Return a function that writes a curriculum and uses it."""

    def use(title, url="https://example.org/"):
        folder = tmp_path / "own"
        (folder / "phases").mkdir(parents=True, exist_ok=True)
        (folder / "curriculum.yaml").write_text(f'title: "{title}"\nphases: [one]\n', "utf-8")
        (folder / "phases" / "1.yaml").write_text(PHASE.format(title=title, url=url), "utf-8")
        return dlpath("curriculum", "use", str(folder))

    return use


SCREENS = [
    ("next",), ("path",), ("show", "a"), ("log", "--note", EVIL), ("history",), ("status",),
    ("plan",), ("schedule",), ("search", "evil"), ("done", "a", "--force"), ("stats",),
    ("reopen", "a"), ("skip", "a", "--reason", EVIL), ("undo",), ("start", "a"), ("prompt",),
    ("stop", "--note", EVIL), ("curriculum", "show"), ("run", EVIL), ("log", "--task", EVIL),
    ("cards", "add", EVIL, EVIL), ("cards", "sync"), ("cards", "import", EVIL), ("amend", EVIL),
    ("curriculum", "validate", EVIL), ("config", "set", "gpu_provider", EVIL),
    ("log", "--at", EVIL), ("nope", EVIL),
]  # fmt: skip


@pytest.mark.parametrize("colour", ["--plain", "--color", "--json"])
def test_no_title_note_or_name_of_a_file_steers_the_terminal(own_path, dlpath, colour):
    assert own_path(EVIL).exit_code == 0
    raw = EVIL + "\x1b]0;title\x07\x9b2J\x1b[8m"
    for words in SCREENS:
        given = [raw if word == EVIL else word for word in words]
        shown = "".join(dlpath(*given, colour)[1:])
        shown = re.sub(r"\x1b\[(?:0|[1-3]|3[1-6])m", "", shown) if colour == "--color" else shown
        assert not STEERING.search(shown), (words, STEERING.search(shown))


@pytest.mark.parametrize("title", [r"\e]0;x\a", r"\x9b2J", "\x1b[8m", r"\0"])
def test_a_path_with_signs_that_steer_a_terminal_is_refused(own_path, title):
    result = own_path(title)
    assert result.exit_code == 1
    assert "control character" in result.stderr


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "ftp://x", "-v"])
def test_an_address_that_is_not_of_the_web_is_refused(own_path, url):
    result = own_path("One", url)
    assert result.exit_code == 1
    assert "begins with https:// or http://" in " ".join(result.stderr.split())


def test_what_is_exported_keeps_hostile_texts_as_texts(own_path, dlpath, tmp_path):
    own_path(EVIL)
    dlpath("log", "--note", EVIL)
    assert dlpath("report", str(tmp_path / "r.html"), "--notes").exit_code == 0
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert not re.search('href="(?!#)', page)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
    assert dlpath("schedule", "--ics", str(tmp_path / "s.ics")).exit_code == 0
    lines = (tmp_path / "s.ics").read_bytes().split(b"\r\n")
    assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") >= 1
    for form, cell in (("csv", "'=1+1"), ("markdown", r"\<script\>")):
        dlpath("log", "--note", "=1+1\r\n\x9b2J")
        shown = dlpath("export", "--format", form).stdout
        assert cell in shown
        assert not STEERING.search(shown)
        assert form == "csv" or "[x](" not in shown
    assert dlpath("cards", "add", EVIL, EVIL).exit_code == 0
    assert dlpath("cards", "export", str(tmp_path / "c.txt")).exit_code == 0
    text = (tmp_path / "c.txt").read_text("utf-8")
    assert "<script" not in text
    assert "href" not in text


def test_no_id_is_a_path(dlpath, tmp_path):
    away = f"../../../../../../../..{tmp_path}/evil"
    commands = [
        ("exercise", "start", away), ("exercise", "check", away), ("show", away), ("run", away),
        ("exercise", "solution", away), ("exercise", "reset", away), ("done", away),
        ("start", away), ("log", "--task", away), ("cards", "add", "q", "a", "--deck", away),
        ("paper", "show", away), ("restore", away, "--yes"), ("config", "get", away),
        ("cards", "suspend", away), ("read", away), ("plan", away), ("goal", "set", away),
    ]  # fmt: skip
    dlpath("log")
    before = {path for path in tmp_path.rglob("*") if "cache" not in path.parts}
    for words in commands:
        result = dlpath(*words)
        assert result.exit_code in (1, 2), words
        assert "itself failed" not in result.stderr, result.stderr
        made = {path for path in tmp_path.rglob("*") if "cache" not in path.parts} - before
        assert made == set(), words


def test_the_name_of_a_deck_stays_inside_the_folder_of_cards(dlpath, home, tmp_path):
    dlpath("cards", "add", "q", "a", "--deck", "../../evil go")
    file = tmp_path / "evil.txt"
    file.write_text("#separator:tab\n#deck column:3\nq\ta\t../../../evil/x\nr\tb\tgo\\..\\..\\x\n")
    assert dlpath("cards", "import", str(file)).exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"home", "evil.txt"}
    assert {path.parent for path in home.rglob("*.md")} == {home / "cards"}


class Bomb:
    """What leaves a file behind when it is unpickled."""

    def __init__(self, place):
        self.place = place

    def __reduce__(self):
        return (os.mkdir, (str(self.place),))


def test_nothing_that_is_read_is_run(dlpath, home, tmp_path, monkeypatch):
    ran = tmp_path / "ran"
    monkeypatch.chdir(tmp_path)
    call = f"!!python/object/apply:os.mkdir ['{ran}']"
    dlpath("log")

    (tmp_path / "path.yaml").write_text(f"title: {call}\nphases: [one]\n")
    assert dlpath("curriculum", "validate", str(tmp_path / "path.yaml")).exit_code == 1

    import numpy as np

    np.save(tmp_path / "table.npy", np.array([Bomb(ran)], dtype=object), allow_pickle=True)
    (tmp_path / "table.pkl").write_bytes(pickle.dumps(Bomb(ran)))
    (tmp_path / "table.csv").write_text(f"x,y\n__import__('os').mkdir('{ran}'),1\n2,3\n")
    for name in ("table.npy", "table.pkl", "table.csv"):
        assert dlpath("run", "least-squares", "--data", name).exit_code in (1, 3)
        dlpath("cards", "import", name)

    (home / "config.toml").write_text(f"goal = \"__import__('os').mkdir('{ran}')\"\n")
    assert dlpath("next").exit_code == 3
    (home / "config.toml").unlink()

    cards = tmp_path / "collection"
    script = (
        "ALTER TABLE notes RENAME TO n; CREATE TABLE notes AS SELECT * FROM n;"
        "CREATE TRIGGER t AFTER UPDATE ON notes BEGIN SELECT load_extension('evil'); END;"
    )
    package(tmp_path / "deck.apkg", collection(cards, script=script))
    dlpath("cards", "import", str(tmp_path / "deck.apkg"))
    assert not ran.exists()
    Bomb(ran).__reduce__()[0](str(ran))  # it would have been seen
    assert ran.exists()


def test_a_view_in_the_place_of_a_table_of_anki_is_never_asked(dlpath, home, tmp_path):
    script = "ALTER TABLE notes RENAME TO n; CREATE VIEW notes AS SELECT * FROM n;"
    file = package(tmp_path / "deck.apkg", collection(tmp_path / "made", script=script))
    result = dlpath("cards", "import", str(file))
    assert (result.exit_code, "it has no table notes" in result.stderr) == (3, True)


DRIVER = """
import os, sys
os.umask(0)
from dlpath.cli import main, run
home, out = sys.argv[1:]
for words in (
    ["log", "--note", "mine"], ["config", "set", "goal", "inventing"], ["next"], ["status"],
    ["config", "set", "goal", "building"], ["cards", "add", "q", "a"], ["plan"], ["forecast"],
    ["exercise", "start", "perceptron"], ["plan", "tomorrow", "--edit"], ["curriculum", "show"],
    ["report", f"{out}/report.html"], ["schedule", "--ics", f"{out}/path.ics"],
    ["cards", "export", f"{out}/cards.txt"], ["cards", "sync"], ["backup", "create"],
    ["export", f"{out}/record.jsonl"], ["export", f"{out}/record.csv"],
    ["cards", "starter"], ["cards", "import", f"{out}/cards.txt"],
):
    sys.argv[1:] = words
    try:
        main()
    except SystemExit as end:
        if end.code and words[:2] != ["plan", "tomorrow"]:
            print(words, end.code)
"""


@posix
def test_all_that_is_made_is_its_owners_alone_whatever_the_umask(environ, home, tmp_path):
    (out := tmp_path / "out").mkdir(mode=0o755)
    (editor := tmp_path / "editor").write_text(
        '#!/bin/sh\necho "09:00 25 task o01-goal" > "$1"\necho mine > "$1~"\n'
    )
    editor.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(home), str(out)],
        env=os.environ | environ | {"DLPATH_EDITOR": str(editor), "TMPDIR": str(out)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "Error" not in done.stderr, done.stderr
    assert not re.search(r"^\['", done.stdout, re.MULTILINE), done.stdout
    made = [home, *home.rglob("*"), *out.iterdir()]
    assert len(made) > 25
    open_ = [str(path) for path in made if stat.S_IMODE(path.lstat().st_mode) & 0o077]
    assert open_ == []
    assert any(path.name.endswith(".txt~") for path in made), "the editor left a file of its own"


@posix
def test_no_editor_and_no_hook_is_given_to_a_shell(dlpath, home, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    dlpath("log")
    (hooks := home / "hooks").mkdir()
    (hook := hooks / "task-done").write_text(
        '#!/bin/sh\necho "$DLPATH_TASK" > "$DLPATH_HOME/told"\n'
    )
    hook.chmod(0o755)
    for editor in ("true; touch ran", "true && touch ran", "$(touch ran)", "`touch ran`"):
        dlpath("plan", "--edit", DLPATH_EDITOR=editor)
    dlpath("done", "o01-goal", "--evidence", "$(touch ran) " * 50, "--force")
    assert (home / "told").read_text() == "o01-goal\n"
    assert not (tmp_path / "ran").exists()
    (tmp_path / "ran").touch()


@posix
def test_what_a_hook_complains_of_does_not_steer_the_terminal(dlpath, home):
    dlpath("log")
    (home / "hooks").mkdir()
    (hook := home / "hooks" / "task-done").write_text(
        "#!/bin/sh\nprintf '\\033]0;title\\007bad\\033[8m' >&2; exit 3\n"
    )
    hook.chmod(0o755)
    said = dlpath("done", "o01-goal", "--force").stderr
    assert "failed with exit code 3" in said
    assert "bad" in said
    assert not STEERING.search(said)


def test_the_password_of_a_database_is_never_told(dlpath):
    address = "postgresql://me:geheim@127.0.0.1:1/record"
    for words in (("status",), ("log", "--json"), ("doctor", "--json"), ("history",)):
        result = dlpath(*words, DLPATH_DATABASE_URL=address)
        assert result.exit_code in (1, 4)
        assert "geheim" not in result.stdout + result.stderr


def test_a_record_that_is_a_program_of_sqlite_runs_nothing(dlpath, home):
    dlpath("log")
    with sqlite3.connect(home / "record.db") as db:
        db.execute(
            "CREATE TRIGGER t AFTER INSERT ON pomodoro BEGIN SELECT load_extension('x'); END"
        )
    db.close()
    result = dlpath("log", "--json")
    assert result.exit_code == 3
    assert "itself failed" not in result.stderr


def test_nothing_asks_the_network_unless_told_to(own_path, dlpath, monkeypatch, tmp_path):
    asked = []
    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, lambda *given, **named: asked.append(given))
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, lambda *given, **named: asked.append(given))
    own_path("One")
    for words in (
        *SCREENS,
        ("report", str(tmp_path / "r.html")),
        ("doctor",),
        ("run", "perceptron"),
    ):
        dlpath(*words)
    assert asked == []
    socket.create_connection(("example.org", 80))
    assert len(asked) == 1, "it would have been seen"
