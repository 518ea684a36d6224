"""Damaged files end in notes and problems, never in a traceback."""

from tests.benchmarks.fuzz_cards import GOOD, damaged, read_damaged

INPUTS = 300


def test_the_undamaged_file_is_sound():
    parsed = read_damaged(GOOD.encode())
    assert (parsed.problems, len(parsed.notes)) == ((), 5)


def test_damaged_files_are_read_and_their_ids_written():
    found = [read_damaged(damaged(seed)) for seed in range(INPUTS)]
    messages = "\n".join(problem.message for parsed in found for problem in parsed.problems)
    for kind in ("belongs to no card", "opens no gap", "not closed", "no id", "without an end"):
        assert kind in messages, "the damage is not of all kinds"
    assert INPUTS / 4 < sum(not parsed.problems for parsed in found) < INPUTS * 3 / 4
