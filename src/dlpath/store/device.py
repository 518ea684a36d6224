"""The name of this device, by which ``undo`` knows its own changes.

It lies in a file beside the record and not in it: whoever copies the record, or shares one database
between machines, keeps the machines apart.
"""

import os
from pathlib import Path

from dlpath.store.errors import DeviceGarbled
from dlpath.store.faults import Whereabouts, translated

_DIGITS = frozenset("0123456789abcdef")
PART = "device.part"
"""A name that is being written."""
_LENGTH = 16


def this_device(record: Path) -> str:
    """Return the random name of this device; the first call makes it.

    Raises
    ------
    DeviceGarbled
        The file holds something else. A new name would take ``undo`` away without a word.
    """
    return known_device(record) or _made(_file(record), record)


def known_device(record: Path) -> str:
    """Return the name of this device, empty as long as it has none."""
    file = _file(record)
    with translated(Whereabouts(str(file))):
        return _read(file)


def _file(record: Path) -> Path:
    return record.with_name("device")


def _read(file: Path) -> str:
    try:
        name = file.read_text("ascii", "replace").strip()
    except FileNotFoundError:
        return ""
    # Empty is what a crash leaves, and then nothing was recorded under the name yet.
    if name and not (len(name) == _LENGTH and _DIGITS.issuperset(name)):
        raise DeviceGarbled(file)
    return name


def _made(file: Path, record: Path) -> str:
    from dlpath.store.durable import private_file, publish
    from dlpath.store.lock import locked

    with locked(record), translated(Whereabouts(str(file))):
        if name := _read(file):
            return name
        name = os.urandom(_LENGTH // 2).hex()
        part = private_file(file.with_name(PART))
        try:
            part.write_text(name, "ascii")
            publish(part, file)
        finally:
            part.unlink(missing_ok=True)
    return name
