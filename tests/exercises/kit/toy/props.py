"""A line to learn from."""


class Line:
    """Gives points of a line."""

    def __init__(self, slope):
        self.slope = slope

    def points(self, rng):
        """Return x (5,) and y (5,)."""
        x = rng.normal(size=5)
        return x, self.slope * x
