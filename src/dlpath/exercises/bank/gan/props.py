"""Where the real numbers come from."""


class Batches:
    """Gives the batches it was made with, one after the other and then from the start again."""

    def __init__(self, *batches):
        self._batches = batches
        self._given = 0

    def __call__(self, rng):
        """Return the next batch, a copy of it."""
        if not hasattr(rng, "standard_normal"):
            raise TypeError("sample_real takes rng, the numpy Generator, and nothing else")
        self._given += 1
        return self._batches[(self._given - 1) % len(self._batches)].copy()


class Drawn:
    """Draws so many of some numbers, with replacement."""

    def __init__(self, numbers, count):
        self._numbers = numbers
        self._count = count

    def __call__(self, rng):
        """Return the next batch."""
        return rng.choice(self._numbers, self._count)
