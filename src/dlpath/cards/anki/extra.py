"""What the extra ``anki`` brings."""

from dlpath.errors import DlpathError


class ExtraMissing(DlpathError):
    """A library that is needed for packages of Anki is not installed."""

    code = "extra"

    def __init__(self, what: str, instead: str) -> None:
        super().__init__(
            f"{what} needs the extra 'anki', which is not installed",
            hint=f"pip install 'dlpath[anki]'; or {instead}",
        )
