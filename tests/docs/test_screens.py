"""A screen of the terminal as a picture."""

import importlib.util
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

DOCS = Path(__file__).parents[2] / "docs"
SVG = "{http://www.w3.org/2000/svg}"


def script(name):
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def screens():
    return script("screens")


def texts(svg):
    return [
        (item.text, float(item.get("x")), float(item.get("y")), item.get("class"))
        for item in ElementTree.fromstring(svg).iter(f"{SVG}text")
    ]


def test_each_stretch_stands_in_its_column_in_its_ink(screens):
    svg = screens.picture("  \x1b[32m✓\x1b[0m a < b  \x1b[36mid\x1b[0m\n\nend\n", "what")
    (tick, x, y, good), (said, _, _, none), (name, at, _, ink), (end, left, below, _) = texts(svg)
    assert (tick, good, said, none, name, ink, end) == (
        *("✓", "good", " a < b", None, "id", "name", "end"),
    )
    assert x == pytest.approx(screens.MARGIN + 2 * screens.ADVANCE, abs=0.06)
    assert at == pytest.approx(screens.MARGIN + 11 * screens.ADVANCE, abs=0.06)
    assert (left, below - y) == (screens.MARGIN, 2 * screens.LINE)


def test_every_ink_of_a_screen_has_a_colour_on_both_grounds(screens):
    look = Path(__file__).parents[2] / "src" / "dlpath" / "view" / "look.py"
    text = look.read_text(encoding="utf-8")
    assert all(f'_ink("{code}"' in text for code in screens.INKS)
    assert text.count("self._ink(") == len(screens.INKS)
    for name in set(screens.INKS.values()) - {"strong"}:
        assert screens.STYLE.count(f".{name}{{fill:") == 2


@pytest.mark.parametrize("picture", sorted((DOCS / "pictures").glob("*.svg")), ids=lambda p: p.name)
def test_the_pictures_are_small_and_fetch_nothing(picture):
    text = picture.read_text(encoding="utf-8")
    assert len(text) < 20_000
    assert "url(" not in text
    assert "href" not in text
    assert ElementTree.fromstring(text).find(f"{SVG}title").text


@pytest.mark.gate
def test_a_picture_that_shows_something_else_is_seen(tmp_path, monkeypatch, capsys):
    monkeypatch.syspath_prepend(DOCS)
    pictures = script("pictures")
    folder = shutil.copytree(DOCS / "pictures", tmp_path / "pictures")
    shown = (folder / "next.svg").read_text(encoding="utf-8")
    (folder / "next.svg").write_text(shown.replace("perceptron", "neuron"), encoding="utf-8")
    monkeypatch.setattr(pictures, "FOLDER", folder)
    monkeypatch.setattr(sys, "argv", ["pictures.py", "--check"])
    assert pictures.main() == 1
    assert capsys.readouterr().out == "not up to date: next.svg\n"
