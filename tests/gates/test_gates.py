"""Every gate of .ci/run is seen to fail on a fault planted in a copy of the checkout.

These tests need the extra `dev` and run with ``pytest -m gate``.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.gate

CHECKOUT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


@pytest.fixture
def copy(tmp_path):
    """A copy of what the gates look at."""
    for name in ("src", "docs", "tests", "curriculum"):
        shutil.copytree(
            CHECKOUT / name,
            tmp_path / name,
            ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"),
        )
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(CHECKOUT / name, tmp_path / name)
    return tmp_path


def gate(copy, *command):
    """Run a gate in the copy and return what it printed and whether it passed."""
    environ = {"PYTHONPATH": str(copy / "src"), "PATH": f"{BIN}:/usr/bin:/bin", "HOME": str(copy)}
    result = subprocess.run(
        [str(BIN / command[0]), *command[1:]], cwd=copy, env=environ, capture_output=True, text=True
    )
    return result.returncode == 0, result.stdout + result.stderr


def plant(copy, file, line):
    """Add a line to a module."""
    path = copy / "src" / "dlpath" / file
    path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")


CONTRACTS = [
    ("progress/streaks.py", "import dlpath.planning.standing", "Higher may import lower"),
    ("core/losses.py", "import dlpath.curriculum.path", "Higher may import lower"),
    ("papers/clocks.py", "import dlpath.cards.card", "Higher may import lower"),
    ("progress/records.py", "import dlpath.progress.states", "No package runs in a circle"),
    ("planning/today.py", "import typer", "typer lives in"),
    ("commands/next.py", "import rich", "rich and the plotting libraries"),
    ("commands/status.py", "import sqlite3", "SQL lives in store"),
    ("commands/status.py", "import filelock", "Files are locked in"),
    ("planning/lookup.py", "import yaml", "PyYAML and pydantic"),
    ("curriculum/path.py", "import pydantic", "PyYAML and pydantic"),
    ("view/next.py", "import numpy", "numpy lives in"),
    ("context.py", "import tomllib", "TOML is written"),
    ("progress/moments.py", "import os", "The pure packages"),
    ("papers/clocks.py", "import time", "The pure packages"),
    ("commands/plan.py", "import icalendar", "Calendars are written in export"),
    ("store/store.py", "import fsrs", "Memory is computed in cards"),
    ("commands/cards.py", "import genanki", "Packages for Anki"),
    ("view/markdown.py", "import markdown_it", "Markdown is brought to and from HTML"),
    ("view/report.py", "import jinja2", "Pages are written in export"),
    ("commands/status.py", "import watchfiles", "Files are watched in exercises"),
    ("runs/mlp.py", "import http.client", "The network is reached in network"),
    ("sandbox/limits.py", "import dlpath.core.losses", "What runs somebody's file"),
    ("core/losses.py", "import json", "core is numpy and nothing else"),
]


def test_the_contracts_hold(copy):
    passed, said = gate(copy, "lint-imports")
    assert passed, said


@pytest.mark.parametrize(("file", "line", "contract"), CONTRACTS)
def test_a_contract_catches_a_planted_import(copy, file, line, contract):
    plant(copy, file, line)
    passed, said = gate(copy, "lint-imports")
    assert not passed
    assert any(contract in line and "BROKEN" in line for line in said.splitlines()), said


def test_the_layers_catch_a_module_that_has_no_place(copy):
    (copy / "src" / "dlpath" / "utils.py").write_text('"""Odds and ends."""\n')
    passed, said = gate(copy, "lint-imports")
    assert not passed
    assert "utils" in said


@pytest.mark.parametrize(
    ("file", "line", "rule"),
    [
        ("planning/today.py", "from datetime import datetime\nNOW = datetime.now()", "TID251"),
        ("planning/today.py", "import click", "TID251"),
        ("core/losses.py", "import random", "TID251"),
        ("runs/mlp.py", "import urllib.request", "TID251"),
        ("view/next.py", "def undocumented():\n    pass", "D103"),
        ("view/next.py", "import os", "F401"),
    ],
)
def test_lint_catches_a_planted_fault(copy, file, line, rule):
    plant(copy, file, line)
    passed, said = gate(copy, "ruff", "check", "src")
    assert not passed
    assert rule in said


def test_types_catch_a_planted_fault(copy):
    plant(copy, "progress/streaks.py", "WRONG: int = 'text'")
    passed, said = gate(copy, "mypy")
    assert not passed
    assert "Incompatible types in assignment" in said


def test_stale_docs_are_caught(copy):
    page = copy / "docs" / "reference" / "commands.md"
    page.write_text(page.read_text(encoding="utf-8") + "more\n", encoding="utf-8")
    passed, said = gate(copy, "python", "docs/generate.py", "--check")
    assert not passed
    assert "commands.md" in said


def test_a_built_wheel_shows_the_first_task_far_from_the_checkout(tmp_path):
    """The curriculum is in the wheel; what it needs besides is installed here."""
    built, elsewhere = tmp_path / "built", tmp_path / "elsewhere"
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"),
            *("--wheel-dir", str(built), str(CHECKOUT)),
        ],
        check=True,
    )
    (wheel,) = built.glob("dlpath-*.whl")
    shutil.unpack_archive(wheel, elsewhere, "zip")
    result = subprocess.run(
        [
            sys.executable,
            "-c",
            "from dlpath.cli import main; main()",
            "curriculum",
            "show",
            "--json",
        ],
        cwd=elsewhere,
        env={"PYTHONPATH": str(elsewhere), "DLPATH_HOME": str(tmp_path / "home"), "TZ": "UTC"},
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    assert str(elsewhere / "dlpath" / "curriculum" / "shipped") in result.stdout
