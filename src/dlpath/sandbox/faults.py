"""A fault in words: what happened, on which line of the learner's own, and what often causes it."""

from dlpath.sandbox.values import Fault

_PRODUCT = "the shapes do not fit a product: print them, one may have to be transposed"
# A part of the exception's own words -> what it mostly comes from, in the order they are tried.
_CAUSES = (
    ("NotImplementedError", "it is not written yet"),
    ("'NoneType'", "something is None here: a `return` was forgotten, perhaps one call earlier"),
    ("not aligned", _PRODUCT),
    ("mismatch in its core dimension", _PRODUCT),
    ("could not be broadcast", "the shapes do not fit together: print them just before this line"),
    ("truth value of an array", "a whole array is asked for its truth: one number is needed"),
    ("only length-1 arrays", "an array stands where one number is needed"),
    ("only 0-dimensional arrays", "an array stands where one number is needed"),
    ("AxisError", "the array has fewer axes than this line counts on: print its shape"),
    ("out of bounds", "an index goes past the end"),
    ("must be integers", "an index is no whole number: does it come from a division?"),
    ("RecursionError", "the function calls itself without end"),
    ("ZeroDivisionError", "it divides by zero"),
    ("Cannot cast ufunc", "an array of whole numbers cannot take fractions in place"),
    ("NameError", "this name is not known here: a typing error, or an import that is missing"),
    ("positional argument", "the signature is not that of the starter file"),
    ("BdbQuit", "a debugger finds nobody here to talk to: take the breakpoint out again"),
    ("EOFError", "nobody sits at a keyboard here: all that a function needs are its arguments"),
)


def said(fault: Fault) -> str:
    """Return a fault in one or two lines: the sentence, then the line of the learner's file."""
    sentence = _sentence(fault)
    if fault.line is None:
        return sentence
    where = f"line {fault.line}" if fault.file == "mine" else f"{fault.file}.py, line {fault.line}"
    return f"{sentence}\n{where}: {fault.source}" if fault.source else f"{sentence} ({where})"


def brief(fault: Fault) -> str:
    """Return the one line that a check shows; the cause itself is told once, elsewhere."""
    if unwritten(fault):
        return "not written yet"
    match fault.kind:
        case "missing":
            return f"not run: {fault.message}"
        case "syntax":
            return "not run: the file is not Python yet"
        case "forbidden":
            return f"not run: {fault.message}"
        case _:
            return _sentence(fault)


def unwritten(fault: Fault) -> bool:
    """Whether a function still says that it is to be written."""
    return fault.kind == "raised" and fault.message.startswith("NotImplementedError")


def _sentence(fault: Fault) -> str:
    match fault.kind:
        case "raised":
            cause = next((says for part, says in _CAUSES if part in fault.message), None)
            return f"{fault.message}: {cause}" if cause else f"raises {fault.message}"
        case "time":
            return f"{fault.message}: does a loop never end?"
        case _:
            return fault.message
