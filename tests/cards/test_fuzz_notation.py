"""Damaged files end in notes and problems, never in a traceback."""

import pytest
from tests.benchmarks.fuzz_cards import GOOD, damaged, read_damaged

from dlpath.cards.notation import parse

INPUTS = 300


def test_the_undamaged_file_is_sound():
    parsed = read_damaged(GOOD.encode())
    assert (parsed.problems, len(parsed.notes)) == ((), 5)


@pytest.mark.parametrize("first", range(0, INPUTS, 100))
def test_damaged_files_are_read_and_their_ids_written(first):
    for seed in range(first, first + 100):
        read_damaged(damaged(seed))


def test_the_damage_is_of_all_kinds():
    found = [parse(damaged(seed).decode("utf-8", "replace"), "a") for seed in range(INPUTS)]
    messages = "\n".join(problem.message for parsed in found for problem in parsed.problems)
    for kind in ("belongs to no card", "opens no gap", "not closed", "no id", "without an end"):
        assert kind in messages
    assert INPUTS / 4 < sum(not parsed.problems for parsed in found) < INPUTS * 3 / 4
