"""Fair timing of contenders: interleaved in one process, one thread, CPU time, medians.

Import this before numpy: how many threads its linear algebra takes is settled when it is loaded.
"""

import gc
import os

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

from collections.abc import Callable, Mapping  # noqa: E402
from pathlib import Path  # noqa: E402
from statistics import median  # noqa: E402
from time import process_time  # noqa: E402
from typing import NamedTuple  # noqa: E402


class Row(NamedTuple):
    """One line of the speed table."""

    what: str
    goal: str
    """What was aimed at, in words; with commas where it is something else beside each contender."""
    seconds: Mapping[str, float]
    """CPU seconds by contender; ours under ``dlpath``."""
    note: str = ""


def medians(contenders: Mapping[str, Callable[[], object]], *, rounds: int = 7) -> dict[str, float]:
    """Return the median CPU time of each contender, after a round that does not count."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for contender in contenders.values():
        contender()
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for name, contender in contenders.items():
                start = process_time()
                contender()
                times[name].append(process_time() - start)
    finally:
        gc.enable()
    return {name: median(taken) for name, taken in times.items()}


def write_section(page: Path, name: str, text: str) -> None:
    """Put ``text`` between the two marks of that name on a page, at its end if there are none."""
    before = page.read_text(encoding="utf-8") if page.exists() else "# Performance\n\n"
    head, _, rest = before.partition(f"<!-- {name} -->")
    tail = rest.partition(f"<!-- /{name} -->")[2]
    section = f"<!-- {name} -->\n{text}\n<!-- /{name} -->"
    page.write_text(f"{head}{section}{tail or chr(10)}", encoding="utf-8")


def table(rows: list[Row]) -> str:
    """Return the rows as a Markdown table, each contender's time and our share of it."""
    lines = ["| part | dlpath | beside | ratio | goal | |", "|---|---:|---|---:|---|---|"]
    for row in rows:
        others = dict(row.seconds)
        ours = others.pop("dlpath")
        goals = row.goal.split(", ") if "," in row.goal else [row.goal] * len(others)
        for (name, theirs), goal in zip(others.items(), goals, strict=True):
            lines.append(
                f"| {row.what} | {_duration(ours)} | {name} {_duration(theirs)} "
                f"| {ours / theirs:.2f} | {goal} | {row.note} |"
            )
    return "\n".join(lines)


def _duration(seconds: float) -> str:
    return f"{seconds:.3g} s" if seconds >= 1 else f"{seconds * 1e3:.3g} ms"
