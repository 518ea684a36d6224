"""The section of a hosts file that keeps sites out: bytes in, bytes out.

What is not between our two marks is never changed, whatever it is: other line ends, other
encodings, no end of line at the end. Somebody who edits the file by hand may have taken the mark at
the end of a section away; then it ends after the last line of the kind that we write.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from dlpath.focus.leftover import MARK
from dlpath.planning.sites import with_www

_DANGLING = b"(after a line without end)"
_SECTION = re.compile(
    rb"^" + MARK + rb"(?P<head>(?: [^\r\n]*)?)(?P<end>\r?\n|\Z)"
    rb"(?P<lines>(?:(?:0\.0\.0\.0|::) [a-z0-9. -]+(?:\r?\n|\Z))*)"
    rb"(?:# END dlpath(?:\r?\n|\Z))?",
    re.MULTILINE,
)

_NOWHERE = ("0.0.0.0", "::")  # noqa: S104 - nothing listens there
"""Where sites that are kept out are said to be, by either protocol."""


class Section(NamedTuple):
    """What a section says."""

    until: datetime | None
    """When it is over; ``None`` where that cannot be read, which is as good as over."""
    sites: tuple[str, ...]


def found(content: bytes) -> Section | None:
    """Return what the last section of a hosts file says; ``None`` without one."""
    matches = list(_SECTION.finditer(content))
    if not matches:
        return None
    words = matches[-1]["lines"].decode("ascii").split("\n")
    sites = dict.fromkeys(line.split()[1] for line in words if line.startswith("0.0.0.0 "))
    return Section(_instant(matches[-1]["head"]), tuple(sites))


def without(content: bytes) -> bytes:
    """Return a hosts file without any section of ours, every other byte as it was."""
    while match := _SECTION.search(content):
        before, after = content[: match.start()], content[match.end() :]
        if _DANGLING in match["head"] and not after:
            before = before.removesuffix(match["end"])
        content = before + after
    return content


def added(content: bytes, sites: Iterable[str], until: datetime) -> bytes:
    """Return what a hosts file without a section gets at its end to keep ``sites`` out."""
    end = b"\r\n" if content.count(b"\r\n") * 2 > content.count(b"\n") else b"\n"
    dangling = bool(content) and not content.endswith(b"\n")
    mark = f"{MARK.decode()} until {until.isoformat(timespec='seconds')}"
    lines = [f"{mark} {_DANGLING.decode()}" if dangling else mark]
    for names in with_www(sites):
        lines += [f"{address} {' '.join(names)}" for address in _NOWHERE]
    lines += ["# END dlpath", ""]
    return (end if dangling else b"") + end.join(line.encode("ascii") for line in lines)


def _instant(head: bytes) -> datetime | None:
    words = head.decode("ascii", "replace").split()
    try:
        at = datetime.fromisoformat(words[1])
    except (IndexError, ValueError):
        return None
    return at if at.tzinfo else None
