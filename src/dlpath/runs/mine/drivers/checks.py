"""Looks at what somebody's functions return, before anything is computed with it."""

import warnings

import numpy as np


class Wrong(Exception):
    """What came back is not what was asked for."""


class Checks:
    """Each method returns what it is given, as arrays of floats, or says what is wrong with it."""

    def __init__(self):
        # What overflows in the files beside this one is found, and told in words.
        warnings.filterwarnings("ignore", module="<dlpath")

    def wrong(self, said):
        """Return the exception that tells what is wrong."""
        return Wrong(said)

    def numbers(self, what, value, shape, *, finite=True):
        """Return an array (or, for the shape (), a number); ``what`` names it in words.

        A single number may come in brackets. ``None`` in ``shape`` stands for any length.
        """
        if value is None:
            raise Wrong(f"{what} is None: is a return missing?")
        try:
            array = np.asarray(value, dtype=np.float64)
        except (TypeError, ValueError):
            raise Wrong(f"{what} is no array of numbers but {type(value).__name__}") from None
        if shape == () and array.size == 1:
            array = array.reshape(())
        fits = len(array.shape) == len(shape) and all(
            asked in (None, found) for asked, found in zip(shape, array.shape, strict=True)
        )
        if not fits:
            needed = str(shape).replace("None", "any")
            raise Wrong(f"{what} has shape {array.shape}, needed is {needed}")
        if finite and not np.all(np.isfinite(array)):
            raise Wrong(f"{what} holds nan or infinity: too long a step, or an overflow?")
        return array if shape else float(array)

    def parts(self, what, value, names):
        """Return the parts of a tuple or list, as many as there are ``names``."""
        several = isinstance(value, (tuple, list)) or (isinstance(value, np.ndarray) and value.ndim)
        if several and len(value) == len(names):
            return value
        found = f"{len(value)} values" if several else "one value"
        found = "nothing" if value is None else found
        raise Wrong(f"{what} returns {found}, needed are {len(names)}: {', '.join(names)}")

    def layers(self, what, value, like):
        """Return a list of (W, b) for each layer, in the shapes of the layers in ``like``."""
        if not isinstance(value, (tuple, list)) or len(value) != len(like):
            raise Wrong(f"{what} returns no list of {len(like)} pairs, one for each layer")
        found = []
        for number, (pair, (W, b)) in enumerate(zip(value, like, strict=True), 1):
            mine, bias = self.parts(f"{what}, for layer {number},", pair, ("W", "b"))
            found.append(
                (
                    self.numbers(f"W of layer {number} from {what}", mine, W.shape),
                    self.numbers(f"b of layer {number} from {what}", bias, b.shape),
                )
            )
        return found
