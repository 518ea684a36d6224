"""What is built for others to install: all that dlpath needs, and nothing that only lies about.

Needs the extra `dev`; runs with ``pytest -m gate``.
"""

import re
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

pytestmark = pytest.mark.gate

CHECKOUT = Path(__file__).parents[2]
LITTER = re.compile(r"__pycache__|\.pyc$|_cache/|\.egg-info|\.hypothesis|\.venv")
TOP = {
    *(".ci", ".pre-commit-config.yaml", ".gitignore", "LICENSE", "PKG-INFO", "README.md"),
    *("curriculum", "docs", "pyproject.toml", "src", "tests"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build both, the wheel from what the source package holds, and return their folder."""
    folder = tmp_path_factory.mktemp("built")
    build = [sys.executable, "-m", "hatchling", "build", "-d", str(folder), "-t"]
    subprocess.run([*build, "sdist"], cwd=CHECKOUT, check=True, capture_output=True)
    [source] = folder.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        archive.extractall(folder, filter="data")
    unpacked = folder / source.name.removesuffix(".tar.gz")
    subprocess.run([*build, "wheel"], cwd=unpacked, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(built):
    """Return the wheel, opened."""
    [file] = built.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        yield archive


def ours(folder):
    """Return the files of a folder of the checkout, by their names in it."""
    files = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return {name for name in files if not LITTER.search(name)}


def test_the_wheel_holds_the_program_and_the_curriculum_and_nothing_else(wheel):
    names = set(wheel.namelist())
    code = {f"dlpath/{name}" for name in ours(CHECKOUT / "src" / "dlpath")}
    path = {f"dlpath/curriculum/shipped/{name}" for name in ours(CHECKOUT / "curriculum")}
    about = {name for name in names if ".dist-info/" in name}
    assert names - about == code | path
    assert any(name.endswith("licenses/LICENSE") for name in about)
    for needed in (
        "dlpath/exercises/bank/perceptron/statement.md",
        "dlpath/exercises/bank/perceptron/styles/loops.py",
        "dlpath/workspace/starter/dlb-on-paper.md",
        "dlpath/store/migrations/versions/r0001_record.py",
        "dlpath/export/html/templates/page.html",
        "dlpath/curriculum/shipped/curriculum.yaml",
        "dlpath/core/data/iris.csv",
    ):
        assert needed in names


def test_the_wheel_says_what_it_is(wheel):
    [file] = [name for name in wheel.namelist() if name.endswith("METADATA")]
    said = message_from_string(wheel.read(file).decode())
    assert said["License-Expression"] == "MIT"
    assert said["Requires-Python"] == ">=3.11"
    assert said["Summary"].endswith(".")
    assert said["Description-Content-Type"] == "text/markdown"
    assert said.get_payload().startswith("# dlpath")


def test_the_source_package_is_the_checkout_without_litter(built):
    [file] = built.glob("*.tar.gz")
    with tarfile.open(file) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {name.partition("/")[0] for name in names} <= TOP
    assert [name for name in names if LITTER.search(name)] == []
    for folder in ("src", "tests", "docs", "curriculum"):
        assert ours(CHECKOUT / folder) <= {name.removeprefix(f"{folder}/") for name in names}
