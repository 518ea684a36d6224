"""A record as lines of JSON, which ``dlpath import`` takes: the first tells what follows."""

import json
from collections.abc import Iterator
from datetime import datetime

from dlpath.progress.exchange import EXPORT
from dlpath.store.revision import REVISION
from dlpath.store.rows_out import Snapshot


def lines(record: Snapshot, *, made: datetime, device: str) -> Iterator[str]:
    """Yield the lines: plain ASCII, so that they survive any terminal, pipe and mail.

    Rows come by table and id, each after those that it refers to; two records that hold the same
    differ in the first line alone.
    """
    yield _line(
        {
            "schema": EXPORT,
            "made": made.isoformat(timespec="seconds"),
            "device": device,
            "revision": REVISION,
            "rows": sum(record.tables.values()),
        }
    )
    for table, row in record.rows:
        yield _line({"table": table, "row": row})


def _line(value: object) -> str:
    return json.dumps(value, separators=(",", ":")) + "\n"
