"""What is wrong with a command line is said so that it can be put right."""

import shlex

import pytest


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("nxt", "no such command 'nxt'", "did you mean 'next'? dlpath --help tells"),
        ("LOG", "no such command 'LOG'", "did you mean 'log'?"),
        ("goal 6", "no such command '6'", "there are show, set, clear, rest, freeze, work; dlpath"),
        ("paper lst", "no such command 'lst'", "did you mean 'list'?"),
        ("paper repo ad", "no such command 'ad'", "did you mean 'add'?"),
        ("log --minuts 3", "no such option: --minuts", "did you mean '--minutes'?"),
        ("paper list --tpic x", "no such option: --tpic", "did you mean '--topic'?"),
        ("log --foo", "no such option: --foo", "dlpath log --help tells how it is meant"),
        ("-v", "no such option: -v", "dlpath --help tells how it is meant"),
        ("log 99", "invalid value for 'N': 99 is not from 1 to 48", "such as dlpath log 3 --at"),
        (
            "history -n 0",
            "invalid value for '-n' / '--count': 0 is less than 1",
            "such as dlpath history -n 50;",
        ),
        (
            "plan --hours x",
            "invalid value for '--hours': 'x' is not a number",
            "such as dlpath plan t",
        ),
        ("undo 3", "nothing is expected here: 3", "such as dlpath undo; dlpath undo --help"),
        ("show", "missing argument 'ID'", "such as dlpath show s08-perceptron; "),
        ("exercise start", "missing argument 'NAME'", "such as dlpath exercise start perceptron"),
        ("log --note a --note b", "--note is given twice", "leave one of them out"),
        ("next -n 2 --count 3", "--count is given twice", "dlpath next --help"),
        ("paper list --topic a --topic b", "--topic is given twice", "dlpath paper list --help"),
        ("path --archived python", "--archived takes no phase: what is archived is in none", ""),
        ("report -", "'-' names no file", "dlpath export and dlpath import take it"),
        ("schedule --ics -", "'-' names no file", "./- is a file"),
        ("cards export - --format txt", "'-' names no file", "./- is a file"),
    ],
)
def test_a_mistake_is_named_with_the_way_out(dlpath, home, line, message, hint):
    result = dlpath(*shlex.split(line), "--json")
    assert result.exit_code == 2
    assert result.error["message"] == message
    assert hint in result.error["hint"]
    assert not (home / "record.db").exists()


def test_an_option_without_its_value_leads_to_the_help_of_its_command(dlpath):
    result = dlpath("paper", "add", "Title", "--json", "--area")
    assert (result.exit_code, result.error["message"]) == (
        2,
        "option '--area' requires an argument",
    )
    assert result.error["hint"] == "dlpath paper add --help tells how it is meant"


def test_an_option_that_may_be_repeated_is(dlpath):
    done = dlpath("stuck", "on", "--title", "nan", "--unknown", "what", "--unknown", "why")
    assert done.exit_code == 0
    assert "why" in dlpath("stuck", "show").stdout


@pytest.mark.parametrize("name", ["paper repo list", "paper index", "paper index add", "goal set"])
def test_commands_at_any_depth_take_what_every_command_takes(dlpath, name):
    shown = dlpath(*name.split(), "--help").stdout
    assert all(switch in shown for switch in ("--plain", "--color", "--no-input"))


def test_a_list_knows_its_words_also_where_what_is_looked_for_has_none(dlpath):
    assert dlpath("resources", "zzzzz", "--state", "live").exit_code == 0
    assert dlpath("people", "zzzzz", "--field", "research").exit_code == 0
