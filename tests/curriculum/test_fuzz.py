"""Damaged files end in a curriculum or in problems, never in a traceback."""

import json

from hypothesis import given
from hypothesis import strategies as st
from tests.benchmarks.fuzz_curriculum import GOOD, damaged, read_damaged

from dlpath.curriculum.loader.documents import document
from dlpath.curriculum.packing import unpacking
from dlpath.curriculum.path import Curriculum

INPUTS = 300


def test_the_undamaged_curriculum_is_good(tmp_path):
    files = {name: text.encode() for name, text in GOOD.items()}
    assert read_damaged(tmp_path, files).problems == ()


def test_damaged_curricula_are_read_or_refused_in_words(tmp_path):
    readings = [read_damaged(tmp_path / str(seed), damaged(seed)) for seed in range(INPUTS)]
    for reading in readings:
        if reading.curriculum:
            again = unpacking(Curriculum)(json.loads(json.dumps(reading.curriculum)))
            assert again == reading.curriculum
    messages = "\n".join(p.message for reading in readings for p in reading.problems)
    for kind in (
        "no valid YAML",
        "a tab at",
        "not UTF-8",
        "unknown key",
        "expected once",
        "no task is called",
        "refers to another value",
    ):
        assert kind in messages, "the damage is not of all kinds"
    assert 10 < sum(reading.curriculum is not None for reading in readings) < INPUTS / 2


@given(st.binary(max_size=200))
def test_any_bytes_are_a_document_or_have_a_fault(raw):
    read = document(raw)
    assert read.readable or read.faults


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`,? \n\t\\<~0.", max_size=60))
def test_any_text_of_yaml_signs_is_a_document_or_has_a_fault(text):
    read = document(text.encode())
    assert read.readable or read.faults
    assert all(1 <= fault.line <= text.count("\n") + 1 for fault in read.faults)
