"""Whoever does what a page of docs/contributing says, and nothing else, has added the thing.

The pages are done in copies of the checkout with ``pytest -m gate``; that they still fit it is seen
each time.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.docs.recipe import recipe, spaced

CHECKOUT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
FOLDER = CHECKOUT / "docs" / "contributing"
TEXTS = {page.stem: page.read_text(encoding="utf-8") for page in sorted(FOLDER.glob("*.md"))}
PAGES = {name: recipe(text) for name, text in TEXTS.items() if recipe(text).steps}
MADE = ("docs/reference/", "docs/how-to/", "docs/tutorial/", "README.md", "curriculum/schema/")
"""What ``docs/generate.py`` and ``docs/consoles.py`` write."""
TO_COME = {
    "docs/releases/X.Y.md",
    "src/dlpath/runs/mine/median_line.py",
    "tests/exercises/fresh/median_line.py",
}
"""Files that a page names as what comes after it."""
LEFT_OUT = shutil.ignore_patterns("*.egg-info", ".*_cache", ".hypothesis")
every_page = pytest.mark.parametrize("name", PAGES)


@every_page
def test_a_page_fits_the_house_as_it_is(name):
    texts = {}
    for step in PAGES[name].steps:
        file = CHECKOUT / step.file
        before = texts.get(step.file, file.read_text(encoding="utf-8") if file.exists() else None)
        texts[step.file] = step.after(before)
        if file.suffix == ".py":
            compile(texts[step.file], step.file, "exec")
    assert PAGES[name].trials


@pytest.mark.parametrize("name", TEXTS)
def test_the_files_that_a_page_names_are_there(name):
    named = set(re.findall(r"`((?:src|tests|docs|curriculum)/[\w./-]+)`", TEXTS[name]))
    new = PAGES[name].files if name in PAGES else set()
    assert [file for file in named - new - TO_COME if not (CHECKOUT / file).exists()] == []


def test_a_page_that_no_longer_fits_is_seen():
    page = "In `README.md`, below `no such line`:\n\n```text\nmore\n```\n"
    with pytest.raises(AssertionError, match="0 lines that begin with 'no such line'"):
        recipe(page).steps[0].after((CHECKOUT / "README.md").read_text(encoding="utf-8"))
    with pytest.raises(AssertionError, match="is there already"):
        recipe("A new file, `a.py`:\n\n```python\n```\n").steps[0].after("")


@pytest.fixture
def copy(tmp_path):
    """Return a copy of the checkout."""
    for name in ("src", "docs", "tests", "curriculum"):
        shutil.copytree(CHECKOUT / name, tmp_path / name, ignore=LEFT_OUT)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy2(CHECKOUT / name, tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """Return the folder where mypy remembers what it saw in the copy before."""
    return tmp_path_factory.mktemp("mypy")


@pytest.fixture
def shell(copy, cache, tmp_path_factory):
    """Return a function that runs a line in the copy and returns what it printed."""
    environ = {
        "PATH": f"{BIN}:{os.environ['PATH']}",
        "PYTHONPATH": str(copy / "src"),
        "DLPATH_HOME": str(tmp_path_factory.mktemp("home")),
        "DLPATH_NOW": "2026-11-24T18:00:00+01:00",
        "TZ": "Europe/Stockholm",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "MYPY_CACHE_DIR": str(cache),
        "PYTEST_ADDOPTS": "-n 0 -q -p no:cacheprovider",
    }

    def run(line):
        done = subprocess.run(
            line, shell=True, cwd=copy, env=environ, capture_output=True, text=True, timeout=600
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        return done.stdout

    return run


@pytest.mark.gate
@every_page
def test_what_a_page_says_is_all_it_takes(copy, shell, name):
    page = PAGES[name]
    for earlier in page.after:
        PAGES[earlier].apply(copy)
    before = contents(copy)
    page.apply(copy)
    for trial in page.trials:
        printed = spaced("".join(map(shell, trial.commands)))
        for line in trial.prints:
            assert line in printed, line
    changed = {file for file, content in contents(copy).items() if before.get(file) != content}
    assert {file for file in changed if not file.startswith(MADE)} == page.files
    if python := " ".join(file for file in page.files if file.endswith(".py")):
        shell(f"ruff check {python} && ruff format --check {python}")
        shell("lint-imports")
        shell("mypy")
    shell("python docs/generate.py && python docs/generate.py --check")


@pytest.mark.gate
def test_a_page_that_forgets_a_line_is_seen(copy, shell):
    steps = [step for step in PAGES["command"].steps if not step.file.endswith("registry.py")]
    PAGES["command"]._replace(steps=tuple(steps)).apply(copy)
    with pytest.raises(AssertionError, match="no such command"):
        shell("dlpath since")


def contents(copy):
    """Return what is in each file of the checkout, by its name; what tools keep is hidden."""
    files = {file.relative_to(copy).as_posix(): file for file in copy.rglob("*") if file.is_file()}
    kept = (name for name in files if not name.endswith(".pyc") and "/." not in f"/{name}")
    return {name: files[name].read_bytes() for name in kept}
