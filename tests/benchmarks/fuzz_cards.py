"""Feed damaged files to the reader of cards.

    python tests/benchmarks/fuzz_cards.py [N] [SEED]

Every input is a good file that was changed in one to five places, as people and programs do it. It
has to end in notes and problems, within two seconds, and never in a traceback; ids that are
written must touch no other byte, and must make the next reading find nothing to write.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable

from dlpath.cards.card import cards_of, digest, ids_of_cards
from dlpath.cards.ids import new_id
from dlpath.cards.notation import LINE_END, Parsed, parse
from dlpath.cards.pictures import pictures
from dlpath.cards.segments import segments
from dlpath.cards.writing import with_ids, written

LONGEST = 2.0
"""Seconds that one file may take."""

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


def damaged(seed: int) -> bytes:
    """Return a good file, changed in one to five places."""
    draw = random.Random(seed)
    raw = GOOD.encode()
    for _ in range(draw.choice([1, 1, 1, 2, 3, 5])):
        raw = draw.choice(CHANGES)(raw, draw)
    return raw


def _insert(raw: bytes, draw: random.Random) -> bytes:
    place = draw.randrange(len(raw) + 1)
    return raw[:place] + draw.choice(PIECES).encode() + raw[place:]


def _cut(raw: bytes, draw: random.Random) -> bytes:
    first = draw.randrange(len(raw) + 1)
    return raw[:first] + raw[first + draw.choice([1, 2, 5, 40, 1000]) :]


def _change_lines(raw: bytes, draw: random.Random) -> bytes:
    lines = raw.split(b"\n")
    here, there = draw.randrange(len(lines)), draw.randrange(len(lines))
    match draw.choice(["delete", "double", "swap", "indent", "piece"]):
        case "delete":
            del lines[here:there]
        case "double":
            lines[here:here] = lines[min(here, there) : max(here, there) + 1]
        case "swap":
            lines[here], lines[there] = lines[there], lines[here]
        case "indent":
            lines[here] = b" " * draw.randrange(1, 6) + lines[here]
        case "piece":
            lines.insert(here, draw.choice(PIECES).encode())
    return b"\n".join(lines)


def _change_encoding(raw: bytes, draw: random.Random) -> bytes:
    return draw.choice(
        [
            b"\xef\xbb\xbf" + raw,
            raw.replace(b"\n", b"\r\n"),
            raw.replace(b"\n", b"\r"),
            raw + draw.randbytes(draw.choice([1, 100, 10_000])),
            b"",
            raw.decode("utf-8", "replace").encode("utf-16"),
        ]
    )


CHANGES: list[Callable[[bytes, random.Random], bytes]] = [
    *[_insert] * 4,
    *[_cut] * 2,
    *[_change_lines] * 3,
    _change_encoding,
]


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


def main(count: int = 10_000, first: int = 0) -> int:
    """Read ``count`` damaged files and print what came of them; 1 if one failed."""
    outcomes: Counter[str] = Counter()
    slowest = (0.0, first)
    for seed in range(first, first + count):
        raw = damaged(seed)
        begun = time.perf_counter()
        try:
            parsed = read_damaged(raw)
        except Exception as error:
            print(f"seed {seed}: {type(error).__name__}: {error}")
            outcomes["failed"] += 1
            continue
        slowest = max(slowest, (time.perf_counter() - begun, seed))
        outcomes["problems" if parsed.problems else "sound"] += 1
    print(f"{count:,} damaged files: {dict(outcomes)}")
    print(f"slowest {slowest[0]:.2f} s (seed {slowest[1]}), at most {LONGEST} s allowed")
    return int(bool(outcomes["failed"]) or slowest[0] > LONGEST)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
