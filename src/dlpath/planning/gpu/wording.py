"""Amounts, hours and months in words."""

from collections.abc import Iterable, Sequence

LONG = 600
"""Months, above which only years are told."""


def number(value: float) -> str:
    """Return a figure as it was given, such as ``0.39``, ``3,000``."""
    return f"{value:,.10g}"


def about(value: float) -> str:
    """Return what was computed, such as ``0.06``, ``5.2``, ``87``, without idle digits."""
    if value >= 10:
        return f"{value:,.0f}"
    return f"{value:.1f}".removesuffix(".0") if value >= 1 else f"{value:.2g}"


def between(low: float, high: float) -> str:
    """Return ``30 to 50``, as it was given; of two equal ends, one."""
    return " to ".join(dict.fromkeys((number(low), number(high))))


def about_between(low: float, high: float) -> str:
    """Return ``44 to 51``, as it was computed; of two equal ends, one."""
    return " to ".join(dict.fromkeys((about(low), about(high))))


def hours(value: float) -> str:
    """Return ``1 hour``, ``87 hours``."""
    shown = about(value)
    return f"{shown} hour" if shown == "1" else f"{shown} hours"


def months(value: float) -> str:
    """Return ``9.9 months``, and years where so many months would say little."""
    if value < 1:
        return "less than a month"
    if value < 24:
        shown = number(round(value, 1))
        return f"{shown} month" if shown == "1" else f"{shown} months"
    if value < LONG:
        return f"{value:.0f} months ({number(round(value / 12, 1))} years)"
    return f"more than {LONG // 12} years"


def listed(words: Iterable[str]) -> str:
    """Return ``a``, ``a and b``, ``a, b and c``."""
    found: Sequence[str] = list(words)
    return " and ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))
