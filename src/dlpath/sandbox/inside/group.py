"""Runs one group of calls and writes each answer to the board as soon as it is there."""

import builtins
import os
import sys
from collections.abc import Callable
from time import perf_counter
from typing import Any, NamedTuple, NoReturn

from dlpath.sandbox.board import LINE, Board
from dlpath.sandbox.inside import faults
from dlpath.sandbox.inside.confinement import Memory
from dlpath.sandbox.inside.loading import Faulty, Files
from dlpath.sandbox.reading import decode
from dlpath.sandbox.values import Fault, Named, Source, Value
from dlpath.sandbox.wire import Unreadable, joined, parted
from dlpath.sandbox.writing import encode

_built_in = builtins.__dict__
_originals = dict(_built_in)
_leave = os._exit
_process = os.getpid


class Order(NamedTuple):
    """What is asked: the files, the functions, each call's arguments still as bytes, the limits."""

    files: dict[str, Source]
    functions: list[Named]
    arguments: list[memoryview]
    seconds: float
    megabytes: int
    printed: int


def order(request: memoryview) -> Order:
    """Read a request."""
    head, *arguments = parted(request)
    told: Any = decode(head)
    files = {file: Source(*source) for file, source in told["files"].items()}
    limits = (told["seconds"], told["megabytes"], told["printed"])
    return Order(files, told["functions"], arguments, *limits)


def run(asked: Order, board: Board, memory: Memory) -> None:
    """Load the files, make the calls, and leave this process."""
    owner = _process()
    os._exit = _noting_where(asked, board, owner)  # type: ignore[assignment]
    files = Files(asked.files, asked.megabytes)
    memory.limit()
    files.load()
    for function, arguments in zip(asked.functions, asked.arguments, strict=True):
        answer = _answer(files, function, arguments, memory)
        if _process() != owner:
            break  # a fork of theirs that came back from the call
        board.answer(_written(answer, files, function))
        memory.limit()
    _leave(0)


class _Answer(NamedTuple):
    returned: Any
    arguments: Any
    fault: Fault | None
    seconds: float
    known: dict[int, Value]


def _answer(files: Files, function: Named, arguments: memoryview, memory: Memory) -> _Answer:
    known: dict[int, Value] = {}
    returned: Any = None
    values: Any = ()
    caught = None
    started = perf_counter()
    try:
        called = files.find(function)
        values = files.real(decode(arguments), known)
        started = perf_counter()
        returned = called(*values)
    except BaseException as error:
        caught = error
    seconds = perf_counter() - started
    # Whatever they put in place of Python's own functions, and however full the memory is, the
    # answer is written.
    _built_in.update(_originals)
    memory.lift()
    if caught is None:
        return _Answer(returned, values, None, seconds, known)
    return _Answer(None, (), _fault(caught, files, function), seconds, known)


def _fault(error: BaseException, files: Files, function: Named) -> Fault:
    if isinstance(error, Faulty):
        return error.fault
    wrong = faults.fault(error, files.sources, files.megabytes)
    return wrong if wrong.line is not None else _at_definition(wrong, files, function)


def _written(answer: _Answer, files: Files, function: Named) -> bytes:
    part = "what it returned"
    try:
        returned = encode(answer.returned, answer.known)
        part = "an argument, after the call,"
        return _frame(returned, encode(answer.arguments, answer.known), answer)
    except Unreadable as error:
        wrong = Fault("unreadable", f"{part} {error}")
        answer = answer._replace(fault=_at_definition(wrong, files, function))
        return _frame(encode(None), encode(()), answer)


def _frame(returned: bytes, arguments: bytes, answer: _Answer) -> bytes:
    told = (answer.fault and tuple(answer.fault), answer.seconds)
    return joined([encode(told), returned, arguments])


def _at_definition(wrong: Fault, files: Files, function: Named) -> Fault:
    """Blame the line where the function begins for what no line of its body did."""
    module = files.modules.get(function.file)
    found = module and module.__dict__.get(function.name)
    code = getattr(found, "__code__", None)
    if code is None or code.co_filename != files.sources[function.file].path:
        return wrong
    line = code.co_firstlineno
    return faults.placed(wrong.kind, wrong.message, function.file, line, files.sources)


def _noting_where(asked: Order, board: Board, owner: int) -> Callable[[int], NoReturn]:
    path = asked.files["mine"].path

    def leaving(status: int = 0) -> NoReturn:
        frame = sys._getframe(1)  # noqa: SLF001
        while frame.f_back is not None and frame.f_code.co_filename != path:
            frame = frame.f_back
        if _process() == owner and frame.f_code.co_filename == path:
            board.set(LINE, frame.f_lineno)
        _leave(status)

    return leaving
