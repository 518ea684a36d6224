"""The figures about GPUs, with those of the learner's own file over them."""

from pathlib import Path
from typing import TYPE_CHECKING

from dlpath.commands.parts.paths import expanded
from dlpath.context import Context
from dlpath.errors import DlpathError
from dlpath.planning.gpu.figures import Figures, merged

if TYPE_CHECKING:
    from dlpath.curriculum.summary import Validation


class PricesUnreadable(DlpathError):
    """A file of prices has problems."""

    code = "prices"
    exit = 3

    def __init__(self, found: "Validation", *, in_full: bool) -> None:
        wrong = "; ".join(map(str, found.problems)) if in_full else "nothing was taken from it"
        super().__init__(
            f"{found.location} is no file of prices: {wrong}",
            hint="dlpath gpu --prices-template prints a file to begin with",
        )


def figures(app: Context, file: Path | None, *, json: bool) -> Figures:
    """Return what is known about GPUs; what is in ``file`` takes the place of ours.

    Everything that is wrong in the file is shown, or with ``json`` told by the error.

    Raises
    ------
    PricesUnreadable
        There are problems in the file.
    """
    known = app.reference.gpu
    if file is None:
        return merged(known, None)
    from dlpath.curriculum.loader.prices import read_prices
    from dlpath.curriculum.summary import Validation

    reading = read_prices(expanded(file), known)
    if reading.prices is None:
        found = Validation(False, reading.problems, str(file))
        if not json:
            app.show(found, aside=True)
        raise PricesUnreadable(found, in_full=json)
    return merged(known, reading.prices)
