"""What is said to somebody who begins the theory before its time."""

from dlpath.planning.advice import Early
from dlpath.view.look import Look
from dlpath.view.words import counted

FEW = ("none", "one", "two", "three", "four")


def sentence(early: Early) -> str:
    """Return the advice, where the learner stands, and that it is their choice."""
    finished = FEW[early.papers] if early.papers < len(FEW) else str(early.papers)
    months = round(early.months)
    own = counted(months, "month") if months else "less than a month"
    return (
        f"{early.advice} You have practised {own}, and finished {finished} of "
        f"{counted(early.wanted, 'paper')}. Nothing is locked: it is yours to choose."
    )


def text(early: Early, look: Look) -> str:
    """Return it as a remark."""
    return look.warning(look.wrapped(f"Early: {sentence(early)}"))
