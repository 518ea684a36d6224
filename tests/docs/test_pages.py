"""The documentation says what the program does."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
DOCS = CHECKOUT / "docs"


def script(name):
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


consoles = script("consoles")


@pytest.mark.parametrize("page", consoles.PAGES, ids=lambda page: page.name)
def test_every_console_block_prints_what_the_page_shows(page):
    text = page.read_text(encoding="utf-8")
    assert consoles.rendered(text) == text


def test_a_wrong_console_block_is_seen():
    assert "logged 1 pomodoro" in consoles.rendered("```console\n$ dlpath log\nlogged 7\n```\n")
    with pytest.raises(SystemExit, match="exited with 2"):
        consoles.rendered("```console\n$ dlpath nonsense\n```\n")


def test_the_generated_pages_are_up_to_date():
    result = subprocess.run(
        [sys.executable, str(DOCS / "generate.py"), "--check"], capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    "page", [CHECKOUT / "README.md", *DOCS.rglob("*.md")], ids=lambda p: p.name
)
def test_links_within_the_documentation_lead_somewhere(page):
    said = re.sub(r"(`+).*?\1", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\((?!https?://)([^)#\s]+)", said)
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_readme_has_the_two_set_up_lines_for_each_kind_of_machine():
    text = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    for line in (
        "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/dlpath next",
        "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
        r"py -m venv .venv && .venv\Scripts\pip install -e . && .venv\Scripts\dlpath next",
        r"py -m venv .venv && .venv\Scripts\pip install -e '.[test]' && .venv\Scripts\pytest",
    ):
        assert line in text.splitlines()
