"""What a wrong result betrays about its cause, whatever the exercise.

An analyser sees what came back, what is right, and the inputs; it returns a key, which is the same
wherever the same thing went wrong, and a sentence, or None. Its word counts only where it says the
same of every failure that was seen.
"""

from collections.abc import Callable, Sequence

import numpy as np

from dlpath.exercises.kit import number_findings, shape_findings
from dlpath.exercises.kit.findings import Found, Seen

Analyser = Callable[[Seen], Found | None]

# The more particular one first: an array of zeros is also one that is off by a ratio.
ANALYSERS: tuple[Analyser, ...] = (
    shape_findings.nothing_returned,
    shape_findings.broadcast,
    shape_findings.transposed,
    shape_findings.column_for_row,
    shape_findings.wrong_axis,
    number_findings.not_a_number,
    number_findings.all_zero,
    number_findings.nothing_changed,
    number_findings.sign,
    number_findings.ratio,
    number_findings.offset,
    number_findings.permuted,
    number_findings.whole_numbers,
    number_findings.some_parts,
)


def analysed(seen: Sequence[Seen]) -> Found | None:
    """Return the first finding that holds for all that was seen."""
    for analyser in ANALYSERS:
        with np.errstate(all="ignore"):
            findings = [analyser(one) for one in seen]
        first = findings[0] if findings else None
        if first is None or len(findings) < first.needs:
            continue
        if all(found and found.key == first.key for found in findings):
            return first
    return None
