"""What a shell hears when Tab is pressed, and how it is set up to ask."""

import subprocess

import pytest

from dlpath.commands.registry import COMMANDS
from dlpath.commands.shells.answering import answers
from dlpath.commands.shells.places import top
from dlpath.context import Context


@pytest.fixture
def tab(dlpath):
    """Return a function that gives the lines for a command line in a shell."""

    def pressed(*words, shell="zsh", **variables):
        result = dlpath(*words, _DLPATH_COMPLETE=shell, **variables)
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout.splitlines()

    return pressed


def first_words(lines):
    return [line.partition("\t")[0] for line in lines]


def test_commands_options_and_ids_come_with_what_they_are(tab):
    assert tab("fore") == ["forecast\tSay when the path will be finished, and how sure that is."]
    assert "validate" in first_words(tab("curriculum", ""))
    assert "--task" in first_words(tab("log", "-"))
    assert "s08-perceptron\tThe perceptron" in tab("done", "s08")
    assert "perceptron" in first_words(tab("exercise", "check", "p"))
    assert tab("--install-completion", "z") == ["zsh\t"]


def test_an_option_that_was_given_is_not_offered_again(tab):
    assert "--task" not in first_words(tab("log", "--task", "s08", "--"))
    assert "--at" in first_words(tab("log", "--task", "s08", "--"))


def test_a_value_may_hang_on_its_option(tab):
    assert "--task=s08-perceptron" in first_words(tab("log", "--task=s08"))
    assert "s08-perceptron" in tab("log", "--task", "=", "s08", shell="bash")
    assert "s08-perceptron" in tab("log", "--task", "=", shell="bash")
    assert "s08-perceptron" in tab("log", "--at", "9", ":", "00", "--task", "s08", shell="bash")


def test_after_two_dashes_everything_is_an_argument(tab):
    assert "s08-perceptron" in first_words(tab("done", "--", "s08"))
    assert tab("done", "--", "-") == []


def test_a_file_is_left_to_the_shell_and_anything_else_is_not(tab):
    assert (
        tab("report", "") == tab("cards", "import", "") == tab("run", "--data", "") == ["<files>"]
    )
    assert tab("log", "--at", "") == tab("nope", "") == tab("done", "s08-perceptron", "") == []


@pytest.mark.parametrize(
    ("begun", "stands"),
    [("go", r"go\ it\'s\ \$5"), ("'go", r"go it'\''s $5"), ('"go', r"go it's \$5")],
)
def test_bash_hears_a_word_as_it_has_to_stand_in_the_line(dlpath, tab, begun, stands):
    dlpath("cards", "add", "Why?", "Because.", "--deck", "go it's $5")
    assert stands in tab("cards", "review", "--deck", begun, shell="bash")
    quote = begun[:1] if begun[:1] in "'\"" else ""
    said = subprocess.run(
        ["bash", "-c", f"printf %s {quote}{stands}{quote}"], capture_output=True, text=True
    )
    assert said.stdout == "go it's $5"


def test_a_hint_is_one_line_and_steers_no_terminal(dlpath, tab, tmp_path):
    path = tmp_path / "path.yaml"
    task = 'id: t1, title: "a:b `c` $(d) \\"naïve\\"", pomodoros: 1, done_when: Done.'
    path.write_text(
        f"title: T\nphases:\n- id: one\n  title: One\n  tasks:\n  - {{{task}}}\n", encoding="utf-8"
    )
    assert dlpath("curriculum", "use", str(path)).exit_code == 0
    assert tab("done", "t") == ['t1\ta:b `c` $(d) "naïve"']


def test_typers_way_of_asking_is_understood_and_nothing_of_it_can_be_run(dlpath, tab):
    asked = {"COMP_WORDS": "dlpath done s08", "_TYPER_COMPLETE_ARGS": "dlpath done s08"}
    assert tab(shell="complete_bash", **asked) == ["s08-perceptron"]
    assert tab(shell="complete_fish", **asked) == ["s08-perceptron\tThe perceptron"]
    assert tab(shell="complete_zsh", **asked) == [
        """_arguments '*: :(("s08-perceptron":"The perceptron"))'"""
    ]


