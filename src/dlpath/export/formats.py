"""The formats that ``dlpath export`` writes, each by a module beside this one."""

from typing import NamedTuple

JSONL, CSV = "jsonl", "csv"


class Format(NamedTuple):
    """A format, and where it is written."""

    means: str
    """What it is good for, in a few words."""
    module: str
    """Has ``lines(diary)``, the lines of the file; the record and its tables have their own."""
    suffixes: tuple[str, ...] = ()
    """How the name of a file ends that is written so unless told."""


FORMATS: dict[str, Format] = {
    JSONL: Format("all of the record, for dlpath import", "jsonl"),
    CSV: Format("a table, for a spreadsheet", "csv_table", (".csv",)),
    "markdown": Format("a diary, to read", "markdown_diary", (".md", ".markdown")),
}


def format_of(suffix: str) -> str:
    """Return the format of a file whose name ends so; of any other, all of the record."""
    return next((name for name, form in FORMATS.items() if suffix in form.suffixes), JSONL)
