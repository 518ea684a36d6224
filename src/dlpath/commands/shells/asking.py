"""How a shell asks for completion and what it wants to hear.

A shell calls ``dlpath`` with the words before the cursor, the last of them as far as it is typed,
and with its name in ``_DLPATH_COMPLETE``. It hears a line for each word that fits: the word, a tab,
and what it means; bash shows no meanings, and hears the word alone, as it has to stand in the line.
"""

import re
import sys
from collections.abc import Sequence
from contextlib import suppress

from dlpath.commands.registry import ASKED
from dlpath.commands.shells.answering import answers
from dlpath.commands.shells.places import FILES, Answer
from dlpath.context import Context
from dlpath.view.look import inkless

_TO_ZSH = re.compile(r"[^\w@%+=,. /-]")
_PLAIN = re.compile(r"[^\w@%+=:,./-]")


def answer(argv: Sequence[str], app: Context) -> int:
    """Print what may stand where the learner pressed Tab; whatever is wrong, nothing."""
    shell = app.environ[ASKED]
    with suppress(Exception):  # a message would land in the line that is being typed
        if shell.startswith("complete_"):
            lines = _to_typers_script(shell, app)
        else:
            lines = _lines(shell, list(argv), app)
        app.print("".join(f"{line}\n" for line in lines), sys.stdout)
    return 0


def _lines(shell: str, argv: list[str], app: Context) -> list[str]:
    if shell == "bash":
        return _to_bash(argv, app)
    if shell == "powershell":
        argv = [*argv, app.environ.get("_DLPATH_BEGUN", "")]
    *words, begun = argv or [""]
    if shell == "fish":
        begun = _unquoted(begun)
    return [
        word if word == FILES else f"{word}\t{_hint(hint)}"
        for word, hint in _printable(answers(words, begun, app))
    ]


def _to_typers_script(shell: str, app: Context) -> list[str]:
    """Return what the scripts understand that typer sets up, as dlpath had it do at first."""
    line = app.environ.get("_TYPER_COMPLETE_ARGS") or app.environ.get("COMP_WORDS", "")
    _, *words = line.split()
    *words, begun = words if words and not line.endswith((" ", "\n")) else [*words, ""]
    found = [item for item in _printable(answers(words, begun, app)) if item[0] != FILES]
    if shell == "complete_fish":
        return [f"{word}\t{_hint(hint)}" for word, hint in found]
    if shell == "complete_zsh":  # it is evaluated there: nothing in it may mean anything to zsh
        shown = (_TO_ZSH.sub(" ", _hint(hint)) for _, hint in found)
        names = (_TO_ZSH.sub("", word) for word, _ in found)
        pairs = [f'"{name}":"{hint}"' for name, hint in zip(names, shown, strict=True)]
        return [f"_arguments '*: :(({' '.join(pairs)}))'"] if pairs else []
    return [word for word, _ in found]


def _to_bash(argv: list[str], app: Context) -> list[str]:
    """Return the words as they replace what bash takes for the last word.

    It parts words at ``=`` and ``:`` too, and hands them over as they are typed, quotes and all.
    """
    parts = _joined(argv)
    *words, begun = map(_unquoted, parts)
    typed = argv[-1] if argv else ""
    kept = len(_unquoted(parts[-1])) - (0 if typed in ("=", ":") else len(_unquoted(typed)))
    quote = typed[:1] if typed[:1] in ("'", '"') else ""
    return [
        word if word == FILES else _quoted(word[kept:], quote)
        for word, _ in _printable(answers(words, begun, app))
    ]


def _joined(argv: list[str]) -> list[str]:
    """Return the words with those put together again that bash has parted."""
    parts: list[str] = []
    goes_on = False
    for word in argv or [""]:
        parting = word in ("=", ":", "::", ":=")
        if parts and (goes_on or parting):
            parts[-1] += word
        else:
            parts.append(word)
        goes_on = parting
    return parts


def _unquoted(word: str) -> str:
    """Return a word as the shell would read it, also one whose quote is still open."""
    if not any(sign in word for sign in "'\"\\"):
        return word
    import shlex

    for end in ("", "'", '"', "\\"):
        with suppress(ValueError):
            return "".join(shlex.split(word + end)) if end != "\\" else word
    return word


def _quoted(word: str, quote: str) -> str:
    if quote == "'":
        return word.replace("'", "'\\''")
    if quote == '"':
        return re.sub(r'(["\\$`])', r"\\\1", word)
    return _PLAIN.sub(lambda sign: f"\\{sign[0]}", word)


def _printable(found: Sequence[Answer]) -> list[Answer]:
    """Return what a line can hold; a word that it cannot is left out."""
    return [(word, hint) for word, hint in found if word == inkless(word) and "\n" not in word]


def _hint(text: str) -> str:
    return " ".join(inkless(text).split())