@pytest.mark.parametrize("broken", ["config", "record", "home", "curriculum", "shell"])
def test_tab_is_silent_where_nothing_can_be_read(tab, home, environ, broken):
    if broken == "home":
        home.write_text("a file")
    else:
        home.mkdir()
    if broken == "config":
        (home / "config.toml").write_text("zone = [")
    if broken == "record":
        (home / "record.db").write_bytes(b"nothing of ours")
    if broken == "curriculum":
        (home / "config.toml").write_text('curriculum = "/nowhere"')
    shell = "tcsh" if broken == "shell" else "zsh"
    for words in (["done", "s0"], ["cards", "suspend", ""], ["cards", "review", "--deck", ""]):
        tab(*words, shell=shell)


def levels(level, words=()):
    """Yield every command with its words, from the top."""
    yield words, level
    for name in level.members:
        yield from levels(level.enter(name), (*words, name))


def test_every_place_of_every_command_can_be_completed_and_nothing_is_made_by_it(
    environ, home, quick_beginnings
):
    app = Context(environ)
    seen = 0
    for words, level in levels(top(app)):
        for place in level.places:
            if place.takes:
                given = (*words, place.flags[0]) if place.flags else words
                answers(given, "", app)
                seen += 1
    assert seen > len(COMMANDS)
    app.close()
    assert [file.name for file in home.rglob("*") if file.suffix != ".json"] in ([], ["cache"])


def test_every_help_can_be_shown_on_any_console(environ):
    for words, level in levels(top(Context(environ))):
        for text in (*level.members.values(), *(place.help for place in level.places)):
            assert text.isascii(), (words, text)


def test_every_option_that_typer_knows_is_offered():
    from dlpath.commands.tree import loaded

    for name, entry in COMMANDS.items():
        level = top(Context({})).enter(name)
        if not entry.group:
            known = {flag for item in loaded(name).params for flag in item.opts if flag[0] == "-"}
            assert known <= {flag for place in level.places for flag in place.flags}


@pytest.fixture
def learner(tmp_path, monkeypatch):
    folder = tmp_path / "learner's"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    return folder


def test_completion_is_set_up_once_and_the_rest_of_the_file_stays(dlpath, learner):
    start = learner / ".bashrc"
    start.write_bytes(b"alias a=b\nexport NAME=\xff")
    for _ in range(2):
        result = dlpath("--install-completion", SHELL="/usr/bin/bash")
        assert result.exit_code == 0
        assert ".bashrc" in result.stdout
    before, *line = start.read_bytes().split(b"\nexport NAME=\xff\n")
    assert before == b"alias a=b"
    assert len(line) == 1 and line[0].count(b"\n") == 1


def test_a_link_to_the_file_of_a_shell_stays_a_link(dlpath, learner, tmp_path):
    kept = tmp_path / "zshrc"
    kept.touch()
    (learner / ".zshrc").symlink_to(kept)
    assert dlpath("--install-completion", "zsh").exit_code == 0
    assert (learner / ".zshrc").is_symlink()
    assert "_dlpath" in kept.read_text()


def test_the_shell_that_is_named_counts(dlpath, learner):
    assert "fish" in dlpath("--install-completion=fish", SHELL="/bin/bash").stdout
    assert [file.name for file in learner.iterdir()] == [".config"]
    assert dlpath("--show-completion", "zsh").stdout.startswith("#compdef dlpath")
    assert "Register-ArgumentCompleter" in dlpath("--show-completion", "powershell").stdout


@pytest.mark.parametrize("words", [["csh"], ["zsh", "fish"], [""], ["powershell"]])
def test_a_shell_without_completion_is_named_with_those_that_have_it(dlpath, learner, words):
    result = dlpath("--install-completion", *words, "--json", SHELL="/bin/csh")
    assert result.exit_code == 2
    assert result.error["code"] == "usage"
    assert not list(learner.iterdir())
