import pytest

from dlpath.cards.asking import rating_of


@pytest.mark.parametrize(
    ("key", "two", "four"),
    [
        ("1", 1, 1),
        ("2", 3, 2),
        ("3", None, 3),
        ("4", None, 4),
        (" ", 3, 3),
        ("\r", 3, 3),
        ("x", None, None),
    ],
)
def test_two_keys_rate_an_answer_or_four_and_space_is_good(key, two, four):
    assert rating_of(key, four=False) == two
    assert rating_of(key, four=True) == four
