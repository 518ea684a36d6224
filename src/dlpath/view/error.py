"""An error as a person reads it, and as a program does."""

from dlpath.errors import DlpathError
from dlpath.view.look import Look, escaped, inkless


def as_text(error: DlpathError, look: Look) -> str:
    """Return what is wrong and what to do about it."""
    text = look.wrapped(inkless(error.message), " " * 7, first=look.bad("error: "))
    if error.hint:
        text += "\n" + look.wrapped(inkless(error.hint), " " * 7, first=look.strong(" hint: "))
    return text + "\n"


def as_json(error: DlpathError) -> str:
    """Return the error as one JSON object."""
    import json

    body = {
        "schema": "dlpath.error/1",
        "code": error.code,
        "message": error.message,
        "hint": error.hint,
        "exit": error.exit,
    }
    return escaped(json.dumps(body, ensure_ascii=False)) + "\n"
