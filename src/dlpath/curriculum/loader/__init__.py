"""Read a curriculum: all its values, or all that is wrong with it."""

from dlpath.curriculum.loader.reading import Reading, read

__all__ = ["Reading", "read"]
