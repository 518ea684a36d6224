"""What is said after ``dlpath cards starter``."""

from dlpath.cards.reports import StarterCopied
from dlpath.view.look import Look
from dlpath.view.words import counted


def text(report: StarterCopied, look: Look) -> str:
    """Return which files were made and which were left, and what to do with them."""
    lines = [look.wrapped(f"Your cards lie in {look.name(report.folder)}")]
    for said, names in (
        (look.good("new:"), report.made),
        ("yours already, left as they are:", report.left),
    ):
        if names:
            lines += ["", said, *(f"  {name}" for name in names)]
    if report.new:
        to_begin = (
            f"{counted(report.new, 'card')} to begin with. Change what you would say otherwise: "
            f"your own words are remembered best. {look.name('dlpath cards review')} asks them."
        )
        lines += ["", look.wrapped(to_begin)]
    return "\n".join(lines)
