"""A file of prices: everything that is wrong in it, with its line."""

import os

import pytest

from dlpath.curriculum.loader import read
from dlpath.curriculum.loader.prices import read_prices
from dlpath.curriculum.location import curriculum_folder


@pytest.fixture(scope="module")
def known():
    return read(curriculum_folder(None)).reference.gpu


@pytest.fixture
def problems(known, tmp_path):
    """Return a function from the bytes of a file to what is wrong with it."""

    def find(raw):
        file = tmp_path / "own.yaml"
        file.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
        reading = read_prices(file, known)
        assert (reading.prices is None) is bool(reading.problems)
        return [str(problem).removeprefix(f"{tmp_path}{os.sep}") for problem in reading.problems]

    return find


def test_everything_that_is_wrong_is_told_at_once(problems):
    found = problems("""\
options:
  - id: kagle
    free: {gpu_hours_per_weak: thirty}
  - id: gpu-rental
    prices:
      - {gpu: RTX 4090, provider: RunPod}
      - {gpu: RTX 6090, provider: RunPod, on_demand: 2}
  - id: gpu-rental
    state: ded
    instead: [colb]
breakeven: {kw: .inf}
""")
    wanted = [
        "own.yaml:1: the file has no as_of, expected that key",
        "own.yaml:2: no option is called 'kagle', did you mean 'kaggle'?",
        "own.yaml:3: unknown key 'gpu_hours_per_weak' in free of entry 1 of options",
        "own.yaml:6: 'RTX 4090' has no price, expected on_demand",
        "own.yaml:7: 'RTX 6090' is a new card without vram_gb, expected that key, did you mean",
        "own.yaml:8: a second option is called 'gpu-rental'",
        "own.yaml:9: state of entry 3 of options of the file is 'ded', expected one of live,",
        "own.yaml:10: no option is called 'colb', did you mean 'colab'?",
        "own.yaml:11: kw of breakeven of the file is '.inf', expected a number",
    ]
    assert len(found) == len(wanted)
    assert all(map(str.startswith, found, wanted))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "own.yaml:1: the file is empty"),
        (b"\x7fELF\xff\x00", "own.yaml:1: this is not UTF-8"),
        (b"- a\n", "own.yaml:1: the file is a list of 1, expected a block of keys"),
        (b"as_of: soon\n", "own.yaml:1: as_of of the file is 'soon', expected a day"),
        (b"as_of: '2027'\n\toptions: 1\n", "own.yaml:2: a tab"),
        (b"as_of: '2027'\noptions: {kaggle: 1}\n", "own.yaml:2: options of the file is a block"),
        (b"as_of: '2027'\noptions: [[], 3, {id: []}]\n", "own.yaml:2: entry 1 of options"),
        (b"a" * 1_000_001, "own.yaml:1: too large"),
        (b"as_of: '2027'\nprogrammes: [{id: aws}]\n", "own.yaml:2: no programme is called 'aws'"),
    ],
)
def test_bad_files_are_told_from_good_ones(problems, raw, said):
    assert problems(raw)[0].startswith(said)


def test_windows_line_ends_and_a_byte_order_mark_are_read(problems):
    assert problems(b"\xef\xbb\xbfas_of: '2027'\r\noptions:\r\n  - {id: kaggle}\r\n") == []


def test_what_is_no_file_is_not_waited_for(known, tmp_path):
    pipe = tmp_path / "pipe"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    for place in (tmp_path, pipe, tmp_path / "nothing"):
        assert read_prices(place, known).problems[0].line == 1
