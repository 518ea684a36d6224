"""The learner's editor: a text goes in, what was made of it comes out."""

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from dlpath.errors import DlpathError

VARIABLES = ("DLPATH_EDITOR", "VISUAL", "EDITOR")
PLUS = (
    *("emacs", "emacsclient", "joe", "jed", "kak", "mg", "micro", "nano", "ne", "nvim", "pico"),
    *("vi", "view", "vim"),
)
"""Editors that take ``+LINE FILE``."""
COLON = ("atom", "helix", "hx", "subl", "zed")
"""Editors that take ``FILE:LINE``."""
GOTO = ("code", "code-insiders", "codium", "cursor", "vscodium")
"""Editors that take ``--goto FILE:LINE``."""


class EditorError(DlpathError):
    """There is no editor, or it did not do its work."""

    code = "editor"


def edited(text: str, environ: Mapping[str, str], *, draft: Path) -> str | None:
    """Let the learner edit ``text`` and return what it is then; ``None`` if it was left as it is.

    The text is edited in the file ``draft``, and stays there until the caller removes it: a draft
    left over from last time, because it had a mistake, is opened in the place of ``text``.

    Raises
    ------
    EditorError
        No editor is set, it cannot be started, it failed, or it left no text.
    OSError
        The draft cannot be written or read.
    """
    words = command(environ)
    if not draft.exists():
        draft.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
    try:
        _run(words, draft)
    finally:
        if _content(draft) == text:
            draft.unlink()
    return _content(draft)


def edit_in_place(file: Path, environ: Mapping[str, str], *, line: int) -> None:
    """Let the learner edit a file of their own, at a line where their editor is known to find it.

    Raises
    ------
    EditorError
        No editor is set, it cannot be started, or it failed.
    """
    words = command(environ)
    _start([*words, *_at_line(Path(words[0]).stem.lower(), str(file), line)], otherwise="")


def _at_line(editor: str, file: str, line: int) -> list[str]:
    if editor in PLUS:
        return [f"+{line}", file]
    if editor in COLON:
        return [f"{file}:{line}"]
    return ["--goto", f"{file}:{line}"] if editor in GOTO else [file]


def command(environ: Mapping[str, str]) -> list[str]:
    """Return the words of the command that opens the learner's editor.

    Raises
    ------
    EditorError
        None is set, or its words cannot be told apart.
    """
    for name in VARIABLES:
        if given := environ.get(name, "").strip():
            try:
                # On Windows a backslash parts folders.
                words = shlex.split(given, posix=os.name != "nt")
            except ValueError as error:
                raise EditorError(f"{name} is {given!r}: {error}") from None
            return [word.strip('"') for word in words] if os.name == "nt" else words
    raise EditorError(
        "no editor is set", hint="set DLPATH_EDITOR to yours, such as: export DLPATH_EDITOR=nano"
    )


def _content(draft: Path) -> str | None:
    try:
        return draft.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise EditorError(f"{draft} is not UTF-8", hint="save it as UTF-8") from error


def _run(words: list[str], draft: Path) -> None:
    _start([*words, str(draft)], otherwise=", so nothing was changed")


def _start(words: list[str], *, otherwise: str) -> None:
    try:
        code = subprocess.run(words, check=False).returncode
    except OSError as error:
        raise EditorError(
            f"the editor {words[0]!r} cannot be started: {error.strerror or error}",
            hint=f"set one of {', '.join(VARIABLES)} to an editor that is there",
        ) from error
    if code != 0:
        raise EditorError(
            f"the editor {words[0]!r} ended with {code}{otherwise}",
            hint="what you saved is opened again the next time" if otherwise else None,
        )
