"""One word for one thing: what the page of words does not say, dlpath does not say either."""

import ast
import re
from functools import cache
from pathlib import Path

from dlpath.commands import tree
from dlpath.commands.registry import COMMANDS

CHECKOUT = Path(__file__).parents[2]
SOURCE = CHECKOUT / "src" / "dlpath"
PAGES = CHECKOUT / "docs"
WORDS = PAGES / "reference" / "words.md"
PAGE = WORDS.read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (?!word )([^|]+) \| ([^|]+) \| ?([^|]*?) ?\|$", PAGE, re.MULTILINE)
NOT_SAID = [word.strip() for _, _, words in ROWS for word in words.split(",") if word.strip()]
TO_MACHINES = ("store", "sandbox", "exercises/bank", "migrations")
"""Where sentences are SQL, or code."""
PLACEHOLDERS = re.compile(r"\$USER\b|u:\$USER|-?-[a-z-]+|\S*[/\\=._]\w\S*")
"""What is no word of a sentence: variables, options, paths, names of fields."""


@cache
def everything():
    """Return what dlpath says, with where."""
    return tuple(said())


def said():
    """Yield what dlpath says, with where: help, and every text in the code that has two words."""
    waiting = [(name, tree.loaded(name)) for name in COMMANDS]
    while waiting:
        name, command = waiting.pop()
        yield name, command.help
        for parameter in command.params:
            yield name, parameter.help or ""
        waiting += [(f"{name} {inner}", c) for inner, c in getattr(command, "commands", {}).items()]
    for file in SOURCE.rglob("*.py"):
        where = file.relative_to(SOURCE).as_posix()
        if not any(part in where for part in TO_MACHINES):
            for text in texts(file.read_text(encoding="utf-8")):
                yield where, text


def texts(code):
    """Yield the texts in Python code that are for people; docstrings are for its readers."""
    tree_ = ast.parse(code)
    remarks = {id(node.value) for node in ast.walk(tree_) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree_):
        if not isinstance(node, ast.Constant) or id(node) in remarks:
            continue
        if isinstance(node.value, str) and " " in node.value:
            yield node.value


def wrong_words(text):
    """Return the words in a text that are not said."""
    plain = PLACEHOLDERS.sub(" ", text)
    return [word for word in NOT_SAID if re.search(rf"\b{word}(e?s|d|ed)?\b", plain, re.IGNORECASE)]


def test_what_is_not_said_is_not_said():
    wrong = [(where, text, found) for where, text in everything() if (found := wrong_words(text))]
    assert not wrong, "\n".join(map(str, wrong))


def test_a_word_that_is_not_said_is_seen():
    assert len(NOT_SAID) > 30
    assert wrong_words("Your todos are completed.") == ["todo", "completed"]
    assert list(texts('"""No user."""\nsay(f"no user is {name}")')) == ["no user is "]
    assert wrong_words("no user is ") == ["user"]
    assert wrong_words("sudo setfacl -m u:$USER:rw, --user") == []


def test_every_word_of_the_page_is_said():
    pages = [file.read_text(encoding="utf-8") for file in PAGES.glob("*/*.md") if file != WORDS]
    told = " ".join([*(text for _, text in everything()), *pages]).lower()
    words = [word.strip() for row in ROWS for word in row[0].split(",")]
    assert [word for word in words if word not in told] == []
