"""Pictures as files."""

import errno
import importlib.util

import pytest
from tests.view.pictures import PICTURES

from dlpath.errors import OutOfReach
from dlpath.view.drawing import NoPlots, draw, refuse_without_plots


@pytest.mark.extra
@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_can_be_drawn(tmp_path, name):
    file = tmp_path / "picture.png"
    draw([PICTURES[name]], file)
    assert file.read_bytes().startswith(b"\x89PNG")


@pytest.mark.extra
@pytest.mark.parametrize("count", [2, 4, 5])
def test_several_pictures_share_one_file(tmp_path, count):
    file = tmp_path / "pictures.svg"
    draw(list(PICTURES.values())[:count], file)
    assert "<svg" in file.read_text(encoding="utf-8")


def test_without_matplotlib_it_says_what_to_install(monkeypatch, tmp_path):
    find = importlib.util.find_spec
    monkeypatch.setattr(
        "dlpath.view.drawing.find_spec",
        lambda name: None if name == "matplotlib" else find(name),
    )
    with pytest.raises(NoPlots) as error:
        refuse_without_plots()
    assert "pip install -e '.[plot]'" in error.value.hint
    with pytest.raises(NoPlots):
        draw([], tmp_path / "picture.png")


@pytest.mark.extra
def test_a_disk_that_is_full_is_said_with_the_name_of_the_file(monkeypatch, tmp_path):
    def full(figure, file, **how):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("matplotlib.figure.Figure.savefig", full)
    with pytest.raises(OutOfReach) as error:
        draw(list(PICTURES.values())[:1], tmp_path / "picture.png")
    assert error.value.message == f"{tmp_path / 'picture.png'}: No space left on device"
    assert error.value.code == "disk-full"
