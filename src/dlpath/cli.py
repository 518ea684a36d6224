"""The way in; here, once, an error becomes a message and an exit code."""

import signal

# Until `main` is reached, Ctrl-C ends the process without a word, as it ends any program.
signal.signal(signal.SIGINT, signal.SIG_DFL)

import gc  # noqa: E402
import os  # noqa: E402
import sys  # noqa: E402
from collections.abc import Mapping, Sequence  # noqa: E402
from typing import TYPE_CHECKING  # noqa: E402

from dlpath.focus.leftover import is_suspect  # noqa: E402
from dlpath.settings.folders import folders  # noqa: E402
from dlpath.view import kept  # noqa: E402
from dlpath.view.look import answering, written  # noqa: E402

if TYPE_CHECKING:
    from dlpath.errors import DlpathError

INTERRUPTED = 130


def main() -> None:
    """Run the command that the shell was given."""
    # Most commands are over before the collector has found anything; it would only delay them.
    gc.set_threshold(50_000)
    # What is studied is nobody else's business: whatever is made from here on, its owner's alone.
    os.umask(0o077)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    code = run(sys.argv[1:], os.environ)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if "_DLPATH_COMPLETE" in os.environ:
        # All is written and closed; taking the interpreter down in order would be felt at each Tab.
        os._exit(code)
    sys.exit(code)


def run(argv: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run one command and return its exit code; nothing escapes but a message."""
    _open_what_is_closed()
    try:
        return _answer(argv, environ)
    except BrokenPipeError:
        # Whoever read our output has seen enough.
        return _let_go_of_output(0)
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as end:  # typer's own way out
        if isinstance(end.__context__, BrokenPipeError):
            return _let_go_of_output(0)
        return end.code if isinstance(end.code, int) else 0


def _answer(argv: Sequence[str], environ: Mapping[str, str]) -> int:
    from dlpath.errors import DlpathError, Unwritten

    failure: DlpathError
    try:
        code = _command(argv, environ)
        with answering():
            sys.stdout.flush()
        return code
    except Unwritten as error:
        _let_go_of_output(0)
        failure = error
    except DlpathError as error:
        failure = error
    except BrokenPipeError:
        raise
    except OSError as error:
        failure = _out_of_reach(error)
    except Exception as error:
        failure = _misunderstood(error) or _unreadable(error, argv) or _own_fault(error, environ)
    return _complain(failure, argv, environ)


def _command(argv: Sequence[str], environ: Mapping[str, str]) -> int:
    if "_DLPATH_COMPLETE" not in environ:
        _let_sites_in(argv, environ)
        page = kept.page(argv, environ, sys.stdout)
        if page is not None:
            written(page, sys.stdout)
            return 0
    from dlpath.commands import dispatch
    from dlpath.context import Context

    app = Context(environ)
    try:
        seen = kept.snapshot(argv, sys.stdout, app)
        code = dispatch.run(argv, app)
        if seen is not None and code == 0:
            kept.keep(seen, app)
        return code
    finally:
        # Here Ctrl-C is still understood; when the interpreter collects what is left, it is not.
        app.close()


def _let_sites_in(argv: Sequence[str], environ: Mapping[str, str]) -> None:
    """Take out a block of sites whose time is up; a shell prompt hears nothing of it."""
    spare = folders(environ).cache
    if not is_suspect(environ, str(spare)):
        return
    from dlpath.focus.expiry import end_expired

    heard = "prompt" not in argv[:1] and "--json" not in argv
    if said := end_expired(environ, spare, heard=heard):
        from dlpath.view.look import look

        written(
            look(environ, sys.stderr, plain=True, colour=False).wrapped(said) + "\n", sys.stderr
        )


def _complain(error: "DlpathError", argv: Sequence[str], environ: Mapping[str, str]) -> int:
    from dlpath.view.error import as_json, as_text
    from dlpath.view.look import look

    if "_DLPATH_COMPLETE" in environ:  # it would land in the line that is being typed
        return error.exit
    style = look(environ, sys.stderr, plain="--plain" in argv, colour="--color" in argv)
    written(as_json(error) if "--json" in argv else as_text(error, style), sys.stderr)
    return error.exit


def _open_what_is_closed() -> None:
    """Give the process the standard streams that whoever started it has closed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


def _let_go_of_output(code: int) -> int:
    """Let what is left to write go nowhere; the interpreter would complain when it flushes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _out_of_reach(error: OSError) -> "DlpathError":
    from dlpath.errors import OutOfReach

    return OutOfReach(error)


def _misunderstood(error: Exception) -> "DlpathError | None":
    """Return the error for a command line that typer cannot make sense of."""
    from dlpath.commands.parts.mistakes import usage

    return usage(error)


def _unreadable(error: Exception, argv: Sequence[str]) -> "DlpathError | None":
    """Return the error for words whose bytes are no text, which cannot be written anywhere."""
    from dlpath.errors import UsageError

    broken = [word for word in argv if any("\ud800" <= sign <= "\udfff" for sign in word)]
    if not broken or not isinstance(error, UnicodeEncodeError):
        return None
    return UsageError(
        f"{broken[0]!r} holds bytes that are not UTF-8", hint="type it in a terminal set to UTF-8"
    )


def _own_fault(error: Exception, environ: Mapping[str, str]) -> "DlpathError":
    from dlpath.errors import DlpathError

    if environ.get("DLPATH_DEBUG"):
        raise error
    return DlpathError(
        f"dlpath itself failed: {type(error).__name__}: {error}",
        hint="dlpath doctor tells whether your record is sound; DLPATH_DEBUG=1 shows where",
    )
