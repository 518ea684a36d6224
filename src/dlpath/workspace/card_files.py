"""The learner's cards: read from their files, with an id written to each that has none."""

import errno
import os
import secrets
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from dlpath.cards.card import Note
from dlpath.cards.collecting import collected
from dlpath.cards.ids import ANYWHERE, new_id
from dlpath.cards.notation import LINE_END, Parsed, parse
from dlpath.cards.pictures import pictures
from dlpath.cards.problems import Problem
from dlpath.cards.writing import with_ids
from dlpath.workspace.card_folders import CardFile, CardFolders


class FileRead(NamedTuple):
    """A file as it was read."""

    file: CardFile
    raw: bytes
    parsed: Parsed


class CardsRead(NamedTuple):
    """All the learner's cards."""

    notes: tuple[Note, ...]
    """Those with an id."""
    problems: tuple[Problem, ...]
    held: frozenset[str]
    """Ids of notes that stand in a file but cannot be read."""
    complete: bool
    """Whether all files could be looked at."""
    without_id: int
    """How many notes wait for an id."""


def read_cards(folders: CardFolders, *, holding: bytes = b"") -> CardsRead:
    """Return the cards of all files that hold some text, as they are; nothing is written."""
    return _together(*_read(folders, holding))


def with_all_ids(folders: CardFolders, taken: Collection[str]) -> CardsRead:
    """Return the cards of all files, after an id was written to each that has none.

    A file is written once, whole or not at all. ``taken`` are ids that no card may get, besides
    those that stand in the files.
    """
    files, problems = _read(folders)
    used = set(taken).union(*(_ids(item.parsed) for item in files))
    done = [_written(item, used) if item.parsed.missing_ids else item for item in files]
    return _together(done, problems)


def missing_pictures(notes: Collection[Note]) -> list[Problem]:
    """Return which notes show a picture that does not lie beside their file."""
    return [
        Problem(note.file, note.line, f"there is no picture {path}", "put it beside the file")
        for note in notes
        for path in pictures(note)
        # Not by pathlib, which raises on a name that is too long for a file.
        if not os.path.isfile(Path(note.file).parent / path)  # noqa: PTH113
    ]


def replace(path: str, content: bytes) -> None:
    """Write a file as one step, through a link to where it leads, with the rights that it has.

    Raises
    ------
    OSError
        It cannot be written; it is as it was, and nothing lies beside it.
    """
    place = Path(os.path.realpath(path))
    if place.exists() and not place.is_file():
        # Where a link leads to a device, a file would take the place of the device.
        raise OSError(errno.EINVAL, "it is no ordinary file", str(place))
    new = place.with_name(f".{place.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    try:
        # Exclusively: in a folder that others can write in, a link could wait under that name.
        with new.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            shutil.copymode(place, new)
        new.replace(place)
    finally:
        new.unlink(missing_ok=True)


def _read(folders: CardFolders, holding: bytes = b"") -> tuple[list[FileRead], list[Problem]]:
    listing = folders.listing()
    files, problems = [], list(listing.problems)
    for file in listing.files:
        try:
            raw = Path(file.path).read_bytes()
        except OSError as error:
            message = f"it cannot be read: {error.strerror or error}"
            problems.append(Problem(file.path, 1, message, "see whether you may read it"))
        else:
            if holding in raw:
                files.append(FileRead(file, raw, _parsed(raw, file.path)))
    return files, problems


def _parsed(raw: bytes, path: str) -> Parsed:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = len(LINE_END.findall(raw[: error.start].decode("utf-8"))) + 1
        problem = Problem(path, line, "the file is not UTF-8", "save it as UTF-8 in your editor")
        # Ids are the same in any encoding that keeps ASCII.
        lines = LINE_END.sub("\n", raw.decode("latin-1"))
        return Parsed((), (problem,), (), frozenset(ANYWHERE.findall(lines)))
    return parse(text, path)


def _ids(parsed: Parsed) -> set[str]:
    return {note.id for note in parsed.notes} | parsed.held


def _written(item: FileRead, used: set[str]) -> FileRead:
    """Write the ids that a file lacks; where that cannot be, its notes without one are left out."""
    file, raw, parsed = item
    ids: dict[int, str] = {}
    for line in parsed.missing_ids:
        ids[line] = new_id(secrets.randbelow, used)
        used.add(ids[line])
    refused = _refused(item, with_ids(raw, ids))
    if refused is None:
        notes = tuple(note._replace(id=ids.get(note.line, note.id)) for note in parsed.notes)
        return item._replace(parsed=parsed._replace(notes=notes, missing_ids=()))
    problem = Problem(file.path, parsed.missing_ids[0], *refused)
    notes = tuple(note for note in parsed.notes if note.id)
    return item._replace(
        parsed=parsed._replace(notes=notes, problems=(*parsed.problems, problem), missing_ids=())
    )


def _refused(item: FileRead, content: bytes) -> tuple[str, str] | None:
    """Replace the content of a file; or return why it is left as it is, and what to do."""
    path = item.file.path
    if item.file.read_only or not os.access(path, os.W_OK):
        return "the card needs an id, and the file is read-only", "make it writable, and sync again"
    try:
        if Path(path).read_bytes() != item.raw:
            return "the file was changed while it was read", "sync again"
        replace(path, content)
    except OSError as error:
        message = f"the card needs an id, and the file cannot be written: {error.strerror or error}"
        return message, "see whether you may write there, and sync again"
    return None


def _together(files: list[FileRead], problems: list[Problem]) -> CardsRead:
    found = collected(item.parsed for item in files)
    return CardsRead(
        tuple(note for note in found.notes if note.id),
        tuple(sorted((*problems, *found.problems), key=lambda item: (item.file, item.line))),
        found.held,
        not problems,
        sum(not note.id for note in found.notes),
    )
