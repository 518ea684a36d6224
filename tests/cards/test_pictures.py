"""Pictures beside the cards are found."""

import pytest

from dlpath.cards.notation import parse
from dlpath.cards.pictures import pictures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("![a](b.png)", ["b.png"]),
        ('![](b/c.png "title") and ![d](<e f.svg>)', ["b/c.png", "e f.svg"]),
        ("![a](https://example.org/b.png) ![a](data:image/png;base64,x) ![a](//b/c)", []),
        ("`![a](b.png)` [a](b.png) ![a] (b.png)", []),
        ("```\n![a](b.png)\n```", []),
    ],
)
def test_pictures_are_those_of_files(text, found):
    [note] = parse(f"Q: a\nA: {text}", "a.md").notes
    assert list(pictures(note)) == found
