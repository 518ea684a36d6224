"""The audits of several exercises, side by side."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from multiprocessing import get_context

from dlpath.exercises.kit.audit import Audit, ExerciseAudit, audit
from dlpath.sandbox.worker import Worker


def audits(
    names: Sequence[str], *, quick: bool = False, heard: Callable[[ExerciseAudit], None]
) -> Audit:
    """Audit exercises, as many at once as there are processors; ``heard`` is told of each.

    They are returned in the order of ``names``.
    """
    # A fresh interpreter each: to fork a process that has threads is to ask for a deadlock.
    processes = min(os.cpu_count() or 1, len(names))
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        under_way = [pool.submit(partial(_audited, quick=quick), name) for name in names]
        for found in as_completed(under_way):
            heard(found.result())
        return Audit(tuple(found.result() for found in under_way))


def _audited(name: str, *, quick: bool) -> ExerciseAudit:
    with Worker() as worker:
        return audit(name, worker, quick=quick)
