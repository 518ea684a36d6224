"""Damaged files of cards.

Every input is a good file that was changed in one to five places, as people and programs do it. It
has to end in notes and problems; ids that are written must touch no other byte, and must make the
next reading find nothing to write.
"""

import random
from pathlib import Path

from tests.benchmarks.fuzz_changes import bits, changed, cut, move_lines, save_otherwise, spoil
from tests.benchmarks.fuzz_harness import Subject, fresh

from dlpath.cards.card import cards_of, digest, ids_of_cards
from dlpath.cards.ids import new_id
from dlpath.cards.notation import LINE_END, Parsed, parse
from dlpath.cards.pictures import pictures
from dlpath.cards.segments import segments
from dlpath.cards.writing import with_ids, written

GOOD = r"""---
deck: go              # go | pen
source: "DLB ch.6"
tags: [dlb, ch06]
paper: su-001
---

Q: Define softmax. ^c7f3k2a
A: $\mathrm{softmax}(z)_i = e^{z_i}/\sum_j e^{z_j}$

C: The {{c1::ReLU}} is {{c2::$\max\{0,z\}$}}, and {{c1::no {{c3::sigmoid}}}}. ^c9q1zz0

Q: What does this print?
```python
Q: no card, this
print({"a": {"b": 1}})  # $5
```
A: `{'a': {'b': 1}}`, and it costs $5 or $6.
- ![a picture](pictures/one.png "title")
- A list, with $a$ and $$\frac{1}{2}$$

E: Derive $\partial L/\partial z$ for softmax with cross-entropy. ^e4m2ab1
time: 1h30m
source: DLB 6.2, p. 172
tags: [by-hand]
A: $\hat y - y$

C: `std::vector<{{c1::int}}>` holds {{c2::`{1, 2}`}}.
"""

PIECES = [
    *["Q:", "Q: ", "A: ", "C: ", "E: ", "time: 10m", "time: x", "tags: [", "source:", "deck: x"],
    *["---", "...", "```", "~~~~", "`", "``", "$", "$$", "\\", "\\$", "\\{", "{", "}", "}}", "{{"],
    *["{{c1::", "{{c0::", "{{c12345678901::", "{{c1:", "{{C1::", "::", "{{c1::}}", "}}}}"],
    *[" ^c7f3k2a", " ^C7F3K2A", "^", " ^1234567 ^7654321", " ^12345", "![](", "![a](<b c>)"],
    *[
        "\r",
        "\r\n",
        "\n\n",
        "\t",
        "\0",
        "\x1b[31m",
        "\u2028",
        "\x85",
        "\ufeff",
        "\xa0",
        "\U0001f40d",
    ],
    *["x" * 5000, "{" * 2000, "}" * 2000, "$ " * 2000, "$a" * 2000, "`" * 700, "``` " * 500],
    *["{{c1::" * 800, "\\" * 999, "[" * 500, "Q: \n" * 300, "![" * 900, "`a``b```c" * 200],
]


CHANGES = (
    *[bits(PIECES)] * 4,
    *[cut] * 2,
    *[move_lines] * 3,
    save_otherwise,
    spoil,
)


def damaged(seed: int) -> bytes:
    """Return a good file, changed in one to five places."""
    return changed(GOOD.encode(), random.Random(seed), CHANGES)


def read_damaged(raw: bytes) -> Parsed:
    """Read a file, write the ids that it lacks, and check what comes of it.

    Raises
    ------
    AssertionError
        Something that is promised of notes, problems or ids does not hold.
    """
    text = raw.decode("utf-8", "replace")
    parsed = parse(text, "a.md")
    count = len(LINE_END.findall(text)) + 1
    for file, line, message, how in parsed.problems:
        assert file == "a.md"
        assert 1 <= line <= count
        assert message and how and "\n" not in message + how
    for note in parsed.notes:
        assert [card.id for card in cards_of(note)] == ids_of_cards(note) != []
        assert "".join(note.question[s:e] for _, s, e in segments(note.question)) == note.question
        list(pictures(note))
    _check_ids(text, parsed)
    return parsed


def _check_ids(text: str, parsed: Parsed) -> None:
    draw = random.Random(1)
    ids = {line: new_id(draw.randrange, ()) for line in parsed.missing_ids}
    raw = text.encode()
    after = with_ids(raw, ids)
    assert len(after) == len(raw) + 9 * len(ids)
    again = parse(after.decode(), "a.md")
    assert again.missing_ids == ()
    assert again.problems == parsed.problems
    assert list(map(digest, again.notes)) == list(map(digest, parsed.notes))
    for note in again.notes:
        [alone] = parse(written(note), "a.md").notes
        assert written(alone) == written(note)
        assert (alone.id, alone.kind, alone.minutes) == (note.id, note.kind, note.minutes)


_ONE_IN = 10
"""So many files are also synchronised and shown, which takes longer than to read them."""


def try_cards(seed: int, folder: Path) -> str:
    """Read a damaged file; take it over and show its cards now and then."""
    raw = damaged(seed)
    parsed = read_damaged(raw)
    if seed % _ONE_IN == 0:
        learner = fresh(folder)
        (learner.home / "cards" / "damaged.md").write_bytes(raw)
        learner.call("cards", "sync", "--json")
        learner.tried("cards", "sync", "--json")
        learner.tried("cards", "due")
        learner.tried("cards", "export", str(folder / "cards.txt"), "--json")
    return "problems" if parsed.problems else "sound"


CARDS = Subject("cards", "damaged files of cards, their ids written", try_cards)
