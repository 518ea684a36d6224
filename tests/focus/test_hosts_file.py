"""The hosts file is changed whole or not at all, and stays the same file to everybody."""

import errno
import os
import socket
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.benchmarks.block_kills import run

from dlpath.focus import hosts_file, in_place
from dlpath.focus.expiry import end_expired, expired_block
from dlpath.focus.hosts_file import HostsBusy, HostsFile, NoHostsFile, NoPermission
from dlpath.focus.leftover import hosts_path, is_suspect

UNTIL = datetime(2026, 11, 24, 18, 25, tzinfo=UTC)
CONTENT = b"127.0.0.1 localhost\r\n# B\xfccher\r\n::1 localhost"
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "etc" / "hosts"
    file.parent.mkdir()
    file.write_bytes(CONTENT)
    return file


@pytest.fixture
def hosts(file, tmp_path):
    return HostsFile({"DLPATH_HOSTS_FILE": str(file)}, tmp_path / "cache")


@pytest.fixture(params=["replaced", "in place"])
def way(request, monkeypatch):
    """Write in either way."""
    if request.param == "in place":
        monkeypatch.setattr(hosts_file, "_is_replaceable", lambda _: False)
    return request.param


def test_a_block_goes_in_and_out_and_leaves_nothing_behind(file, hosts, way):
    hosts.block(["x.com"], UNTIL)
    assert hosts.section().sites == ("x.com",)
    hosts.block(["reddit.com"], UNTIL)
    assert hosts.section().sites == ("reddit.com",)
    assert hosts.unblock()
    assert not hosts.unblock()
    assert file.read_bytes() == CONTENT
    assert [item.name for item in file.parent.iterdir()] == ["hosts"]


def test_what_others_write_behind_the_block_stays(file, hosts, way):
    hosts.block(["x.com"], UNTIL)
    with file.open("ab") as stream:
        stream.write(b"10.0.0.1 printer\r\n" * 500)
    hosts.unblock()
    assert file.read_bytes() == CONTENT + b"\r\n" + b"10.0.0.1 printer\r\n" * 500


@posix
def test_mode_and_owner_stay_and_a_link_stays_a_link(file, tmp_path, way):
    file.chmod(0o664)
    link = tmp_path / "hosts"
    link.symlink_to(file)
    linked = HostsFile({"DLPATH_HOSTS_FILE": str(link)}, tmp_path)
    before = file.stat()
    linked.block(["x.com"], UNTIL)
    assert link.is_symlink()
    after = file.stat()
    assert stat.S_IMODE(after.st_mode) == 0o664
    assert (after.st_uid, after.st_gid) == (before.st_uid, before.st_gid)


@posix
def test_a_file_with_two_names_keeps_both(file, hosts, tmp_path):
    (tmp_path / "other").hardlink_to(file)
    hosts.block(["x.com"], UNTIL)
    assert (tmp_path / "other").samefile(file)
    assert b"x.com" in (tmp_path / "other").read_bytes()


def test_a_file_that_cannot_be_replaced_is_written_in_place(file, hosts, monkeypatch):
    """As a file that is mounted by itself, in a container."""

    def mounted(*_):
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(Path, "replace", mounted)
    inode = file.stat().st_ino
    hosts.block(["x.com"], UNTIL)
    assert file.stat().st_ino == inode
    assert hosts.section().sites == ("x.com",)
    assert [item.name for item in file.parent.iterdir()] == ["hosts"]


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do anything")
def test_without_permission_it_says_how_to_get_it(file, hosts):
    file.chmod(0o444)
    file.parent.chmod(0o555)
    try:
        with pytest.raises(NoPermission, match="you may not change") as caught:
            hosts.block(["x.com"], UNTIL)
    finally:
        file.parent.chmod(0o755)
    assert "sudo" in caught.value.hint
    assert file.read_bytes() == CONTENT


