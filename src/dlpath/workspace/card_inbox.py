"""Where cards go that are added by command: a file for each deck."""

import errno
import os
import re
from collections.abc import Sequence
from pathlib import Path

from dlpath.cards.card import GO, Note
from dlpath.cards.front_matter import front_matter
from dlpath.cards.notation import LINE_END, parse
from dlpath.cards.writing import written
from dlpath.errors import DlpathError
from dlpath.workspace.card_files import replace


class InboxUnfit(DlpathError):
    """The file that cards are added to cannot take them as it is."""

    code = "inbox"


def inbox(home: Path, deck: str) -> Path:
    """Return the file for a deck: ``inbox.md`` for ``go``, ``inbox-DECK.md`` for another."""
    name = re.sub(r"\W+", "-", deck)
    return home / ("inbox.md" if deck == GO else f"inbox-{name}.md")


def added(home: Path, deck: str, notes: Sequence[Note]) -> Path:
    """Add notes, which have ids, to the file of a deck, and return it.

    What stands in it stays, byte for byte.

    Raises
    ------
    InboxUnfit
        The file is of another deck, or something in it would swallow what is added.
    OSError
        It cannot be written.
    """
    path = inbox(home, deck)
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    before = path.read_bytes() if path.exists() else f"---\ndeck: {deck}\n---\n".encode()
    text = _text(path, before)
    lines = LINE_END.split(text)
    if (found := front_matter(lines, str(path)).deck) != deck:
        raise InboxUnfit(
            f"{path} is of the deck {found!r}, not {deck!r}", "write the deck above its cards"
        )
    end = "\r\n" if "\r\n" in text else "\n"
    blank = "" if not text or lines[-2:] == ["", ""] else end if lines[-1] == "" else end * 2
    new = blank + end.join("\n".join(map(written, notes)).split("\n"))
    _refuse_what_is_lost(path, text + new, notes)
    if path.exists() and not (path.stat().st_mode & 0o222 and os.access(path, os.W_OK)):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    replace(str(path), before + new.encode())
    return path


def _text(path: Path, raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InboxUnfit(f"{path} is not UTF-8", "save it as UTF-8 in your editor") from error


def _refuse_what_is_lost(path: Path, text: str, notes: Sequence[Note]) -> None:
    parsed = parse(text, str(path))
    found = {note.id for note in parsed.notes}
    if all(note.id in found for note in notes):
        return
    first = parsed.problems[0] if parsed.problems else None
    raise InboxUnfit(
        f"{first.file}:{first.line}: {first.message}" if first else f"{path} takes no cards",
        first.how if first else "move it away",
    )
