"""Pictures as files."""

import errno
import importlib.util
import subprocess
import sys
from pathlib import Path

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


@pytest.mark.extra
def test_a_file_of_settings_where_somebody_happens_to_be_has_no_say(tmp_path):
    (tmp_path / "matplotlibrc").write_text("axes.facecolor: red\nsvg.hashsalt: a\n")
    draws = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from tests.view.pictures import PICTURES\n"
        "from dlpath.view.drawing import draw\n"
        "draw(list(PICTURES.values())[:1], Path('p.svg'))"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", draws, str(root)], cwd=tmp_path, check=True)
    assert "#ff0000" not in (tmp_path / "p.svg").read_text(encoding="utf-8")


@pytest.mark.extra
def test_a_name_of_a_column_is_text_and_no_formula(tmp_path):
    chart = PICTURES["a square"]._replace(x_name=r"$\nope$", y_name="a $b$ c", title=r"$\frac$")
    draw([chart], tmp_path / "picture.svg")
