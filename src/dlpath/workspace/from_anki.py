"""A file that is said to be of Anki, and is not, or cannot be read."""

from pathlib import Path

from dlpath.errors import DlpathError


class NotFromAnki(DlpathError):
    """A file is neither a package nor a text of Anki, or is damaged."""

    code = "not-anki"
    exit = 3

    def __init__(self, file: Path, what: str) -> None:
        super().__init__(
            f"{file} {what}",
            hint="in Anki: File, Export; choose a deck as .apkg, or notes in plain text (.txt)",
        )
