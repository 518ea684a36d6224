import errno
import os

import pytest

from dlpath.store import folder
from dlpath.store.errors import DiskFull, FolderClosed
from dlpath.store.folder import existing, try_writing


def test_the_nearest_folder_that_exists_is_found(tmp_path):
    assert existing(tmp_path) == existing(tmp_path / "a" / "b") == tmp_path


def test_trying_to_write_leaves_nothing(tmp_path):
    try_writing(tmp_path / "new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_may_not_be_written_is_closed(guarded):
    guarded.parent.chmod(0o500)
    for place in (guarded.parent, guarded.parent / "new" / "deeper"):
        with pytest.raises(FolderClosed) as caught:
            try_writing(place)
        assert caught.value.message == (
            f"nothing can be written in {guarded.parent}: Permission denied"
        )


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_disk_or_a_quota_that_is_full_is_told_apart(tmp_path, monkeypatch, number):
    def full(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(folder.os, "fsync", full)
    with pytest.raises(DiskFull, match=str(tmp_path)):
        try_writing(tmp_path)
