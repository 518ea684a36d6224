"""The name of this device, by which ``undo`` knows its own changes.

It lies in a file beside the record and not in it: whoever copies the record, or shares one database
between machines, keeps the machines apart.
"""

import os
from pathlib import Path

from dlpath.store.faults import Whereabouts, translated


def this_device(record: Path) -> str:
    """Return the random name of this device; the first call makes it."""
    file = record.with_name("device")
    with translated(Whereabouts(str(file))):
        return _read(file) or _made(file, record)


def _read(file: Path) -> str:
    try:
        return file.read_text("ascii", "replace").strip()
    except FileNotFoundError:
        return ""


def _made(file: Path, record: Path) -> str:
    from dlpath.store.durable import private_file, publish
    from dlpath.store.lock import locked

    with locked(record):
        if name := _read(file):
            return name
        name = os.urandom(8).hex()
        part = private_file(file.with_name("device.part"))
        part.write_text(name, "ascii")
        publish(part, file)
    return name
