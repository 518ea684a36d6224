"""A file is replaced whole, and nothing but a file."""

import os
import socket
import stat
from pathlib import Path

import pytest

from dlpath.settings.replacement import replace
from dlpath.workspace.card_files import replace as replace_cards


def test_a_link_stays_a_link_and_what_it_leads_to_is_replaced(tmp_path):
    (tmp_path / "far").write_bytes(b"old")
    (link := tmp_path / "near").symlink_to(tmp_path / "far")
    replace(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "far").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
def test_what_a_link_leads_to_is_left_alone_if_it_is_no_file(tmp_path):
    (link := tmp_path / "near").symlink_to(tmp_path / "device")
    with socket.socket(socket.AF_UNIX) as device:
        device.bind(str(tmp_path / "device"))
        with pytest.raises(OSError, match="no ordinary file"):
            replace(link, b"new")
        assert stat.S_ISSOCK((tmp_path / "device").stat().st_mode)
    assert {file.name for file in tmp_path.iterdir()} == {"device", "near"}


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
@pytest.mark.parametrize("replace", [replace, replace_cards])
def test_a_link_that_waits_under_the_name_of_the_new_file_leads_nowhere(tmp_path, replace):
    (victim := tmp_path / "victim").write_bytes(b"mine")
    for name in (f"report.html.{os.getpid()}.new", f".report.html.{os.getpid()}.new"):
        (tmp_path / name).symlink_to(victim)
    replace(str(tmp_path / "report.html"), b"new")
    assert victim.read_bytes() == b"mine"
    assert (tmp_path / "report.html").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
@pytest.mark.parametrize("replace", [replace, replace_cards])
def test_a_link_that_is_put_there_at_the_last_moment_is_refused(tmp_path, replace, monkeypatch):
    (victim := tmp_path / "victim").write_bytes(b"mine")

    def late(path, missing_ok=False):
        os.path.lexists(path) or path.symlink_to(victim)

    monkeypatch.setattr(Path, "unlink", late)
    with pytest.raises(FileExistsError):
        replace(str(tmp_path / "report.html"), b"new")
    assert victim.read_bytes() == b"mine"


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
@pytest.mark.parametrize("mode", [0o600, 0o644])
def test_a_file_that_is_there_keeps_its_rights(tmp_path, mode):
    (file := tmp_path / "config.toml").write_bytes(b"old")
    file.chmod(mode)
    replace(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == mode
