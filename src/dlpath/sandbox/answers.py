"""Reads what a process left behind: an outcome for every call, whatever became of the process."""

import itertools
import re
import signal
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast

from dlpath.sandbox.board import HEAD, LINE
from dlpath.sandbox.frames import FAILED
from dlpath.sandbox.inside.faults import placed
from dlpath.sandbox.limits import Limits
from dlpath.sandbox.reading import decode
from dlpath.sandbox.values import Call, Fault, Outcome, Ran, Source
from dlpath.sandbox.wire import Malformed, joined, parted
from dlpath.sandbox.writing import encode

KINDS = frozenset(
    {
        "crashed",
        "exited",
        "forbidden",
        "memory",
        "missing",
        "raised",
        "syntax",
        "time",
        "unreadable",
    }
)
FRAME = re.compile(r'^  File "(.*)", line (\d+) in ', re.MULTILINE)
FORGED = Fault("crashed", "what it did wrote over its own answers")
SIGXCPU = getattr(signal, "SIGXCPU", 0)


class Ended(NamedTuple):
    """How the process of a group ended, and what it left.

    ``how`` is ``ended``, ``time``, ``cancelled`` or ``lost`` (with what watched over it);
    ``status`` is its exit code, negative for a signal; ``dump`` is what Python noted of a crash or
    when time ran out; ``head``, ``printed`` and ``answers`` come from the board.
    """

    how: str
    status: int = 0
    dump: str = ""
    head: bytes = bytes(HEAD.size)
    printed: bytes = b""
    answers: bytes | memoryview = b""


def request(files: Mapping[str, Source], calls: Sequence[Call], limits: Limits) -> bytes:
    """Write down what is asked, as `inside.group.order` reads it; raises `Unreadable`."""
    head = {
        # The learner's own file comes first: its lines are the ones that faults look for.
        "files": {file: tuple(files[file]) for file in sorted(files, key="mine".__ne__)},
        "functions": [call.function for call in calls],
        **limits._asdict(),
    }
    return joined([encode(head), *[encode(tuple(call.arguments)) for call in calls]])


def ending(told: bytes) -> Ended:
    """Read what is told about the end of a group."""
    first, head, printed, answers = parted(told)
    how, status, dump = cast("tuple[str, int, str]", decode(first))
    return Ended(how, status, dump, bytes(head), bytes(printed), answers)


def ran(ended: Ended, files: Mapping[str, Source], calls: Sequence[Call], limits: Limits) -> Ran:
    """Give each call its outcome: its answer, or why there is none.

    When the process came to its end in a call, that is the fault of this call and of all after it.
    """
    try:
        outcomes = [
            _outcome(frame, call)
            for call, frame in zip(calls, parted(ended.answers, most=len(calls)), strict=False)
        ]
        fault = _fault(ended, files, limits)
    except Malformed:
        outcomes, fault = [], FORGED
    if len(outcomes) < len(calls):
        outcomes += [Outcome(None, call.arguments, fault, 0.0) for call in calls[len(outcomes) :]]
    printed = ended.printed.decode("utf-8", "replace")[: limits.printed]
    return Ran(tuple(outcomes), printed)


def _outcome(frame: memoryview, call: Call) -> Outcome:
    try:
        told, returned, arguments = parted(frame, most=3)
        fault, seconds = _told(decode(told))
        if fault is not None:
            return Outcome(None, call.arguments, fault, seconds)
        left: Any = decode(arguments)
        return Outcome(decode(returned), tuple(left), None, seconds)
    except (TypeError, ValueError) as error:
        raise Malformed(str(error)) from error


def _told(told: Any) -> tuple[Fault | None, float]:
    fault, seconds = told
    if fault is None:
        return None, float(seconds)
    kind, message, line, source, file = fault
    if kind not in KINDS or not isinstance(line, int | None):
        raise Malformed("no fault of ours")
    text = None if source is None else str(source)
    return Fault(kind, str(message), line, text, str(file)), float(seconds)


def _fault(ended: Ended, files: Mapping[str, Source], limits: Limits) -> Fault:
    kind, message = _reason(ended, limits)
    if ended.how == "lost":
        return Fault(kind, message)
    file, line = _line(ended, files)
    return placed(kind, message, file, line, files)


def _reason(ended: Ended, limits: Limits) -> tuple[str, str]:
    if ended.how == "time" or (ended.status < 0 and -ended.status == SIGXCPU):
        return "time", f"it was not finished after {limits.seconds:g} s"
    if ended.how == "lost":
        return "crashed", "the process that ran it was killed"
    if ended.status == FAILED:
        return "crashed", "what it did left the process unable to answer"
    if ended.status >= 0 and not ended.dump:
        return "exited", "it ends Python itself: a function returns its result instead"
    if ended.status < 0:
        return "crashed", f"Python itself crashed ({_signal(-ended.status)})"
    return "crashed", f"Python itself crashed (exit code {ended.status})"


def _signal(number: int) -> str:
    try:
        return signal.strsignal(number) or f"signal {number}"
    except ValueError:
        return f"signal {number}"


def _line(ended: Ended, files: Mapping[str, Source]) -> tuple[str, int | None]:
    """Find the line that ran last: noted when the process left, or in the notes of the crash."""
    head: tuple[int, ...] = HEAD.unpack(ended.head)
    if head[LINE]:
        return "mine", head[LINE]
    # The main thread comes last; in each, the deepest frame comes first.
    threads = [FRAME.findall(thread) for thread in reversed(ended.dump.split("\n\n"))]
    for file in sorted(files, key="mine".__ne__):
        path = files[file].path.encode("ascii", "backslashreplace").decode()[:400]
        for shown, line in itertools.chain.from_iterable(threads):
            if shown[:400] == path:
                return file, int(line)
    return "mine", None
