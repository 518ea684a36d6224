"""Reads a Python file as Python would, and never fails at what is in it."""

from io import BytesIO
from pathlib import Path
from tokenize import detect_encoding

from dlpath.errors import DlpathError
from dlpath.sandbox.values import Source

MOST_BYTES = 1_000_000


class NoPythonFile(DlpathError):
    """What is named is no file that Python could run."""

    code = "no-python-file"


def read(path: Path) -> Source:
    """Read a file; bytes that are no text stand in it so that running it tells their line.

    Raises
    ------
    NoPythonFile
        It is missing, no ordinary file, too long, or may not be read.
    """
    # Whoever opens a pipe waits for somebody to write.
    if not path.is_file():
        what = "is no ordinary file" if path.exists() else "does not exist"
        raise NoPythonFile(f"{path} {what}", hint="name a Python file of yours with --file")
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise NoPythonFile(
            f"{path} cannot be read: {error.strerror}", hint="see whether you may read it"
        ) from error
    if len(data) > MOST_BYTES:
        raise NoPythonFile(
            f"{path} is longer than {MOST_BYTES // 1000} kB", hint="is it the file you mean?"
        )
    try:
        encoding, _ = detect_encoding(BytesIO(data).readline)
        text = data.decode(encoding, "surrogateescape")
    except (SyntaxError, UnicodeError):
        text = data.decode("utf-8", "surrogateescape")
    return Source(text, str(path))
