"""What is reported of sites that are kept out."""

from datetime import datetime, tzinfo
from typing import NamedTuple

from dlpath.focus.section import Section


class Block(NamedTuple):
    """Which sites are kept out, and which would be."""

    did: str
    """on, off, status, list, add or remove."""
    active: bool
    until: datetime | None
    blocked: tuple[str, ...]
    """The sites that are kept out now."""
    sites: tuple[str, ...]
    """The sites that the next block keeps out."""
    file: str
    """The hosts file."""
    schema: str = "dlpath.block/1"


def block_report(
    did: str, section: Section | None, sites: tuple[str, ...], *, file: str, zone: tzinfo
) -> Block:
    """Return what is kept out by ``section``, and what is listed."""
    if section is None:
        return Block(did, False, None, (), sites, file)
    until = section.until and section.until.astimezone(zone)
    return Block(did, True, until, section.sites, sites, file)
