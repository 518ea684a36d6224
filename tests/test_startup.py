"""Quick commands load nothing heavy."""

import os
import subprocess
import sys

import pytest

HEAVY = {
    "alembic", "filelock", "icalendar", "matplotlib", "numpy", "plotille", "pydantic", "rich",
    "sqlalchemy", "sqlmodel", "tomlkit", "yaml",
}  # fmt: skip
QUICK = [
    ["next"], ["status"], ["prompt"], ["log"], ["done", "--evidence", "word " * 40],
    ["skip", "b01-env"], ["undo"], ["redo"], ["pause"], ["stop"], ["--version"], ["--help"],
    ["history"], ["path"],
]  # fmt: skip
PROGRAM = (
    "import sys\nfrom dlpath.cli import run\nimport os\ncode = run(sys.argv[1:], os.environ)\n"
    "sys.stderr.write('\\n' + ' '.join(sys.modules))\nsys.exit(code)"
)


def loaded(environ, words):
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        env=os.environ | environ,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr[:500]
    return {module.partition(".")[0] for module in result.stderr.splitlines()[-1].split()}


@pytest.fixture
def used(dlpath):
    """A home in which the record and the index exist."""
    dlpath("log", "2")
    dlpath("start")
    dlpath("log")
    dlpath("undo")
    dlpath("next")


@pytest.mark.parametrize("words", QUICK, ids=" ".join)
def test_a_quick_command_loads_nothing_heavy(used, environ, words):
    assert loaded(environ, words) & HEAVY == set()


def test_a_kept_page_does_not_even_load_typer(used, environ):
    import time

    time.sleep(0.1)
    loaded(environ, ["next"])
    assert "typer" not in loaded(environ, ["next"])


def test_completion_of_a_task_loads_nothing_heavy(used, environ):
    variables = {"_DLPATH_COMPLETE": "bash"}
    at_exit = "import atexit; atexit.register(lambda: sys.stderr.write(' '.join(sys.modules)))\n"
    program = PROGRAM.replace("code = run", at_exit + "code = run")
    result = subprocess.run(
        [sys.executable, "-c", program, "done", "b0"],
        env=os.environ | environ | variables,
        capture_output=True,
        text=True,
    )
    assert "b01-env" in result.stdout
    assert {name.partition(".")[0] for name in result.stderr.split()} & HEAVY == set()


def test_the_guard_sees_a_planted_import(used, environ):
    planted = PROGRAM.replace("import os", "import os, yaml")
    result = subprocess.run(
        [sys.executable, "-c", planted, "next"],
        env=os.environ | environ,
        capture_output=True,
        text=True,
    )
    assert "yaml" in result.stderr.split()
