"""Asks for leave before something that should not happen by mistake."""

from dlpath.context import Context
from dlpath.errors import DlpathError


class Unagreed(DlpathError):
    """It was not agreed to; nothing was done."""

    code = "not-agreed"


def agreed(app: Context, question: str, *, yes: bool) -> bool:
    """Return whether the learner agrees; ``yes`` is the answer given beforehand.

    Raises
    ------
    Unagreed
        Nobody can be asked.
    """
    answer = yes or app.answer(question)
    if answer is None:
        raise Unagreed(
            "this is done only if you agree, and nobody can be asked here",
            hint="--yes agrees beforehand",
        )
    return answer


def agree(app: Context, question: str, *, yes: bool) -> None:
    """Return once the learner agrees.

    Raises
    ------
    Unagreed
        The answer is no, or nobody can be asked.
    """
    if not agreed(app, question, yes=yes):
        raise Unagreed("nothing was done")
