"""What a learner's code printed is shown as text, and does nothing to the terminal."""

import pytest

from dlpath.view.look import Look
from dlpath.view.printed import printed


@pytest.mark.parametrize(
    "deed",
    [
        "\x1b[31m",
        "\x1b[2J\x1b[H",
        "\x1b[?25l",
        "\x1b]0;title\x07",
        "\x1b]8;;http://example.org\x1b\\",
        "\x9b31m"[:1],
        "\x07\x08",
        "\u202e",
        "\u2066",
    ],
)
def test_neither_colour_nor_cursor_nor_direction_of_the_terminal_changes(deed):
    assert list(printed(f"be{deed}fore\nafter", Look(80)))[1:] == ["  │ before", "  │ after"]


def test_a_long_line_is_cut_where_the_terminal_ends_and_says_so():
    shown = list(printed("x" * 100 + "\n" + "y" * 36, Look(40)))
    assert shown[1:] == ["  │ " + "x" * 35 + "…", "  │ " + "y" * 36]
