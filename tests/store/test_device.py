import pytest

from dlpath.store.device import this_device
from dlpath.store.errors import DeviceGarbled


def test_a_device_keeps_its_name(home):
    name = this_device(home / "record.db")
    assert len(name) == 16
    assert this_device(home / "record.db") == name


def test_two_devices_have_two_names(tmp_path):
    assert this_device(tmp_path / "a" / "record.db") != this_device(tmp_path / "b" / "record.db")


def test_the_name_does_not_travel_with_the_record(path, tmp_path):
    name = this_device(path)
    other = tmp_path / "other machine"
    other.mkdir()
    path.rename(other / "record.db")
    assert this_device(other / "record.db") != name


def test_a_name_that_was_lost_is_made_anew(home):
    name = this_device(home / "record.db")
    (home / "device").write_bytes(b"")
    assert this_device(home / "record.db") not in ("", name)


@pytest.mark.parametrize(
    "content",
    [b"another machine", b"\0" * 16, b"\xff\xfe", b"0123456789ABCDEF", b"0123456789abcde"],
)
def test_a_name_that_was_garbled_is_told_and_left_as_it_is(home, content):
    this_device(home / "record.db")
    (home / "device").write_bytes(content)
    with pytest.raises(DeviceGarbled) as caught:
        this_device(home / "record.db")
    assert (caught.value.code, caught.value.exit) == ("device-damaged", 3)
    assert str(home / "device") in caught.value.message
    assert "remove it" in caught.value.hint
    assert (home / "device").read_bytes() == content
    (home / "device").unlink()
    assert this_device(home / "record.db")
