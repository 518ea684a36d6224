"""A descent into the valley of x⁵ − 2x³."""


def slope(x):
    """Return the derivative of x⁵ − 2x³."""
    return 5 * x**4 - 6 * x**2


def plain(check, descend, start, learning_rate, steps):
    """Return the path (steps + 1,)."""
    return _path(check, "descend", descend(slope, start, learning_rate, steps), steps)


def heavy(check, descend_momentum, start, learning_rate, momentum, steps):
    """Return the path (steps + 1,) of a ball that keeps a part of its last step."""
    path = descend_momentum(slope, start, learning_rate, momentum, steps)
    return _path(check, "descend_momentum", path, steps)


def _path(check, what, path, steps):
    path = check.numbers(f"the path from {what}", path, (None,), finite=False)
    if len(path) != steps + 1:
        raise check.wrong(
            f"{what} returns a path of {len(path)} points: the start and {steps} steps make "
            f"{steps + 1}"
        )
    return path
