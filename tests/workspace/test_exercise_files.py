import errno
import os
from pathlib import Path

import pytest

from dlpath.workspace.exercise_files import ExerciseFiles, InTheWay, NotStarted, StartedElsewhere


@pytest.fixture
def files(tmp_path: Path) -> ExerciseFiles:
    return ExerciseFiles(tmp_path / "exercises")


def test_a_file_is_made_once_and_then_left_alone(files, tmp_path):
    started = files.start("mlp", "starter\n")
    assert started == (tmp_path / "exercises" / "mlp.py", True)
    started.path.write_text("mine")
    assert files.start("mlp", "starter\n") == (started.path, False)
    assert started.path.read_text() == "mine"


def test_a_file_in_another_folder_is_found_again(files, tmp_path):
    elsewhere = tmp_path / "code" / "deep"
    assert files.start("mlp", "starter\n", folder=elsewhere).made
    assert files.existing("mlp") == elsewhere / "mlp.py"
    assert files.start("mlp", "starter\n") == (elsewhere / "mlp.py", False)


def test_somebody_elses_file_in_that_folder_is_taken_as_it_is(files, tmp_path):
    (tmp_path / "mlp.py").write_text("mine")
    assert files.start("mlp", "starter\n", folder=tmp_path) == (tmp_path / "mlp.py", False)
    assert (tmp_path / "mlp.py").read_text() == "mine"
    assert files.existing("mlp") == tmp_path / "mlp.py"


def test_a_second_folder_is_refused(files, tmp_path):
    files.start("mlp", "starter\n")
    with pytest.raises(StartedElsewhere, match="begun already"):
        files.start("mlp", "starter\n", folder=tmp_path / "code")


def test_a_file_that_was_moved_away_is_begun_anew_at_home(files, tmp_path):
    files.start("mlp", "starter\n", folder=tmp_path / "code")
    (tmp_path / "code" / "mlp.py").rename(tmp_path / "code" / "old.py")
    assert not files.begun("mlp")
    assert files.start("mlp", "starter\n").path == tmp_path / "exercises" / "mlp.py"


def test_a_pointer_of_noise_points_nowhere(files, tmp_path):
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "mlp.path").write_bytes(b"\xff\x00")
    assert files.path("mlp") == tmp_path / "exercises" / "mlp.py"


def test_resetting_keeps_every_earlier_text(files):
    path = files.start("mlp", "starter\n").path
    kept = []
    for text in ("first", "second"):
        path.write_text(text)
        kept.append(files.reset("mlp", "starter\n", stamp="20261124T170000Z"))
        assert path.read_text() == "starter\n"
    assert [item.read_text() for item in kept] == ["first", "second"]
    assert kept[0].name == "mlp.20261124T170000Z.py"


def test_nothing_is_reset_before_it_is_begun(files):
    with pytest.raises(NotStarted, match="no file for mlp yet"):
        files.reset("mlp", "starter\n", stamp="x")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="modes mean nothing here")
def test_what_cannot_be_copied_is_not_reset(files, tmp_path):
    path = files.start("mlp", "starter\n").path
    path.write_text("mine")
    path.parent.chmod(0o500)
    with pytest.raises(OSError, match="ermission"):
        files.reset("mlp", "starter\n", stamp="x")
    assert path.read_text() == "mine"


def test_a_full_disk_leaves_no_half_file_that_would_be_taken_for_the_learners(
    files, tmp_path, monkeypatch
):
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        files.start("mlp", "starter\n")
    assert not files.begun("mlp")
    monkeypatch.undo()
    path = files.start("mlp", "starter\n").path
    path.write_text("mine")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        files.reset("mlp", "starter\n", stamp="x")
    assert path.read_text() == "mine"
    assert list(path.parent.iterdir()) == [path]


def test_what_is_no_file_is_not_taken_for_the_learners(files):
    path = files.path("mlp")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.mkdir()
    with pytest.raises(InTheWay, match="no ordinary file"):
        files.start("mlp", "starter\n")
    path.rmdir()
    path.symlink_to(path.with_name("nowhere"))
    with pytest.raises(InTheWay):
        files.start("mlp", "starter\n")


def test_resetting_writes_through_a_link_to_the_file_that_is_edited(files, tmp_path):
    real = tmp_path / "project" / "network.py"
    real.parent.mkdir()
    real.write_text("mine")
    path = files.path("mlp")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(real)
    kept = files.reset("mlp", "starter\n", stamp="x")
    assert (real.read_text(), kept.read_text()) == ("starter\n", "mine")
    assert path.is_symlink()
