"""What is read without typer is read as typer would have read it."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.commands import quick, tree
from dlpath.commands.registry import COMMANDS, module_of

QUICK = [name for name, entry in COMMANDS.items() if not entry.group]


def by_typer(name, words):
    """Return the arguments that typer passes, or None where it refuses."""
    seen = {}
    command = tree.loaded(name)
    command.callback = lambda *args, **values: seen.update(values)
    try:
        with command.make_context(name, list(words)) as ctx:
            seen.update(ctx.params)
    except Exception:
        return None
    return seen


@pytest.mark.parametrize(
    "line",
    [
        "log", "log 3", "log 3 --at 9:00", "log --at=9:00 3", "log --note ''",
        "log --minutes 20 --json", "log --json --json", "next -n 3",
        "done x --evidence 'a b' --force", "amend @2 --minutes 20", "show perceptron",
        "path python --json", "stop --note é", "history -n 5", "skip --reason x y",
        "run perceptron --learning-rate 0.5 --seed 3",
    ],
)  # fmt: skip
def test_a_plain_line_is_read_as_typer_reads_it(line):
    name, *words = shlex.split(line)
    taken = quick.arguments(module_of(name).command, words)
    assert taken is not None
    assert taken.items() <= by_typer(name, words).items()


@pytest.mark.parametrize(
    "line",
    [
        "log --help", "log 0", "log 49", "log many", "log 1 2", "log --nonsense",
        "log --minutes", "log --minutes --json", "log -- 3", "log --json=yes", "next -n3", "show",
        "reopen", "log -3", "log --note a --note b",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_typer(line):
    name, *words = shlex.split(line)
    assert quick.arguments(module_of(name).command, words) is None


WORDS = st.sampled_from(
    ["3", "0", "x", "b01", "", "-", "--", "--json", "--task", "--at", "9:00", "--note", "--minutes",
     "20", "--minutes=20", "--force", "-n", "-n2", "--evidence", "--help", "--date", "@1", "--to",
     "--from", "1.5"]
)  # fmt: skip


@given(st.sampled_from(QUICK), st.lists(WORDS, max_size=6))
def test_whatever_is_read_at_all_is_read_alike(name, words):
    taken = quick.arguments(module_of(name).command, words)
    if taken is not None:
        expected = by_typer(name, words)
        assert expected is not None
        assert taken.items() <= expected.items()


def test_a_switch_is_taken_anywhere():
    taken = quick.arguments(module_of("log").command, ["--plain", "3", "--no-input"])
    assert taken == {"plain": True, "count": 3, "no_input": True}


@given(st.sampled_from(["nan", "inf", "-nan", "1.5", "3"]))
def test_what_is_no_number_is_read_by_nobody(hours):
    words = [f"--hours={hours}"]
    taken = quick.arguments(module_of("plan").command, words)
    if hours in ("1.5", "3"):
        assert taken == {"hours": float(hours)}
    else:
        assert taken is None
        assert by_typer("plan", words) is None
