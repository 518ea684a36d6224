"""What the texts of the shipped curriculum tell a learner to type."""

import re
import shlex
from collections.abc import Callable, Collection, Iterator
from typing import Any, NamedTuple

import pytest
import yaml

from dlpath.commands import tree
from dlpath.commands.registry import COMMANDS
from dlpath.curriculum.loader import read
from dlpath.curriculum.location import curriculum_folder
from dlpath.planning.catalogue import catalogue
from dlpath.runs.kit.catalogue import names as run_names
from dlpath.settings.values import SETTINGS

LINE = re.compile(r"`dlpath ([^`]+)`")


class Known(NamedTuple):
    """What the commands that a text names may be given."""

    names: Collection[str]
    """What ``dlpath show`` finds."""
    tasks: Collection[str]
    """The ids and aliases of tasks."""
    options: Callable[[str], set[str]]
    """Returns the options of a command."""


@pytest.fixture(scope="module")
def shipped():
    return read(curriculum_folder(None))


@pytest.fixture
def known(shipped, dlpath) -> Known:
    path = shipped.curriculum
    tasks = {name for task in path.tasks for name in (task.id, *task.aliases)}

    def options(command: str) -> set[str]:
        page = dlpath(*command.split(), "--help").stdout
        return set(re.findall(r"--[a-z][a-z-]*", page))

    return Known(catalogue(path, shipped.reference).names, tasks, options)


@pytest.fixture(scope="module")
def told() -> list[str]:
    """Return every text of the curriculum."""
    files = sorted(curriculum_folder(None).rglob("*.yaml"))
    return [text for file in files for text in texts(yaml.safe_load(file.read_bytes()))]


@pytest.fixture
def lines(told) -> list[str]:
    """Return every command line that a text names, without its ``dlpath``."""
    return [line for text in told for line in LINE.findall(text)]


def texts(value: Any) -> Iterator[str]:
    """Yield every text in a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


def faults(line: str, known: Known) -> list[str]:
    """Return what of a command line does not exist."""
    command, *words = shlex.split(line)
    if command not in COMMANDS:
        return [f"command {command}"]
    given = [word for word in words if word.startswith("--")]
    within, left = inner(command, words)
    if left:
        return [f"command {within} {left}"]
    wrong = [f"option {word}" for word in given if word not in known.options(within)]
    return wrong + [f"{kind} {name}" for kind, name in unknown_names(command, words, known)]


def inner(command: str, words: list[str]) -> tuple[str, str | None]:
    """Return the command that is meant within a group, and a word that is no command of it."""
    place, group = command, tree.loaded(command)
    for word in words:
        members = getattr(group, "commands", None)
        if not members or word.startswith("--"):
            break
        if word not in members:
            return place, word
        place, group = f"{place} {word}", members[word]
    return place, None


def unknown_names(command: str, words: list[str], known: Known) -> Iterator[tuple[str, str]]:
    """Yield the kind and the name of what is not there, or of a setting that is refused."""
    match [command, *words]:
        case ["run", name, *_] if name not in run_names():
            yield "run", name
        case ["show", name, *_] if name not in known.names:
            yield "id", name
        case ["config", "set", key, *_] if key not in SETTINGS:
            yield "setting", key
        case ["config", "set", key, value] if not accepted(key, value):
            yield f"value of {key}", value
        case ["start", name, *_] if name not in known.tasks:
            yield "task", name
    if "--task" in words and (name := words[words.index("--task") + 1]) not in known.tasks:
        yield "task", name


def accepted(key: str, value: str) -> bool:
    """Tell whether ``value`` can be set."""
    try:
        SETTINGS[key].parse(value)
    except ValueError:
        return False
    return True


def test_everything_it_tells_a_learner_to_type_exists(lines, known):
    assert {line: wrong for line in lines if (wrong := faults(line, known))} == {}


def test_a_command_is_always_in_backticks(told):
    assert [text for text in told if re.search(r"\bdlpath [a-z]", LINE.sub("", text))] == []


def test_it_names_commands_at_all(lines):
    assert {line.split()[0] for line in lines} >= {"done", "log", "run", "show", "config"}


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("exercize start perceptron", "command exercize"),
        ("paper repo ad URL", "command paper repo ad"),
        ("paper add Title --pages 3", "option --pages"),
        ("log --remark 'three layers'", "option --remark"),
        ("log --task o04-gpu-plam", "task o04-gpu-plam"),
        ("run perceptrn", "run perceptrn"),
        ("show gpu/kagle", "id gpu/kagle"),
        ("start o03-bloker", "task o03-bloker"),
        ("config set hours 10", "setting hours"),
        ("config set hours_per_week plenty", "value of hours_per_week plenty"),
    ],
)
def test_a_wrong_word_is_found(known, line, fault):
    assert faults(line, known) == [fault]


def test_a_command_is_found_wherever_it_stands():
    document = {"tasks": [{"steps": ["Rest.", "Type `dlpath nap` and\n`dlpath next -n 2`."]}]}
    found = [line for text in texts(document) for line in LINE.findall(text)]
    assert found == ["nap", "next -n 2"]
