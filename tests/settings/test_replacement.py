"""A file is replaced whole, and nothing but a file."""

import os
import socket
import stat

import pytest

from dlpath.settings.replacement import replace


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
