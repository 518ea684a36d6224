"""What a curriculum brings along to look things up in: books, papers, GPUs, people.

Frozen plain values like those of ``path``, but the second part of the index: quick commands read
none of them.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from dlpath.curriculum.reference.community import Community
from dlpath.curriculum.reference.gpus import Gpus
from dlpath.curriculum.reference.library import Book, Papers


class Reference(NamedTuple):
    """All that is looked up; what a curriculum does not bring is empty."""

    books: tuple[Book, ...] = ()
    papers: Papers = Papers()
    gpu: Gpus = Gpus()
    community: Community = Community()
    lists: Mapping[str, Any] = {}
    """What is inside resources, such as the videos of a series."""
