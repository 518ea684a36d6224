"""Systems that lack what others have: a home, a locale, time zones, letters of both cases."""

import os
import subprocess
import sys
from pathlib import Path
from unicodedata import normalize

import pytest

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")


@pytest.fixture
def elsewhere(environ, tmp_path):
    """Return a function that runs a command in a process of its own, after a line of Python."""

    def call(*words, first="", given=None):
        ending = (
            "import os, sys\nfrom dlpath.cli import run\nsys.exit(run(sys.argv[1:], os.environ))"
        )
        code = f"{first}\n{ending}"
        return subprocess.run(
            [sys.executable, "-c", code, *words],
            env={"PATH": os.environ["PATH"], **environ} if given is None else given,
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
        )

    return call


NO_TABLES = """
import sys
class No:
    def find_spec(self, name, *_):
        if name.partition(".")[0] == "tzdata":
            raise ModuleNotFoundError(name, name=name)
sys.meta_path.insert(0, No())
"""


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC"])
def test_without_tables_of_time_zones_utc_still_works(elsewhere, environ, zone):
    given = {**environ, "PATH": os.environ["PATH"], "PYTHONTZPATH": "", "TZ": zone}
    assert elsewhere("log", first=NO_TABLES, given=given).returncode == 0


def test_without_tables_of_time_zones_the_way_out_is_to_install_them(elsewhere, environ):
    given = {**environ, "PATH": os.environ["PATH"], "PYTHONTZPATH": ""}
    result = elsewhere("next", first=NO_TABLES, given=given)
    assert result.returncode == 1
    assert "'Europe/Stockholm'" in result.stderr and "tzdata" in result.stderr


@posix
def test_somebody_without_a_home_is_told_what_to_set(elsewhere):
    first = "import pwd\ndef gone(*_): raise KeyError('no such user')\npwd.getpwuid = gone"
    result = elsewhere("next", first=first, given={"PATH": os.environ["PATH"]})
    assert result.returncode == 1
    assert "DLPATH_HOME" in result.stderr
    assert "itself failed" not in result.stderr


@posix
def test_a_plain_locale_is_no_hindrance(elsewhere, environ):
    given = {**environ, "PATH": os.environ["PATH"], "LC_ALL": "C"}
    assert elsewhere("cards", "add", "naïve?", "日本", given=given).returncode == 0
    assert "naïve?" in elsewhere("cards", "add", "--json", "naïve?", "so", given=given).stdout


def test_words_that_are_no_text_are_refused_and_nothing_is_written(dlpath, home):
    for words in (("cards", "add", "na\udcefve", "b"), ("log", "--note", "\udcff")):
        result = dlpath(*words, "--json")
        assert "UTF-8" in result.error["message"]
        assert result.exit_code in (1, 2, 3)
    assert not list(home.glob("cards/*.md"))


def test_a_home_with_spaces_other_letters_and_a_long_path_serves_for_everything(
    dlpath, tmp_path, monkeypatch
):
    place = tmp_path / "ein Ordner mit ö und 日本" / ("a" * 90) / ("b" * 90) / "my home"
    place.mkdir(parents=True)
    monkeypatch.chdir(place.parent)
    for words in (
        ("log",), ("next",), ("exercise", "start", "perceptron"), ("cards", "add", "Why?", "So."),
        ("cards", "sync"), ("report",), ("export", "x.jsonl"), ("import", "x.jsonl"),
        ("backup", "create"), ("doctor",),
    ):  # fmt: skip
        assert dlpath(*words, DLPATH_HOME=str(place)).exit_code == 0, words


def test_a_card_file_whose_name_comes_in_other_letters_has_the_same_cards(dlpath, home):
    """As a file has on a disk that tells no case apart, or that takes accents to pieces."""
    dlpath("cards", "add", "Why?", "Because.")
    folder = home / "cards"
    before = dlpath("cards", "sync", "--json").json
    for name in ("INBOX.MD", normalize("NFC", "Éa.md"), normalize("NFD", "Éa.md")):
        next(folder.glob("*.[mM][dD]")).rename(folder / name)
        after = dlpath("cards", "sync", "--json").json
        assert (after["new"], after["removed"], after["errors"]) == (0, 0, []), name
    assert after["unchanged"] == before["unchanged"] == 1


def test_two_exercises_never_differ_in_case_alone():
    from dlpath.exercises import bank

    names = [entry.name for entry in Path(bank.__path__[0]).iterdir() if entry.is_dir()]
    assert len({name.lower() for name in names}) == len(names) > 12


def test_lines_that_end_as_on_windows_are_read_everywhere(dlpath, home, tmp_path):
    dlpath("log")
    (home / "cards").mkdir()
    (home / "cards" / "a.md").write_bytes(b"Q: Why?\r\nA: Because.\r\n")
    assert dlpath("cards", "sync", "--json").json["errors"] == []
    assert b"\r\n" in (home / "cards" / "a.md").read_bytes()
    (home / "config.toml").write_bytes(b'track = "pytorch"\r\n')
    assert dlpath("config", "set", "goal", "building").exit_code == 0
    dlpath("export", str(tmp_path / "x.jsonl"))
    exported = (tmp_path / "x.jsonl").read_bytes()
    (tmp_path / "x.jsonl").write_bytes(exported.replace(b"\n", b"\r\n"))
    assert dlpath("import", str(tmp_path / "x.jsonl"), "--json").json["added"] == 0


@pytest.mark.parametrize("term", ["dumb", "", "screen", "vt100", "unknown"])
@pytest.mark.parametrize("columns", ["1", "12"])
def test_any_terminal_of_any_width_shows_what_is_next(dlpath, term, columns):
    for words in (("next",), ("status",), ("path",), ("history",), ("tips",), ("stats",)):
        assert dlpath(*words, TERM=term, COLUMNS=columns).exit_code == 0


def test_the_folders_are_those_of_each_system(monkeypatch, tmp_path):
    import platformdirs
    from platformdirs.macos import MacOS
    from platformdirs.windows import Windows

    from dlpath.settings.folders import folders

    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(platformdirs, "PlatformDirs", MacOS)
    apple = folders({})
    assert apple.record == tmp_path / "Library/Application Support/dlpath/record.db"
    assert apple.cache == tmp_path / "Library/Caches/dlpath"
    monkeypatch.setattr(platformdirs, "PlatformDirs", Windows)
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda name: str(tmp_path / name))
    assert folders({}).record == tmp_path / "CSIDL_LOCAL_APPDATA/dlpath/record.db"


def test_a_notification_on_macos_is_never_part_of_a_script():
    from dlpath.focus.notifier import notifier

    by = notifier("darwin")
    assert by.takes_texts
    assert not any("%" in word or "{" in word for word in by.words)
    assert by.words[0::2] == ("-e",) * 3  # what comes after them is text, whatever is in it
