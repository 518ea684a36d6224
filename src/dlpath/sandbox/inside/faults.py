"""Turns what went wrong in somebody's code into a fault: words, and a line of their own file."""

import re
from collections.abc import Mapping
from reprlib import Repr
from types import TracebackType

from dlpath.sandbox.inside.guard import Forbidden
from dlpath.sandbox.values import Fault, Source

LONGEST = 500
WIDEST = 200
_short = Repr()
_short.maxstring = _short.maxother = LONGEST


def fault(error: BaseException, files: Mapping[str, Source], megabytes: int) -> Fault:
    """Describe ``error``, raised while code of ``files`` ran, and say where in them."""
    if isinstance(error, SyntaxError):
        written = _syntax(error, files)
        if written is not None:
            return written
    kind, message = _told(error, megabytes)
    file, line = _deepest(error.__traceback__, files)
    return placed(kind, message, file, line, files)


def placed(
    kind: str, message: str, file: str, line: int | None, files: Mapping[str, Source]
) -> Fault:
    """Make a fault of line ``line`` of ``file``, with the text that stands there."""
    return Fault(kind, message[:LONGEST], line, text_of(files[file], line), file)


def text_of(source: Source, line: int | None) -> str | None:
    """Give the text of a line, without the blanks around it, or None if there is none."""
    lines = re.split(r"\r\n|\r|\n", source.text)
    if line is None or not 0 < line <= len(lines):
        return None
    return lines[line - 1].strip()[:WIDEST]


def _told(error: BaseException, megabytes: int) -> tuple[str, str]:
    if isinstance(error, Forbidden):
        return "forbidden", str(error.args[0])
    if isinstance(error, MemoryError):
        return "memory", f"it needs more than {megabytes} MB of memory"
    if isinstance(error, SystemExit):
        return "exited", "it ends the program: a function returns its result instead"
    words = _words(error)
    name = type(error).__name__[:WIDEST]
    return "raised", f"{name}: {words}" if words else name


def _words(error: BaseException) -> str:
    if type(error).__str__ in (BaseException.__str__, KeyError.__str__):
        # What was raised with a list of a million numbers is not written out.
        if len(error.args) == 1 and type(error.args[0]) is str:
            return error.args[0][:LONGEST]
        return ", ".join(_short.repr(argument) for argument in error.args[:5])
    try:
        return str(error)[:LONGEST]
    except BaseException:
        return ""


def _syntax(error: SyntaxError, files: Mapping[str, Source]) -> Fault | None:
    for file, source in files.items():
        if error.filename == source.path:
            message = f"{type(error).__name__}: {error.msg}"
            return placed("syntax", message, file, error.lineno, files)
    return None


def _deepest(
    traceback: TracebackType | None, files: Mapping[str, Source]
) -> tuple[str, int | None]:
    found: dict[str, int] = {}
    while traceback is not None:
        path = traceback.tb_frame.f_code.co_filename
        for file, source in files.items():
            if path == source.path:
                found[file] = traceback.tb_lineno
        traceback = traceback.tb_next
    for file in files:
        if file in found:
            return file, found[file]
    return "mine", None
