"""What a page tells the reader to type can be typed: the command is there, with its options."""

import re
import shlex
from pathlib import Path

import pytest

from dlpath.commands import tree
from dlpath.commands.registry import COMMANDS

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [
    page
    for page in (DOCS.parent / "README.md", *sorted(DOCS.rglob("*.md")))
    # The pages of contributors tell of commands that are only there once one has followed them.
    if page.parent.name != "contributing" and page.name != "commands.md"
]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def named(text):
    """Yield each command that a page names, in a block for the shell or in its sentences."""
    for language, block in FENCE.findall(text):
        if language in ("sh", "powershell"):
            yield from (line for line in block.splitlines() if line.startswith("dlpath "))
    for code in re.findall(r"`(dlpath [^`]+)`", FENCE.sub("", text)):
        yield " ".join(code.split())


def misnamed(line):
    """Return what of a command line is not there, and nothing where all of it is."""
    _, *words = shlex.split(line.replace("'", "").replace('"', ""), comments=True)
    words = words[: next((at for at, word in enumerate(words) if word in "|>&&;·"), len(words))]
    name, *rest = words or [""]
    if not name.islower() or name.startswith("-"):
        return ""
    if name not in COMMANDS:
        return name
    command = tree.loaded(name)
    while inner := getattr(command, "commands", None):
        if rest and rest[0] in inner:
            command, *rest = inner[rest[0]], *rest[1:]
        elif rest and not rest[0].startswith("-") and not rest[0].isupper() and "on" not in inner:
            return rest[0]
        else:
            break
    taken = {word for option in command.params for word in option.opts} | {"--help"}
    if inner := getattr(command, "commands", {}):  # as `stuck` alone is `stuck on`
        taken |= {
            word for member in inner.values() for option in member.params for word in option.opts
        }
    given = [word.partition("=")[0] for word in rest if word.startswith("--")]
    return next((word for word in given if word not in taken), "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.name}")
def test_every_command_that_a_page_names_is_there(page):
    lines = list(named(page.read_text(encoding="utf-8")))
    assert [(line, wrong) for line in lines if (wrong := misnamed(line))] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("type `dlpath nxt`", "nxt"),
        ("```sh\ndlpath log 2 --when 9:00   # at nine\n```\n", "--when"),
        ("```sh\ndlpath cards revise\n```\n", "revise"),
        ("`dlpath cards review\n--decks pen`", "--decks"),
    ],
)
def test_a_command_that_is_not_there_is_seen(text, wrong):
    assert [misnamed(line) for line in named(text)] == [wrong]
