import os

from dlpath.store.fingerprint import fingerprint
from dlpath.store.store import Store
from tests.store.conftest import change, pomodoro


def test_a_fingerprint_differs_after_every_write_and_not_after_reading(path):
    store = Store(path)
    seen = [fingerprint(str(path))]
    for _ in range(3):
        store.append(change(pomodoro()))
        seen.append(fingerprint(str(path)))
        store.tallies()
        assert fingerprint(str(path)) == seen[-1]
    store.close()
    assert len(set(seen)) == len(seen)


def test_a_closed_record_that_is_read_keeps_its_fingerprint(path):
    before = fingerprint(str(path))
    store = Store(path)
    store.tallies()
    store.close()
    assert fingerprint(str(path)) == before


def test_a_record_of_the_same_size_and_time_in_its_place_differs(path):
    before = fingerprint(str(path))
    times = path.stat()
    other = path.with_name("other.db")
    other.write_bytes(path.read_bytes())
    os.utime(other, ns=(times.st_atime_ns, times.st_mtime_ns))
    other.replace(path)
    assert fingerprint(str(path)) != before


def test_no_record_has_a_fingerprint_too(home):
    assert fingerprint(str(home / "record.db")) == "- -"
