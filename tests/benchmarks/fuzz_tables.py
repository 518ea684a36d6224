"""Damaged CSV files, for the runs that learn from a table of the learner's own."""

import random
from pathlib import Path

import numpy as np
from tests.benchmarks.fuzz_changes import (
    NOISE,
    bits,
    changed,
    cut,
    flip,
    move_lines,
    save_otherwise,
    spoil,
)
from tests.benchmarks.fuzz_harness import Subject, fresh

from dlpath.runs.kit.csv_data import BadTable, read_csv, refuse_classes, refuse_quantity

GOOD = [
    "x,y\n1,2.5\n2,3.5\n3,5\n4,6.25\n",
    'a;b;"kind of it"\n1,5;2;yes\n2;3;no\n3;1;yes\n'.replace("1,5", "1.5"),
    "one\ttwo\tlabel\n" + "".join(f"{n}\t{n * n}\t{n % 3}\n" for n in range(40)),
    'x,"a ""quoted"" name",y\n-1e-3,1E5,"1"\n.5,+2,"2"\n0,0,"3"\n',
]
CELLS = [
    *["1", "-0", "1e308", "1e309", "-1e-400", "nan", "inf", "Infinity", "1_000", "1,5", "0x1p3"],
    *["=1+1", "=cmd|'/c calc'!A0", "@SUM(A1)", "yes", "", " ", '"', '""', '"a\nb"', "\t", "٣", "½"],
    *["9" * 400, "9" * 5000, "1" + "0" * 308, "a" * 140_000, "True", "None", "1+2j", "1j", "\0"],
]
TARGETS = [None, None, None, "y", "label", "nope", "", "kind of it", "\x1b[31m"]
CHANGES = (
    *[bits([*NOISE, *CELLS, *(f",{cell}," for cell in CELLS)])] * 5,
    *[cut] * 2,
    *[flip] * 2,
    *[move_lines] * 3,
    save_otherwise,
    spoil,
)
_ONE_IN = 25
"""So many tables are also learned from, which takes longer than to read them."""


def try_table(seed: int, folder: Path) -> str:
    """Read a damaged table; learn from one now and then."""
    draw = random.Random(seed)
    file = folder / draw.choice(["a.csv", "data", "ä b.CSV"])
    file.write_bytes(changed(draw.choice(GOOD).encode(), draw, CHANGES))
    target = draw.choice(TARGETS)
    if seed % _ONE_IN == 0:
        chosen = [] if target is None else ["--target", target]
        name = draw.choice(["least-squares", "linear-regression", "perceptron"])
        answer = fresh(folder).tried("run", name, "--data", str(file), *chosen, "--json")
        return "refused" if answer.code else "learned from"
    try:
        data = read_csv(file, target)
        for refuse in (refuse_classes, refuse_quantity):
            _refused(refuse, data)
    except BadTable as error:
        assert error.message
        return "refused"
    assert data.X.ndim == 2
    assert len(data.X) == len(data.y) > 0
    assert np.isfinite(data.X).all()
    return "read"


def _refused(refuse, data) -> None:  # type: ignore[no-untyped-def]
    try:
        refuse(data)
    except BadTable as error:
        assert error.message


TABLES = Subject("tables", "damaged CSV files of `run --data`", try_table)
