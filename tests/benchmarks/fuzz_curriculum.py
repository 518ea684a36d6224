"""Damaged curricula.

Every input is a good curriculum that was changed in one to five places, as people and programs do
it. It has to end in a curriculum or in problems.
"""

import random
import re
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.fuzz_changes import bits, cut, flip, move_lines, save_otherwise
from tests.benchmarks.fuzz_harness import Subject, fresh

from dlpath.curriculum.loader import Reading, read

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
SIGNS = [":", " ", "-", '"', "[", "}", "#", "&", "*", "!"]

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


def _insert_block(files: Files, name: str, draw: random.Random) -> None:
    lines = files[name].split(b"\n")
    block = b" " * draw.randrange(9) + draw.choice(BLOCKS).encode()
    lines.insert(draw.randrange(len(lines)), block)
    files[name] = b"\n".join(lines)


def _change_bytes(files: Files, name: str, draw: random.Random) -> None:
    change = draw.choice([bits(SIGNS), cut, flip, move_lines, move_lines, save_otherwise])
    files[name] = change(files[name], draw)


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
    _insert_block,
    *[_change_bytes] * 5,
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


_ONE_IN = 10
"""So many curricula are also checked, used and shown, which takes longer than to read them."""
_SCREENS = (("next",), ("path", "--json"), ("search", "knots"), ("plan",), ("show", "bowline"))


def try_curriculum(seed: int, folder: Path) -> str:
    """Read a damaged curriculum; use it now and then."""
    place = folder / "path"
    place.mkdir()
    reading = read_damaged(place, damaged(seed))
    if seed % _ONE_IN == 0:
        learner = fresh(folder)
        answer = learner.tried("curriculum", "validate", str(place), "--json", codes=(0, 1))
        assert (answer.code == 0) == (reading.curriculum is not None)
        if learner.tried("curriculum", "use", str(place), "--json").code == 0:
            for words in _SCREENS:
                learner.tried(*words)
    return "problems" if reading.problems else "sound"


CURRICULA = Subject("curricula", "damaged YAML of a path, its phases and reference", try_curriculum)
