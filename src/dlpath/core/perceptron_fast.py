"""Perceptrons that learn fast: the same weights as ``perceptron_pass``, by fewer operations."""

import numpy as np

from dlpath.core.arguments import ArgumentError, Floats

# A larger block needs fewer products, but costs more at each mistake, and should fit into the
# cache.
_MOST_SAMPLES = 256
_LEAST_SAMPLES = 32
_MOST_NUMBERS = 2**15


class Learners:
    """Several perceptrons that learn from the same samples and visit only the mistakes.

    The outputs for a block of samples are one product. A correction at sample i moves the output of
    every other sample by its product with sample i; a product once taken serves all perceptrons and
    all passes. Between two mistakes nothing is computed at all.

    Every weight comes out bit by bit as ``perceptron_pass`` makes it: corrections are the same
    operations in the same order, and an output too close to 0 for its sign to be sure is
    taken anew.
    """

    def __init__(self, X: Floats, Y: Floats, learning_rate: float) -> None:
        """Prepare for samples X (n, d), labels Y (c, n), -1 or +1, a row for each perceptron."""
        n, d = X.shape
        at_once = max(_LEAST_SAMPLES, min(_MOST_SAMPLES, _MOST_NUMBERS // d))
        self._rate = learning_rate
        self._blocks = [
            _Block(X[i : i + at_once], Y[:, i : i + at_once].copy(), learning_rate)
            for i in range(0, n, at_once)
        ]
        self._size = n, d
        with np.errstate(over="ignore"):
            self._radius = float(np.sqrt(np.max(np.einsum("ij,ij->i", X, X))))

    def pass_over(self, W: Floats) -> int:
        """Walk once over the samples, correct W (c, d) in place, return how often."""
        unsure = self._rounding(W)
        if not np.isfinite(unsure).all():
            with np.errstate(over="ignore"):
                without_rate = self._size[0] * self._radius**2 if self._radius < 1e150 else np.inf
            if np.isfinite(without_rate):
                raise ArgumentError(
                    f"learning_rate is {self._rate:.0e}, with which the weights overflow",
                    hint="use 1: it scales the weights and changes no decision",
                )
            largest = max(np.abs(block.X).max() for block in self._blocks)
            raise ArgumentError(
                f"X holds numbers as large as {largest:.0e}, whose products overflow",
                hint="scale the features to about 1",
            )
        return sum(block.pass_over(W, unsure) for block in self._blocks)

    def _rounding(self, W: Floats) -> Floats:
        """Return (c,): what rounding may at most do to an output of each in this pass."""
        n, d = self._size
        with np.errstate(over="ignore"):
            longest = np.linalg.norm(W, axis=1) + self._rate * n * self._radius
            error = 4 * np.finfo(np.float64).eps * (d + _MOST_SAMPLES) * self._radius * longest
        # Above 0, so that a tie counts among the unsure.
        bound: Floats = error + np.finfo(np.float64).tiny
        return bound


class _Block:
    """Some samples in a row, and what a correction at one does to the outputs of the others."""

    def __init__(self, X: Floats, Y: Floats, learning_rate: float) -> None:
        self.X, self.Y, self.rate = X, Y, learning_rate
        self.known: dict[int, tuple[Floats, Floats]] = {}

    def pass_over(self, W: Floats, unsure: Floats) -> int:
        outputs = W @ self.X.T - unsure[:, None] * self.Y
        return sum(map(self._walk, W, self.Y, outputs, (-2 * unsure).tolist()))

    def _walk(self, w: Floats, y: Floats, output: Floats, sure: float) -> int:
        """Correct one perceptron; ``output`` is its own, less what rounding may have added."""
        mistakes = 0
        margin = y * output
        wrong = np.signbit(margin)
        # The quickest way in numpy to the next True after a given one.
        i = wrong.tobytes().find(True)
        while i >= 0:
            if margin[i] < sure or y[i] * (w @ self.X[i]) <= 0:
                mistakes += 1
                weight_change, output_change = self._correction(i)
                correct = np.add if y[i] > 0 else np.subtract
                correct(w, weight_change, w)
                correct(output, output_change, output)
                np.signbit(np.multiply(y, output, margin), wrong)
            i = wrong.tobytes().find(True, i + 1)
        return mistakes

    def _correction(self, i: int) -> tuple[Floats, Floats]:
        """Return what a correction at sample i adds to the weights and to all outputs."""
        if i not in self.known:
            weight_change = self.rate * self.X[i]
            self.known[i] = weight_change, self.X @ weight_change
        return self.known[i]
