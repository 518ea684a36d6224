"""Feed damaged files to the loader of curricula.

    python tests/benchmarks/fuzz_curriculum.py [N] [SEED]

Every input is a good curriculum that was changed in one to five places, as people and programs do
it. It has to end in a curriculum or in problems, within two seconds, and never in a traceback.
"""

import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from dlpath.curriculum.loader import Reading, read

LONGEST = 2.0
"""Seconds that one curriculum may take."""

GOOD = {
    "curriculum.yaml": """\
title: Knots
phases: [ropes, sails]
tracks: {hemp: Hemp, nylon: Nylon}
defaults:
  hours_per_week: 20
""",
    "phases/1-ropes.yaml": """\
id: ropes
title: Ropes
goal: Know your ropes.
exit: You do.
weeks: [1, 1.5]
tasks:
  - id: bowline
    title: "Tie a bowline: the king of knots"
    aliases: [bow-line]
    kind: watch
    minutes: 45
    pomodoros: 2
    why: >-
      It holds, and opens again,
      even when wet.
    steps:
      - Make a loop.
      - Pass the end through it.
    done_when: It holds.
    evidence: {type: number, metric: load, op: ">=", value: 100, tolerance: 1e-3}
    resources:
      - knots-book
      - title: A film
        url: https://example.org/film
    tips: [wet]
  - id: splice
    title: Splice two ropes
    kind: reading
    from: 3
    to: 9
    plan_days: [1, 2]
    pomodoros: 3
    prerequisites: [bowline]
    done_when: The splice is as strong as the rope.
    evidence:
      type: pages
      from: 3
      to: 9
""",
    "phases/2-sails.yaml": """\
id: sails
title: Sails
weeks: 2
required_for: inventing
tasks:
  - id: reef
    title: Take in a reef
    track: hemp
    optional: [nylon]
    pomodoros: 1
    week: 1
    checkpoint: true
    prerequisites: [splice]
    soft_prerequisites: [bowline]
    done_when: The sail is smaller.
    evidence: {type: setting, keys: [hours_per_week]}
""",
    "reference/resources.yaml": """\
resources:
  knots-book:
    title: The book of knots
    url: https://example.org/book
    kind: book
    state: moved
    checked: 2026-11-23
    instead: [{title: A copy, url: "https://example.net/"}]
    facts: {knots: 3854}
""",
    "reference/tips.yaml": """\
tips:
  - id: wet
    text: Wet the rope before you pull.
    moments: ["phase.start:ropes", "task.done:bowline"]
    once: true
""",
    "reference/books.yaml": """\
books:
  - id: ashley
    title: The Ashley Book of Knots
    authors: [Clifford Ashley]
    chapters:
      - number: 1
        title: On Knots
        from: 1
        to: 20
        sections:
          - {number: '1.1', title: Why, page: 3}
""",
}

VALUES = [
    *["", "~", "true", "no", "0", "-1", "1.5", "1e999", "-.inf", ".nan", "0o17", "0x_", "1_000"],
    *["9" * 30, "9" * 5000, "12:30:00", "2026-02-30", "2026-13-45T99:99:99Z"],
    *["[]", "{}", "[[[]]]", "{a: {b: [c]}}", "[a, b", "{a: 1", "{<<: *x}", "&a [*a, *a]"],
    *["'", '"', '"\\x1b[31m"', '"\\ud800"', "'a: b'", "a: b", "|", ">-", "|9", "- a", "? a"],
    *["&x a", "*x", "!!int x", "!!timestamp 2026-02-30", "!!binary =", "!!python/name:os.system"],
    *["!<x> y", "@a", "`a", "%a", "# a", "<<", "=", "..", "\t", "  ", "\0", "\x7f"],
    *["\u2028", "\xa0", "\ufeff", "\U0001f40d", "\ud7ff", "x" * 3000, "a" * 70, "bowline", "reef"],
]
KEYS = [
    *["id", "title", "tasks", "phases", "titel", "kind", "type"],
    *["<<", "", "?", "1", "true", "[a]", "{a: b}", "x" * 200],
]
BLOCKS = [
    *["[" * 3000, "{a: " * 3000, "- " * 3000, "? " * 300, "a: " * 40, "---\na: 1\n...\n"],
    *["<<: [*a, *b]", "\n".join(f"k{n}: v" for n in range(2000))],
    "\n".join(f"%TAG !t{n}! tag:{n}" for n in range(500)),
    "\n".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)),
]
SIGNS = [b":", b" ", b"-", b'"', b"[", b"}", b"#", b"&", b"*", b"!"]

Files = dict[str, bytes]


def damaged(seed: int) -> Files:
    """Return the files of a good curriculum, changed in one to five places."""
    draw = random.Random(seed)
    files = {name: text.encode() for name, text in GOOD.items()}
    for _ in range(draw.choice([1, 1, 1, 2, 3, 5])):
        name = draw.choice(sorted(files))
        change = draw.choice(CHANGES)
        change(files, name, draw)
        files = files or {"curriculum.yaml": b""}
    return files


def _lines(files: Files, name: str) -> list[bytes]:
    return files[name].split(b"\n")


