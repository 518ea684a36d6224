"""The page of ``dlpath exercise audit``: the gates of each exercise, and what does not hold."""

from collections.abc import Iterator

from dlpath.exercises.kit.audit import Audit, ExerciseAudit, gates
from dlpath.view.look import Look

_WIDE = 72


def text(report: Audit, look: Look) -> str:
    """Return a line for each exercise, then what fails."""
    lines = [_head(look)] if look.width >= _WIDE else []
    for item in report.exercises:
        lines += _row(item, look)
    failing = [(item.name, wrong) for item in report.exercises for wrong in gates(item)]
    lines.append("")
    lines += [
        look.wrapped(f"{look.bad('✗')} {name}: {wrong}", "  ", first="") for name, wrong in failing
    ]
    if not failing:
        lines.append(look.good("All gates hold."))
    return "\n".join(lines)


def _head(look: Look) -> str:
    return look.faint(
        f"  {'':<18}{'mistakes':>9}{'named':>8}{'mutants':>10}{'styles':>8}{'seconds':>9}"
    )


def _row(item: ExerciseAudit, look: Look) -> Iterator[str]:
    sign = look.bad("✗") if gates(item) else look.good("✓")
    mistakes = f"{item.mistakes.caught}/{item.mistakes.total}"
    named = f"{item.diagnosis.right}/{sum(item.diagnosis)}"
    mutants = f"{item.mutants.caught}/{item.mutants.total}"
    styles = f"{item.styles.accepted}/{item.styles.total}"
    if look.width >= _WIDE:
        yield (
            f"{sign} {item.name:<18}{mistakes:>9}{named:>8}{mutants:>10}{styles:>8}"
            f"{item.seconds:>9.1f}"
        )
        return
    yield f"{sign} {item.name}"
    yield f"    mistakes {mistakes}, named {named}"
    yield f"    mutants {mutants}, styles {styles}"
