"""Where the curriculum is looked for."""

from pathlib import Path

import pytest

from dlpath.curriculum import location
from dlpath.curriculum.location import curriculum_folder


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Return the root of a checkout in which dlpath is installed."""
    folder = tmp_path / "src" / "dlpath" / "curriculum"
    folder.mkdir(parents=True)
    monkeypatch.setattr(location, "__file__", str(folder / "location.py"))
    return tmp_path


def test_the_folder_that_is_set_comes_first(package):
    assert curriculum_folder(str(package / "mine")) == package / "mine"
    assert curriculum_folder("~/mine") == Path.home() / "mine"


def test_a_checkout_uses_its_own_folder(package):
    (package / "curriculum").mkdir()
    (package / "curriculum" / "curriculum.yaml").touch()
    (package / "pyproject.toml").touch()
    assert curriculum_folder(None) == package / "curriculum"


@pytest.mark.parametrize("there", ["curriculum/curriculum.yaml", "pyproject.toml"])
def test_without_a_checkout_it_is_the_copy_in_the_package(package, there):
    (package / there).parent.mkdir(exist_ok=True)
    (package / there).touch()
    assert curriculum_folder(None) == package / "src" / "dlpath" / "curriculum" / "shipped"


def test_this_checkout_is_one():
    assert (curriculum_folder(None) / "phases").is_dir()
