"""The page on the house draws the house that stands there."""

import re
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
PAGE = CHECKOUT / "docs" / "explanation" / "house.md"
UNDRAWN = {"__init__.py", "__main__.py", "__pycache__", "README.md", "LICENSE"}


def drawn(page):
    """Return what the first block of a page draws: what is in the checkout, and in the package."""
    block = page.split("```")[1]
    names = re.findall(r"^( *)([\w./]+)", block, re.MULTILINE)
    top = {name.strip("/") for indent, name in names if not indent and name != "src/dlpath/"}
    return top, {name.strip("/") for indent, name in names if indent}


def built(folder):
    """Return what is in a folder; hidden files of tools, and what they leave behind, are not."""
    names = {path.name for path in folder.iterdir() if path.is_file() or any(path.glob("*.py"))}
    return {name for name in names if not name.startswith(".")} - UNDRAWN


def test_every_module_and_package_is_drawn_and_every_one_drawn_is_there():
    assert drawn(PAGE.read_text(encoding="utf-8"))[1] == built(CHECKOUT / "src" / "dlpath")


def test_what_is_drawn_of_the_checkout_is_there():
    assert [
        name
        for name in drawn(PAGE.read_text(encoding="utf-8"))[0]
        if not (CHECKOUT / name).exists()
    ] == []


def test_the_order_of_the_layers_is_the_one_that_is_enforced():
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    [contract] = [
        contract
        for contract in project["tool"]["importlinter"]["contracts"]
        if contract["type"] == "layers" and contract["containers"] == ["dlpath"]
    ]
    layers = [layer for layer in contract["layers"] if layer != "__main__"]
    assert " > ".join(layers) in " ".join(PAGE.read_text(encoding="utf-8").split())


def test_a_package_that_is_not_drawn_is_seen():
    page = PAGE.read_text(encoding="utf-8")
    assert drawn(page.replace("  papers/ ", "  paper/ "))[1] != built(CHECKOUT / "src" / "dlpath")
