"""The folder of the record: whether it is safe there, private, and has room."""

import os
import shutil

from dlpath.context import Context
from dlpath.health import Finding, Mending, sound, wrong
from dlpath.view.words import size_in_words

SYNCHRONISED = (
    "Dropbox",
    "OneDrive",
    "Google Drive",
    "GoogleDrive",
    "iCloud",
    "Mobile Documents",
    "Nextcloud",
)
LEAST_ROOM = 50_000_000
"""Bytes."""
COPIES = 4
"""Copies of the record for which there should be room: to migrate takes one, and a journal."""


def place(app: Context) -> Finding:
    """Look whether the record lies in a folder that a program synchronises, which damages it."""
    if app.store.where.server:
        return sound("the record is on a server, which many machines may use at once")
    folder = app.folders.data
    if shared := [name for name in SYNCHRONISED if any(name in part for part in folder.parts)]:
        return wrong(
            f"{folder} is synchronised by {shared[0]}; two machines would damage the record",
            "move it, and set DLPATH_HOME to the new folder",
        )
    return sound(f"{folder} is on this machine")


def privacy(app: Context) -> Finding:
    """Look whether only its owner can read the record."""
    if app.store.where.server:
        return sound("who may read the record is up to the server")
    open_to_others = [
        path
        for path in (app.folders.data, app.folders.record)
        if app.folders.data.is_dir() and path.exists() and path.stat().st_mode & 0o077
    ]
    if not open_to_others or os.name == "nt":
        return sound("the record is readable by you alone")

    def close() -> None:
        for path in open_to_others:
            path.chmod(path.stat().st_mode & ~0o077)

    names = " ".join(map(str, open_to_others))
    mending = Mending("Close them to others?", f"{names} is readable by you alone", close)
    return wrong(f"others can read {names}", f"chmod go= {names}", mending)


def room(app: Context) -> Finding:
    """Look whether the disk is nearly full."""
    from dlpath.store.folder import existing

    folder = existing(app.folders.data)
    free = shutil.disk_usage(folder).free
    record = app.folders.record
    needed = max(LEAST_ROOM, COPIES * record.stat().st_size if record.exists() else 0)
    if free < needed:
        return wrong(
            f"the disk of {folder} is nearly full: {size_in_words(free)} are left",
            f"make room; {size_in_words(needed)} let dlpath make backups for a good while",
        )
    return sound(f"{size_in_words(free)} are free on the disk of {folder}")


def leftovers(app: Context) -> Finding:
    """Look for half-made files that a killed command left."""
    from dlpath.store.backup_errors import ServerBackups

    try:
        shelf = app.store.backups
    except ServerBackups:
        return sound("nothing of the record is kept here")
    found = shelf.leftovers()
    if not found:
        return sound("no half-made files are left over")
    names = " ".join(map(str, found))
    return wrong(
        f"a command that was cut off left half-made files: {names}",
        f"rm {names}",
        Mending("Remove them?", f"{names}: removed", shelf.remove_leftovers),
    )


CHECKS = (place, privacy, room, leftovers)
