from dlpath.store.device import this_device


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
