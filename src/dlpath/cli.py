"""The Typer app; here, once, an error becomes a message and an exit code."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dlpath.view import kept

if TYPE_CHECKING:
    from dlpath.context import Context
    from dlpath.errors import DlpathError

INTERRUPTED = 130


def main() -> None:
    """Run the command that the shell was given."""
    # Most commands are over before the collector has found anything; it would only delay them.
    gc.set_threshold(50_000)
    sys.exit(run(sys.argv[1:], os.environ))


def run(argv: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run one command and return its exit code; nothing escapes but a message."""
    try:
        code = _answer(argv, environ)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough. The interpreter would complain when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _answer(argv: Sequence[str], environ: Mapping[str, str]) -> int:
    page = None if "_DLPATH_COMPLETE" in environ else kept.page(argv, environ, sys.stdout)
    if page is not None:
        sys.stdout.write(page)
        return 0
    from dlpath.context import Context

    return _command(argv, Context(environ))


def _command(argv: Sequence[str], app: "Context") -> int:
    from dlpath.commands import dispatch
    from dlpath.errors import DlpathError

    try:
        seen = kept.snapshot(argv, sys.stdout, app)
        code = dispatch.run(argv, app)
        if seen is not None and code == 0:
            kept.keep(seen, app)
        return code
    except DlpathError as error:
        failure = error
    except BrokenPipeError:
        raise
    except OSError as error:
        failure = _out_of_reach(error)
    except Exception as error:
        failure = _misunderstood(error) or _own_fault(error, app)
    return _complain(failure, json="--json" in argv, app=app)


def _complain(error: "DlpathError", *, json: bool, app: "Context") -> int:
    from dlpath.view.error import as_json, as_text
    from dlpath.view.look import look, written

    sys.stdout.flush()
    style = look(app.environ, sys.stderr, plain=app.plain, colour=app.colour)
    written(as_json(error) if json else as_text(error, style), sys.stderr)
    return error.exit


def _out_of_reach(error: OSError) -> "DlpathError":
    from dlpath.errors import OutOfReach

    return OutOfReach(error)


def _misunderstood(error: Exception) -> "DlpathError | None":
    """Return the error for a command line that typer cannot make sense of."""
    from dlpath.commands.tree import usage
    from dlpath.errors import UsageError

    wrong = usage(error)
    return UsageError(*wrong) if wrong else None


def _own_fault(error: Exception, app: "Context") -> "DlpathError":
    from dlpath.errors import DlpathError

    if app.environ.get("DLPATH_DEBUG"):
        raise error
    return DlpathError(
        f"dlpath itself failed: {type(error).__name__}: {error}",
        hint="your record is as it was before; DLPATH_DEBUG=1 shows where, for a report",
    )
