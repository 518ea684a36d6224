"""The changelog keeps to its form: versions, newest first, and what changed in each."""

import re
from datetime import date
from pathlib import Path

import pytest

from dlpath import __version__

PAGE = Path(__file__).parents[2] / "docs" / "changelog.md"
KINDS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+) — (\d{4}-\d\d-\d\d)")


def problems(text):
    """Yield what is wrong with the form of a changelog."""
    head, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    if not head.startswith("# Changelog\n") or "https://keepachangelog.com/" not in head:
        yield "it does not say what it is"
    names = [section.partition("\n")[0] for section in sections]
    released = [_VERSION.fullmatch(name) for name in names if name != "Unreleased"]
    if "Unreleased" in names[1:]:
        yield "what is unreleased does not come first"
    if None in released:
        yield "a section is neither unreleased nor a version with its day"
        return
    numbers = [tuple(map(int, found.groups()[:3])) for found in released]
    days = [date.fromisoformat(found[4]) for found in released]
    if sorted(set(numbers), reverse=True) != numbers or sorted(days, reverse=True) != days:
        yield "the versions are not in order, the newest first"
    for name, section in zip(names, sections, strict=True):
        _, *parts = re.split(r"^### ", section, flags=re.MULTILINE)
        kinds = [part.partition("\n")[0] for part in parts]
        if not kinds or [kind for kind in KINDS if kind in kinds] != kinds:
            yield f"{name} has {', '.join(kinds) or 'nothing'}; possible are {', '.join(KINDS)}"
        for part in parts:
            entries = re.split(r"\n- ", part)[1:]
            yield from (
                f"no sentence: {item}" for item in entries if not item.rstrip().endswith(".")
            )
            if not entries:
                yield f"{name} has an empty part"


def test_the_changelog_keeps_its_form():
    assert list(problems(PAGE.read_text(encoding="utf-8"))) == []


def test_the_newest_version_is_that_of_the_program():
    found = _VERSION.search(PAGE.read_text(encoding="utf-8"))
    assert found is None or found[0].startswith(f"{__version__} ")


HEAD = "# Changelog\n\n[Keep a Changelog](https://keepachangelog.com/)\n\n"
GOOD = (
    HEAD
    + "## Unreleased\n\n### Added\n\n- This.\n\n## 1.0.0 — 2026-11-25\n\n### Fixed\n\n- That.\n"
)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("# Changelog", "# News", "what it is"),
        ("## Unreleased", "## 0.9.0 — 2026-11-01", "newest first"),
        ("## Unreleased", "## Soon", "neither unreleased"),
        ("## Unreleased", "## 1.1.0 - 2026-11-30", "neither unreleased"),
        ("### Added", "### New", "possible are Added"),
        ("- This.", "- this and that", "no sentence"),
        ("- This.\n", "", "an empty part"),
        ("### Added\n\n- This.\n", "", "has nothing"),
    ],
)
def test_a_fault_of_form_is_seen(before, after, said):
    assert list(problems(GOOD)) == []
    assert any(said in problem for problem in problems(GOOD.replace(before, after)))
