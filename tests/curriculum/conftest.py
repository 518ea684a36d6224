"""Small curricula in a temporary folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

HEAD = """\
title: Knots
phases: [ropes, sails]
"""
ROPES = """\
id: ropes
title: Ropes
tasks:
  - id: bowline
    title: Tie a bowline
    pomodoros: 2
    done_when: It holds, and opens again.
  - id: splice
    title: Splice two ropes
    pomodoros: 3
    prerequisites: [bowline]
    done_when: The splice is as strong as the rope.
"""
SAILS = """\
id: sails
title: Sails
tasks:
  - id: reef
    title: Take in a reef
    pomodoros: 1
    prerequisites: [splice]
    done_when: The sail is smaller.
"""
KNOTS = {"curriculum.yaml": HEAD, "phases/1-ropes.yaml": ROPES, "phases/2-sails.yaml": SAILS}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes the curriculum of knots, with the files given changed.

    ``write({"phases/1-ropes.yaml": "…"})`` returns its folder; a file that is ``None`` is left out.
    """

    def written(
        changes: dict[str, str | bytes | None] | None = None, folder: str = "knots"
    ) -> Path:
        root = tmp_path / folder
        for name, content in {**KNOTS, **(changes or {})}.items():
            if content is None:
                continue
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return written


@pytest.fixture
def problems(write: Write, tmp_path: Path) -> Callable[..., list[str]]:
    """Return a function that tells what is wrong with a changed curriculum, as ``file:line: …``."""
    from dlpath.curriculum.loader import read

    def told(changes: dict[str, str | bytes | None]) -> list[str]:
        found = read(write(changes)).problems
        return [str(problem).removeprefix(f"{tmp_path / 'knots'}/") for problem in found]

    return told
