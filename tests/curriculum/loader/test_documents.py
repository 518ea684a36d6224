"""YAML text: what is understood, and what is said about text that is none."""

import pytest

from dlpath.curriculum.loader.documents import MAX_DEPTH, MAX_VALUES, document


def value(text):
    read = document(text.encode())
    assert read.readable, read.faults
    assert read.faults == ()
    return read.value


def faults(text):
    raw = text if isinstance(text, bytes) else text.encode()
    return [f"{line}: {message}" for line, message in document(raw).faults]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7", 7),
        ("-7", -7),
        ("007", 7),
        ("1.5", 1.5),
        ("1e-9", 1e-9),
        (".5", 0.5),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
    ],
)
def test_numbers_and_truth_values_are_read_as_such(text, expected):
    assert value(f"key: {text}") == {"key": expected}


@pytest.mark.parametrize(
    "text",
    ["yes", "off", "2026-02-30", "12:30:00", "0x1F", ".inf", ".nan", "1e999", "1" * 200, "-"],
)
def test_whatever_could_be_mistaken_for_something_else_is_text(text):
    assert value(f"key: '{text}'") == {"key": text}
    if text != "-":
        assert value(f"key: {text}") == {"key": text}


def test_quotes_make_text_of_anything():
    assert value("a: '1'\nb: \"true\"\nc: |\n  2\n") == {"a": "1", "b": "true", "c": "2\n"}


def test_a_file_without_content_is_none():
    assert value("") is None
    assert value("# only a comment\n") is None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_make_no_difference(end, mark):
    read = document((mark + end.join(["a: 1", "b:", "  - x", "  - y", ""])).encode())
    assert read.value == {"a": 1, "b": ["x", "y"]}
    assert read.place.line_of("b", 1) == 4


def test_every_key_and_entry_knows_its_line():
    place = document(b"a: 1\nb:\n  - c: 2\n    d: [3,\n        4]\n").place
    assert place.line_of("a") == 1
    assert place.line_of("b", 0, "c") == 3
    assert place.line_of("b", 0, "d", 1) == 5
    assert place.line_of("b", 0, "gone", "further") == 3


def test_a_key_given_twice_is_told_with_both_lines_and_the_first_counts():
    read = document(b"a: 1\nb: 2\na: 3\n")
    assert read.value == {"a": 1, "b": 2}
    assert read.readable
    assert read.faults == ((3, "'a' stands here and in line 1, expected once"),)


def test_all_repeated_keys_of_a_file_are_told():
    assert len(faults("a: 1\na: 2\nb: {c: 1, c: 2}\n")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n\tb: 1", "2: a tab at the beginning of the line, expected spaces"),
        ("a: 1\nb: c: d", "2: ': ' where no key can stand"),
        ("a: @b", "1: a text cannot begin with this character"),
        ("a: 1\nb: 'never\nclosed", "2: a quote that is never closed"),
        ("a: 1\nb: [1, 2\n", "2: a bracket that is never closed"),
        ("a:\n  b: 1\n c: 2", "3: this line does not fit the ones above"),
        ("- a\nb: c", "2: this line does not fit the list above"),
        ("a: - b", "1: a list begins here"),
        ('a: "C:\\path"', r"1: a '\' in double quotes, expected single quotes"),
        ("a: 1\nb\n", "2: a key without ':'"),
        ("a: >-2x\n", "1: this is no valid YAML (did not find expected comment or line break)"),
        ("? [a]\n: b", "1: a key that is itself a block"),
        ("a: 1\n--- \nb: 2", "2: a second document begins here"),
        ("a: !!python/object:os.system b", "1: a type is given (tag:yaml.org,2002:python/object"),
        ("a: !!timestamp 2026-02-30", "1: a type is given"),
        ("a: &x 1\nb: *x", "2: *x refers to another value"),
        ("a: *a", "1: *a refers to another value"),
        ("%TAG ! a\n--- b", "1: a line that begins with '%'"),
        ("a: 1\nb: \0", "2: a control character (U+0000)"),
        ('a: 1\nb: "\\e[31m"', "2: a control character (U+001B)"),
        (b"a: 1\nb: \xff", "2: this is not UTF-8"),
        ("a: 1".encode("utf-16"), "1: this is not UTF-8"),
        ("[" * (MAX_DEPTH + 1), f"1: blocks inside blocks, more than {MAX_DEPTH} deep"),
        ("- a\n" * MAX_VALUES, f"{MAX_VALUES - 1}: more than 100,000 values"),
    ],
)
def test_what_is_no_yaml_is_told_in_words_with_its_line(text, expected):
    first = faults(text)[0]
    assert first.startswith(expected)
    assert ", expected" in first


def bomb(levels):
    lines = ["a0: &a0 [lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    [
        bomb(30),
        "a: &a {x: 1}\n" + "\n".join(f"b{n}: &b{n} {{<<: [*a, *a, *a]}}" for n in range(2000)),
        "[" * 500_000,
        "{" * 500_000,
        "a: " * 100_000,
        "- " * 500_000,
        "? " * 500_000,
        "%TAG !x! y\n" * 100_000 + "--- a",
        "[{" * 100_000,
        '"' * 500_001,
        "&a " * 300_000,
        "!" * 500_000,
        "*" * 500_000,
        "a: |\n" + " \n" * 500_000,
        ":" * 500_000,
        "[,{}]: " * 100_000,
        " ".join("abc" for _ in range(300_000)),
        "\n".join(f"{n}: {n}" for n in range(120_000)),
    ],
    ids=lambda text: text[:12],
)
def test_bombs_and_noise_end_in_one_fault_or_a_plain_text(text):
    read = document(text.encode())
    assert len(read.faults) == (0 if isinstance(read.value, str) or read.value else 1)
