"""Help fits the terminal, and shows by examples what a command is typed like; they are true."""

import shlex
import shutil
from pathlib import Path

import pytest

from dlpath.commands import tree
from dlpath.commands.parts.examples import examples_of
from dlpath.commands.registry import COMMANDS

OWN_CURRICULUM = Path(__file__).parents[2] / "docs" / "how-to" / "own-curriculum"
CARDS = "Q: What does ReLU return for -3? ^4k2p9xa\nA: 0\n\nQ: And for 3? ^4k2p9xb\nA: 3\n"
TOGGL = "Project,Start date,Duration\ns08-perceptron,2026-11-23,0:50:00\n"

HOME = [
    'stuck on --title "the loss is nan" --unknown "what log(0) gives" --unknown "why"',
    'paper add "Image-to-Image Translation" --area gan --student --framework pytorch',
    "paper repo add https://github.com/phillipi/pix2pix",
    'paper index add "CS231n, lecture 9" --note "why batch norm helps"',
    "cards sync",
    "log --task b01-env --date 2026-11-20 --at 9:00",
    "log --task b01-env --date 2026-11-22 --at 9:00",
    "log 2 --task b02-hello --at 16:00",
    "read 28",
    "skip b11-cli-nav",
    "exercise start perceptron",
    "export laptop.jsonl",
    "cards export cards.txt",
]
"""What a learner has done who tries the examples."""

BEFORE = {
    "skip": ["reopen b11-cli-nav"],
    "pause": ["start"],
    "resume": ["start", "pause"],
    "stop": ["start"],
    "cancel": ["start"],
    "stuck reopen": ["stuck solved 1 --how x"],
    "paper pass": ["paper begin one"],
    "paper pass overfit": ["paper pass one --understanding 20 --copied no"],
    "paper finish": [
        "paper pass one --understanding 80 --copied no",
        "paper pass overfit --loss 0.01",
        "paper pass generalise --value 0.6",
        "paper pass optimise --before 100 --after 400 --cpu 60 --gpu 95",
    ],
    "paper reopen": ["paper begin one"],
    "paper resume": ["paper drop"],
    "goal rest": ["goal set 6"],
    "goal work": ["goal rest saturday"],
    "redo": ["undo"],
    "exercise hint perceptron": ["exercise hint perceptron"],
    "cards unsuspend": ["cards suspend 4k2p9xa"],
    "block remove": ["block add youtube.com"],
}
"""What comes before the examples that begin so."""

ELSEWHERE = {
    "run": "trains for long",
    "focus": "waits for a pomodoro",
    "exercise watch": "waits for saves",
    "exercise milestone": "trains for long",
    "exercise audit": "judges a bank of mistakes",
    "restore": "asks",
    "backup restore": "asks",
    "doctor": "asks",
    "cards reset": "is for a card that was reviewed",
    "exercise check": "the file that is begun does not pass yet",
    "cards optimise": "needs PyTorch",
}
"""Commands whose examples are not run here, and why."""


def commands():
    """Yield the words of each command, and the command."""
    waiting = [([name], tree.loaded(name)) for name in COMMANDS]
    while waiting:
        words, command = waiting.pop(0)
        yield " ".join(words), command
        inner = getattr(command, "commands", {})
        waiting += [([*words, name], member) for name, member in inner.items()]


EVERY = dict(commands())


@pytest.mark.parametrize("name", ["", *EVERY])
def test_every_command_has_an_example_that_is_understood(name):
    command = EVERY[name] if name else tree.root()
    examples = examples_of(command)
    assert examples
    for example in examples:
        program, *words = shlex.split(example)
        assert program == "dlpath"
        assert misread(words) is None


def test_an_example_that_is_not_understood_is_seen():
    assert misread(["log", "--minuts", "3"])
    assert misread(["paper", "repo", "add"])
    assert misread(["nonsense"])


@pytest.fixture
def tried(dlpath, home, tmp_path, monkeypatch):
    """Return a function that runs lines as a learner would who has one of everything."""
    made, here = tmp_path / "made", tmp_path / "here"
    made.mkdir()
    monkeypatch.chdir(made)
    (home / "cards").mkdir(parents=True)
    for file, text in {home / "cards" / "go.md": CARDS, made / "toggl.csv": TOGGL}.items():
        file.write_text(text, encoding="utf-8")
    for name in ("my-path", "my-new-path"):
        shutil.copytree(OWN_CURRICULUM, name)
    for line in HOME:
        assert dlpath(*shlex.split(line)).exit_code == 0, line
    kept = shutil.copytree(home, tmp_path / "kept")

    def run(*lines):
        for folder, anew in ((home, kept), (here, made)):
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(anew, folder)
        home.with_name("hosts").write_text("127.0.0.1 localhost\n", encoding="utf-8")
        monkeypatch.chdir(here)
        results = [dlpath(*shlex.split(line), DLPATH_EDITOR="true") for line in lines]
        return [
            f"{line}: {done.stderr}"
            for line, done in zip(lines, results, strict=True)
            if done.exit_code
        ]

    return run


@pytest.mark.gate
def test_the_examples_do_what_they_say(tried):
    refused = []
    for name, command in EVERY.items():
        for example in examples_of(command) if name not in ELSEWHERE else ():
            line = example.removeprefix("dlpath").strip()
            before = [
                item for begun, lines in BEFORE.items() if line.startswith(begun) for item in lines
            ]
            refused += tried(*before, line)
    assert not refused, "\n".join(refused)


def misread(words):
    """Return what is wrong with a command line, without running it."""
    if not words:
        return None
    name = max((name for name in EVERY if words[: len(name.split())] == name.split()), default="")
    command = EVERY.get(name)
    if command is None:
        return "there is no such command"
    try:
        command.make_context(name, words[len(name.split()) :])
    except Exception as error:
        return error
    return None


def test_a_group_says_all_of_what_each_command_does_before_its_options(dlpath):
    shown = dlpath("backup", "--help").stdout
    assert "what each holds, and whether it is sound." in " ".join(shown.split())
    assert shown.index("Commands:") < shown.index("Options:") < shown.index("Examples:")


@pytest.mark.parametrize("words", [(), ("log",), ("paper", "add"), ("goal",)])
def test_help_fits_a_narrow_terminal_but_for_what_is_there_to_be_copied(dlpath, monkeypatch, words):
    monkeypatch.setenv("COLUMNS", "40")
    shown, _, examples = dlpath(*words, "--help").stdout.partition("Examples:")
    assert [line for line in shown.splitlines() if len(line) > 40] == []
    assert examples
