"""The section of a hosts file goes in and out, and leaves every other byte alone."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.focus.section import added, found, without

UNTIL = datetime(2026, 11, 24, 18, 25, tzinfo=UTC)
SITES = ("reddit.com", "www.x.com", "xn--bcher-kva.de")
LINES = st.sampled_from(
    [
        b"127.0.0.1 localhost", b"::1 ip6-localhost", b"# B\xfccher, in Latin-1", b"",
        b"\t10.0.0.1 a", b"0.0.0.0 ads.example", b"# BEGIN other", b"# END other",
        b"# BEGIN dlpat", b"#BEGIN dlpath", b"# BEGIN dlpath-other",
        b"# END dlpath", b":: tracker.example", b"\xff\xfe\x00", b" # BEGIN dlpath",
    ]
)  # fmt: skip
FILES = st.lists(st.tuples(LINES, st.sampled_from([b"\n", b"\r\n", b"\n\n"])), max_size=8).flatmap(
    lambda lines: st.sampled_from(
        [
            b"".join(line + end for line, end in lines),
            b"".join(line + end for line, end in lines).removesuffix(b"\n").removesuffix(b"\r"),
        ]
    )
)


def blocked(content):
    return content + added(content, SITES, UNTIL)


@given(st.one_of(FILES, st.binary(max_size=60)))
def test_out_again_it_leaves_the_file_as_it_was_to_the_byte(content):
    if found(content):  # somebody wrote our mark by hand
        return
    assert blocked(content).startswith(content)
    assert without(blocked(content)) == content
    assert without(content) == content


@given(FILES, FILES)
def test_what_another_program_writes_behind_it_stays(before, after):
    if before and not before.endswith(b"\n"):
        # What was written behind a line without end was meant for a line of its own.
        assert without(blocked(before) + after) in (
            before + after,
            before + b"\n" + after,
            before + b"\r\n" + after,
        )
    elif not after.startswith((b"0.0.0.0", b"::")):
        assert without(blocked(before) + after) == before + after


def test_it_says_its_end_and_its_sites():
    section = found(blocked(b"127.0.0.1 localhost\n"))
    assert section.until == UNTIL
    assert section.sites == ("reddit.com", "x.com", "xn--bcher-kva.de")


def test_every_name_is_kept_out_by_both_protocols_and_with_www():
    lines = added(b"", ("reddit.com",), UNTIL).decode().splitlines()
    assert lines[1:3] == ["0.0.0.0 reddit.com www.reddit.com", ":: reddit.com www.reddit.com"]


def test_the_line_ends_of_the_file_are_kept():
    content = b"127.0.0.1 localhost\r\n::1 localhost\r\n"
    assert b"\n" not in blocked(content).replace(b"\r\n", b"")


def test_two_sections_both_go():
    content = b"a\n"
    assert without(blocked(blocked(content))) == content


@pytest.mark.parametrize("until", ["", " until", " until soon", " until 2026-11-24T18:00"])
def test_a_section_whose_end_cannot_be_read_is_found_all_the_same(until):
    content = f"a\n# BEGIN dlpath{until}\n0.0.0.0 x.com www.x.com\nb\n".encode()
    assert found(content).until is None
    assert b"x.com" not in without(content)
    assert without(content).startswith(b"a\n")
    assert without(content).endswith(b"b\n")
