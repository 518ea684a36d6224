import errno
import sqlite3

import pytest

from dlpath.errors import OutOfReach
from dlpath.store.errors import BadEntry, Busy, DiskFull, ReadOnly, RecordDamaged
from dlpath.store.faults import Whereabouts, server_fault, translated
from dlpath.store.server_errors import (
    DatabaseUnreachable,
    ForeignTables,
    ServerDamaged,
    ServerReadOnly,
)

WHERE = Whereabouts("the record")


def sqlite_error(code: int) -> sqlite3.Error:
    """Return what sqlite3 raises for a result code."""
    error = sqlite3.OperationalError("as SQLite words it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "expected", "leaves_with"),
    [
        (sqlite3.SQLITE_BUSY, Busy, 4),
        (sqlite3.SQLITE_BUSY_RECOVERY, Busy, 4),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, Busy, 4),
        (sqlite3.SQLITE_LOCKED, Busy, 4),
        (sqlite3.SQLITE_READONLY, ReadOnly, 3),
        (sqlite3.SQLITE_READONLY_DIRECTORY, ReadOnly, 3),
        (sqlite3.SQLITE_CANTOPEN, ReadOnly, 3),
        (sqlite3.SQLITE_IOERR_ACCESS, ReadOnly, 3),
        (sqlite3.SQLITE_FULL, DiskFull, 3),
        (sqlite3.SQLITE_IOERR_WRITE, DiskFull, 3),
        (sqlite3.SQLITE_IOERR_READ, RecordDamaged, 3),
        (sqlite3.SQLITE_IOERR_SHORT_READ, RecordDamaged, 3),
        (sqlite3.SQLITE_CORRUPT, RecordDamaged, 3),
        (sqlite3.SQLITE_NOTADB, RecordDamaged, 3),
        (sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY, BadEntry, 1),
        (sqlite3.SQLITE_ERROR, RecordDamaged, 3),
    ],
)
def test_every_fault_of_sqlite_has_an_error_of_ours(code, expected, leaves_with):
    with pytest.raises(expected) as caught, translated(WHERE):
        raise sqlite_error(code)
    assert caught.value.exit == leaves_with
    assert caught.value.message.startswith("the record ")


def test_a_fault_without_a_code_is_translated_too():
    with pytest.raises(RecordDamaged), translated(WHERE):
        raise sqlite3.ProgrammingError("Cannot operate on a closed database.")


def test_a_fault_of_the_file_system_is_out_of_reach():
    with pytest.raises(OutOfReach) as caught, translated(WHERE):
        raise OSError(errno.ENOSPC, "No space left on device", "/home/record.db")
    assert caught.value.code == "disk-full"


def test_what_is_no_fault_of_a_driver_passes():
    with pytest.raises(KeyboardInterrupt), translated(WHERE):
        raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("55P03", Busy),  # lock not available
        ("40P01", Busy),  # deadlock
        ("40001", Busy),  # serialization failure
        ("25006", ServerReadOnly),
        ("42501", ServerReadOnly),  # insufficient privilege
        ("53100", DiskFull),
        ("53300", DatabaseUnreachable),  # too many connections
        ("23503", BadEntry),  # foreign key
        ("22001", BadEntry),
        ("42P01", ServerDamaged),  # undefined table
        ("42P07", ForeignTables),  # there is a table of that name
        ("08006", DatabaseUnreachable),
        ("57P01", DatabaseUnreachable),  # the server is being shut down
        (None, DatabaseUnreachable),
    ],
)
def test_every_fault_of_a_server_has_an_error_of_ours(state, expected):
    error = Exception("as the server words it\nDETAIL: more of it")
    error.sqlstate = state
    fault = server_fault(error, Whereabouts("the record", server=True))
    assert type(fault) is expected
    assert "DETAIL" not in fault.message
