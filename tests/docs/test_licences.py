"""Every package that dlpath names is listed with its licence, under the extra that brings it."""

import re
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
PAGE = CHECKOUT / "docs" / "contributing" / "licences.md"


def needed():
    """Return the packages that are asked for, each with the extra, or None."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = {None: project["dependencies"], **project["optional-dependencies"]}
    return {
        re.match(r"[\w-]+", package)[0]: extra
        for extra, packages in groups.items()
        for package in packages
        if not package.startswith("dlpath")
    }


def listed(page):
    """Return the packages of the tables, each with its extra, or None."""
    rows = re.findall(r"^\| ([\w-]+) \| (?:`(\w+)`|[^|]+) \| [^|]{3,} \|$", page, re.MULTILINE)
    return {package: extra or None for package, extra in rows if package != "package"}


def test_all_are_listed_and_no_others():
    assert listed(PAGE.read_text(encoding="utf-8")) == needed()


def test_one_that_is_missing_is_seen():
    page = PAGE.read_text(encoding="utf-8")
    assert listed(page.replace("| numpy |", "| nump |")) != needed()