def _replace_value(files: Files, name: str, draw: random.Random) -> None:
    places = list(re.finditer(rb"(?<=[:\[{,-] )[^\n,\]}]+", files[name]))
    if places:
        start, end = draw.choice(places).span()
        value = draw.choice(VALUES).encode("utf-8", "surrogatepass")
        files[name] = files[name][:start] + value + files[name][end:]


def _replace_key(files: Files, name: str, draw: random.Random) -> None:
    places = list(re.finditer(rb"[\w-]+(?=:)", files[name]))
    if places:
        start, end = draw.choice(places).span()
        files[name] = files[name][:start] + draw.choice(KEYS).encode() + files[name][end:]


def _change_lines(files: Files, name: str, draw: random.Random) -> None:
    lines = _lines(files, name)
    here, there = draw.randrange(len(lines)), draw.randrange(len(lines))
    match draw.choice(["delete", "double", "swap", "move", "tab", "indent", "outdent", "block"]):
        case "delete":
            del lines[here:there]
        case "double":
            lines[here:here] = lines[min(here, there) : max(here, there) + 1]
        case "swap":
            lines[here], lines[there] = lines[there], lines[here]
        case "move":
            lines.insert(there, lines.pop(here))
        case "tab":
            lines[here] = b"\t" + lines[here].lstrip()
        case "indent":
            lines[here] = b" " * draw.randrange(1, 9) + lines[here]
        case "outdent":
            lines[here] = lines[here].lstrip()
        case "block":
            lines.insert(here, b" " * draw.randrange(9) + draw.choice(BLOCKS).encode())
    files[name] = b"\n".join(lines)


def _change_bytes(files: Files, name: str, draw: random.Random) -> None:
    content = bytearray(files[name] or b"a")
    place = draw.randrange(len(content))
    match draw.choice(["flip", "insert", "cut", "repeat"]):
        case "flip":
            content[place] = draw.randrange(256)
        case "insert":
            content[place:place] = draw.choice(
                [b":", b" ", b"-", b'"', b"[", b"}", b"#", b"&", b"*", b"!"]
            )
        case "cut":
            del content[place:]
        case "repeat":
            content[place:place] = bytes(content[place : place + 40]) * draw.randrange(100)
    files[name] = bytes(content)


def _change_encoding(files: Files, name: str, draw: random.Random) -> None:
    content = files[name]
    files[name] = draw.choice(
        [
            b"\xef\xbb\xbf" + content,
            content.replace(b"\n", b"\r\n"),
            content.replace(b"\n", b"\r"),
            content.decode("utf-8", "replace").encode("utf-16"),
        ]
    )


def _change_file(files: Files, name: str, draw: random.Random) -> None:
    content = files[name]
    match draw.choice(["gone", "empty", "yml", "other", "swap", "noise"]):
        case "gone":
            del files[name]
        case "empty":
            files[name] = draw.choice([b"", b"\n", b"# nothing\n", b"---\n", b"null"])
        case "yml":
            files[name.replace(".yaml", ".yml")] = files.pop(name)
        case "other":
            files["reference/other.yaml"] = content
        case "swap":
            other = draw.choice(sorted(files))
            files[name], files[other] = files[other], content
        case "noise":
            files[name] = draw.randbytes(draw.choice([10, 1000, 100_000]))


CHANGES: list[Callable[[Files, str, random.Random], None]] = [
    *[_replace_value] * 4,
    *[_replace_key] * 2,
    *[_change_lines] * 3,
    *[_change_bytes] * 2,
    _change_encoding,
    _change_file,
]


def read_damaged(folder: Path, files: Files) -> Reading:
    """Write ``files`` into ``folder``, read them as a curriculum, and check what comes of it.

    Raises
    ------
    AssertionError
        What was read is neither a curriculum nor problems that a learner can read.
    """
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    reading = read(folder)
    assert (reading.curriculum is None) == bool(reading.problems)
    for file, line, message in reading.problems:
        assert 1 <= line <= 1 + len(re.findall(r"\r\n|[\r\n\x85\u2028\u2029]", text(Path(file))))
        assert message.isprintable(), message
        assert "expected" in message or "did you mean" in message or "cannot" in message, message
    return reading


def text(file: Path) -> str:
    """Return what is in a file as far as it is text."""
    return file.read_bytes().decode("utf-8", "replace") if file.exists() else ""


def main(count: int = 10_000, first: int = 0) -> int:
    """Read ``count`` damaged curricula and print what came of them; 1 if one failed."""
    outcomes: Counter[str] = Counter()
    slowest = (0.0, first)
    for seed in range(first, first + count):
        files = damaged(seed)
        with tempfile.TemporaryDirectory() as folder:
            begun = time.perf_counter()
            try:
                reading = read_damaged(Path(folder), files)
            except Exception as error:
                print(f"seed {seed}: {type(error).__name__}: {error}")
                outcomes["failed"] += 1
                continue
            slowest = max(slowest, (time.perf_counter() - begun, seed))
        outcomes["problems" if reading.problems else "curriculum"] += 1
    print(f"{count:,} damaged curricula: {dict(outcomes)}")
    print(f"slowest {slowest[0]:.2f} s (seed {slowest[1]}), at most {LONGEST} s allowed")
    return int(bool(outcomes["failed"]) or slowest[0] > LONGEST)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