def test_a_refusal_of_the_system_is_told_as_one(file, hosts, monkeypatch):
    def refused(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(in_place, "write_new", refused)
    with pytest.raises(NoPermission):
        hosts.block(["x.com"], UNTIL)
    assert file.read_bytes() == CONTENT


def test_a_full_disk_leaves_the_file_as_it_was(file, hosts, monkeypatch, way):
    def half(descriptor, content):
        os.write(descriptor, content[: len(content) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(in_place, "_write_all", half)
    with pytest.raises(OSError, match="No space"):
        hosts.block(["x.com"], UNTIL)
    monkeypatch.undo()
    hosts.finish()
    assert file.read_bytes() == CONTENT


@pytest.mark.parametrize("after_bytes", [0, 1, 7, 60, 200])
@pytest.mark.parametrize("change", ["grows", "shrinks"])
def test_a_write_in_place_that_was_cut_off_is_finished(file, hosts, tmp_path, after_bytes, change):
    tail = b"\r\n10.0.0.1 printer" * 40
    with_block = CONTENT + b"\r\n# BEGIN dlpath\r\n0.0.0.0 x.com www.x.com\r\n# END dlpath" + tail
    before, after = CONTENT + tail, with_block
    if change == "shrinks":
        before, after = after, before
    file.write_bytes(before)
    aside = file.with_name("hosts.dlpath-copy")
    real = in_place._write_all

    def cut(descriptor, content):
        if descriptor_is(descriptor, file):
            os.write(descriptor, content[:after_bytes])
            raise KeyboardInterrupt
        real(descriptor, content)

    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(in_place, "_write_all", cut)
        in_place.overwrite(file, before, after, aside=aside)
    assert is_suspect({"DLPATH_HOSTS_FILE": str(file)}, str(tmp_path))
    hosts.finish()
    assert file.read_bytes() in (before, after)
    assert not aside.exists()


def descriptor_is(descriptor, file):
    return os.path.samestat(os.fstat(descriptor), file.stat())


def test_what_others_wrote_after_a_write_was_cut_off_is_left_alone(file, hosts):
    file.with_name("hosts.dlpath-copy").write_bytes(b"dlpath: 1 bytes\nab")
    file.write_bytes(b"mine")
    hosts.finish()
    assert file.read_bytes() == b"mine"
    assert [item.name for item in file.parent.iterdir()] == ["hosts"]


@posix
@pytest.mark.parametrize(("owner", "trusted"), [(1000, False), (0, True)])
def test_to_the_systems_own_user_a_copy_of_anybody_else_says_nothing(
    tmp_path, monkeypatch, owner, trusted
):
    (file := tmp_path / "hosts").write_bytes(CONTENT + b"\n203.0.113.1 bank.exam")
    evil = CONTENT + b"\n203.0.113.1 bank.example\n"
    copy = tmp_path / "hosts.dlpath-copy"
    in_place.write_new(copy, in_place._HEAD % len(CONTENT) + CONTENT + evil)
    found = os.stat_result((0o100600, 1, 1, 1, owner, owner, 1, 0, 0, 0))
    with monkeypatch.context() as patch:
        patch.setattr(os, "geteuid", lambda: 0)
        patch.setattr(os, "fstat", lambda _: found)
        in_place.finish(file, aside=[copy])
    assert (file.read_bytes() == evil) == trusted
    assert not copy.exists()


def test_no_hosts_file_is_told(tmp_path):
    with pytest.raises(NoHostsFile):
        HostsFile({"DLPATH_HOSTS_FILE": str(tmp_path / "none")}, tmp_path).section()


@posix
def test_what_is_no_ordinary_file_is_never_replaced(tmp_path):
    place = tmp_path / "hosts"
    with socket.socket(socket.AF_UNIX) as device:
        device.bind(str(place))
        hosts = HostsFile({"DLPATH_HOSTS_FILE": str(place)}, tmp_path)
        for act in (lambda: hosts.block(["x.com"], UNTIL), hosts.section, hosts.unblock):
            with pytest.raises(NoHostsFile):
                act()
        assert stat.S_ISSOCK(place.stat().st_mode)


@posix
def test_a_pipe_in_the_place_of_the_file_keeps_no_command_waiting(tmp_path):
    os.mkfifo(pipe := tmp_path / "hosts")
    code = (
        "import sys; from dlpath.focus.leftover import is_suspect; "
        "print(is_suspect({'DLPATH_HOSTS_FILE': sys.argv[1]}, sys.argv[2]))"
    )
    words = [sys.executable, "-c", code, str(pipe), str(tmp_path)]
    looked = subprocess.run(words, capture_output=True, text=True, timeout=20, check=True)
    assert looked.stdout == "False\n"


@posix
def test_another_command_that_keeps_the_file_is_waited_for_and_then_told(file, hosts, monkeypatch):
    import fcntl

    monkeypatch.setattr(hosts_file, "PATIENCE", 0.05)
    with file.open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(HostsBusy):
            hosts.block(["x.com"], UNTIL)
    hosts.block(["x.com"], UNTIL)


@posix
def test_eight_commands_at_once_leave_one_section(file):
    program = (
        "import sys; from datetime import *; from pathlib import Path\n"
        "from dlpath.focus.hosts_file import HostsFile\n"
        "hosts = HostsFile({'DLPATH_HOSTS_FILE': sys.argv[1]}, Path(sys.argv[2]))\n"
        "for _ in range(10): hosts.block(['x.com'], datetime.now(timezone.utc))\n"
    )
    words = [sys.executable, "-c", program, str(file), str(file.parent.parent)]
    commands = [subprocess.Popen(words, stderr=subprocess.PIPE) for _ in range(4)]
    assert [command.communicate()[1] for command in commands] == [b""] * 4
    assert file.read_bytes().count(b"BEGIN dlpath") == 1
    assert file.read_bytes().startswith(CONTENT)


def test_a_block_is_expired_at_its_end_and_not_before(hosts):
    assert expired_block(hosts, UNTIL) is None
    hosts.block(["x.com"], UNTIL)
    assert expired_block(hosts, UNTIL - timedelta(seconds=1)) is None
    assert expired_block(hosts, UNTIL).sites == ("x.com",)


def test_a_block_that_may_not_be_ended_is_told_of_once(file, hosts, tmp_path, monkeypatch):
    environ = {"DLPATH_HOSTS_FILE": str(file), "DLPATH_NOW": "2026-11-24T20:00+00:00"}
    hosts.block(["x.com"], UNTIL)
    (tmp_path / "cache").mkdir(exist_ok=True)

    def refused(_):
        raise NoPermission("you may not change it")

    with monkeypatch.context() as patch:
        patch.setattr(HostsFile, "unblock", refused)
        assert end_expired(environ, tmp_path / "cache", heard=False) is None
        assert "time is up" in end_expired(environ, tmp_path / "cache", heard=True)
        assert end_expired(environ, tmp_path / "cache", heard=True) is None
    assert end_expired(environ, tmp_path / "cache", heard=True) is None
    assert file.read_bytes() == CONTENT


def test_the_systems_own_hosts_file_is_known():
    expected = "/etc/hosts" if os.name != "nt" else r"D:\System32\drivers\etc\hosts"
    assert hosts_path({"SystemRoot": "D:"}) == expected


@posix
def test_kills_find_a_command_that_leaves_a_half_written_file(tmp_path, monkeypatch):
    monkeypatch.setattr(HostsFile, "finish", lambda _: None)
    with pytest.raises(RuntimeError, match=r"is left|is not as it was"):
        run(30, tmp_path, seed=1)


@posix
def test_kills_leave_the_rest_of_the_file_alone(tmp_path):
    assert sum(run(8, tmp_path, seed=1).values()) == 8
