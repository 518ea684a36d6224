"""Notifications are shown by the system's own program, and never stop anything."""

import os

import pytest

from dlpath.focus import notifier as notifiers
from dlpath.focus.notifier import Notifier, notifier, notify

TITLE, BODY = "-dlpath", '25 min "are" over; $(touch x) `touch y`'


@pytest.fixture
def program(tmp_path):
    """Return a function that writes a program ``tell`` and returns the variables to find it by."""

    def write(script):
        file = tmp_path / "tell"
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)
        return {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}

    return write


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32", "freebsd14"])
def test_no_text_becomes_part_of_a_program(platform):
    by = notifier(platform)
    assert by.name in ("notify-send", "osascript", "powershell")
    assert not by.takes_texts or by.name != "powershell"


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_texts_arrive_as_they_are(program, tmp_path):
    environ = program(f'printf "%s|%s|%s" "$@" > {tmp_path}/told')
    assert notify(TITLE, BODY, by=Notifier("tell", ("--",)), environ=environ) is None
    assert (tmp_path / "told").read_text() == f"--|{TITLE}|{BODY}"
    environ = program(f'printf "%s|%s" "$DLPATH_TITLE" "$DLPATH_BODY" > {tmp_path}/told')
    assert notify(TITLE, BODY, by=Notifier("tell", (), takes_texts=False), environ=environ) is None
    assert (tmp_path / "told").read_text() == f"{TITLE}|{BODY}"


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("script", "words"), [("exit 4", "exit code 4"), ("exec sleep 30", "does not answer")]
)
def test_what_goes_wrong_is_told(program, monkeypatch, script, words):
    monkeypatch.setattr(notifiers, "PATIENCE", 0.3)
    told = notify(TITLE, BODY, by=Notifier("tell", ()), environ=program(script))
    assert words in told


def test_a_program_that_is_not_there_is_told():
    told = notify(TITLE, BODY, by=Notifier("tell-none", ()), environ={})
    assert told == "tell-none is not installed"


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_what_looks_like_markup_is_text_to_a_program_that_reads_markup(program, tmp_path):
    assert notifier("linux").reads_markup
    environ = program(f'printf "%s|%s" "$@" > {tmp_path}/told')
    by = Notifier("tell", (), reads_markup=True)
    notify("<b>", '<img src="https://example.org/x.png">', by=by, environ=environ)
    told = (tmp_path / "told").read_text()
    assert told == '<b>|&lt;img src="https://example.org/x.png"&gt;'
