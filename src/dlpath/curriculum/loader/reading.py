"""The files of a curriculum, read and checked: everything that is wrong at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dlpath.curriculum import rules
from dlpath.curriculum.files import HEAD, SourceFile, digest, source_files
from dlpath.curriculum.loader import values
from dlpath.curriculum.loader.documents import document
from dlpath.curriculum.loader.drafting import MAX_PROBLEMS, Drafting
from dlpath.curriculum.models import REFERENCE_FILES
from dlpath.curriculum.path import Curriculum
from dlpath.curriculum.problems import Problem, Spot, did_you_mean
from dlpath.curriculum.reference import Reference

MAX_BYTES = 1_000_000
"""The size of all files together, above which the rest is not read."""


class Reading(NamedTuple):
    """What a curriculum says, or what is wrong with it."""

    curriculum: Curriculum | None = None
    """``None`` if there are problems."""
    reference: Reference = Reference()
    problems: tuple[Problem, ...] = ()
    """In the order of files and lines."""


def read(location: Path) -> Reading:
    """Return the curriculum of a folder, or of a file that holds its phases, or what is wrong.

    Whatever the files contain, this ends within seconds and raises nothing.
    """
    drafting = Drafting()
    try:
        files = source_files(location)
    except OSError as error:
        return Reading(problems=(Problem(str(location), 1, f"cannot be read: {error.strerror}"),))
    if not files or "/" in files[0].name:
        missing = f"there is no {HEAD} here, expected one with title and phases"
        drafting.tell([Problem(str(location / HEAD), 1, missing)])
    contents = dict(_contents(files, drafting))
    for file, raw in contents.items():
        _add(file, raw, drafting)
    draft = drafting.draft
    drafting.tell(rules.problems(draft))
    if drafting.problems:
        return Reading(problems=_in_order(drafting.problems, files))
    whole = digest((file.name, raw) for file, raw in contents.items())
    return Reading(values.curriculum(draft, whole), values.reference(draft))


def _contents(files: list[SourceFile], drafting: Drafting) -> Iterator[tuple[SourceFile, bytes]]:
    left = MAX_BYTES
    for file in files:
        try:
            with Path(file.path).open("rb") as stream:
                raw = stream.read(left + 1)
        except OSError as error:
            wrong = f"cannot be read: {error.strerror}"
        else:
            if len(raw) <= left:
                left -= len(raw)
                yield file, raw
                continue
            wrong = f"too large, expected at most {MAX_BYTES // 1_000_000} MB in all files together"
        drafting.tell([Problem(file.path, 1, wrong)])
        drafting.complete = False


def _add(file: SourceFile, raw: bytes, drafting: Drafting) -> None:
    """Add one file to the draft."""
    folder, _, name = file.name.rpartition("/")
    stem, _, ending = name.rpartition(".")
    if ending == "yml":
        wrong = f"files that end in .yml are not read, expected {stem}.yaml"
        drafting.tell([Problem(file.path, 1, wrong)])
        return
    if folder == "reference" and stem not in REFERENCE_FILES:
        guess = did_you_mean(stem, REFERENCE_FILES)
        known = ", ".join(REFERENCE_FILES)
        wrong = f"no reference file is called {stem!r}, expected one of {known}{guess}"
        drafting.tell([Problem(file.path, 1, wrong)])
        return
    read = document(raw)
    drafting.tell(Problem(file.path, fault.line, fault.message) for fault in read.faults)
    if not read.readable:
        drafting.complete = False
        return
    spot = Spot(file.path, read.place)
    if read.value is None:
        drafting.tell([spot.problem("the file is empty, expected keys such as title")])
        drafting.complete = False
    elif folder == "phases":
        drafting.add_phase(read.value, spot, called="the phase")
    elif folder == "reference":
        drafting.add_reference(stem, read.value, spot)
    else:
        drafting.add_head(read.value, spot)


def _in_order(problems: list[Problem], files: list[SourceFile]) -> tuple[Problem, ...]:
    order = {file.path: number for number, file in enumerate(files)}
    in_order = sorted(problems, key=lambda problem: (order.get(problem.file, -1), problem.line))
    if len(problems) == MAX_PROBLEMS:
        more = f"there may be more than these {MAX_PROBLEMS} problems, expected none"
        in_order.append(Problem(*in_order[-1][:2], more))
    return tuple(in_order)
