"""The compiled index: when it is trusted, when it is not, and that it never is an error."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.curriculum.conftest import HEAD, ROPES

from dlpath.curriculum import index, loader
from dlpath.curriculum.index import FILE, CurriculumBroken, load, load_reference
from dlpath.curriculum.loader import read

LONG_AGO = 1_700_000_000
TIPS = "tips:\n  - {id: wet, text: Wet it., moments: [init]}\n"
BOOKS = """\
books:
  - id: ashley
    title: The Ashley Book of Knots
    pages_per_day: [5, 15]
    chapters:
      - number: 1
        title: On Knots
        from: 1
        to: 20
        sections: [{number: '1.1', title: Why, page: 3}]
"""


@pytest.fixture
def folder(write):
    """Return a curriculum that was written long ago."""
    return aged(write({"reference/tips.yaml": TIPS, "reference/books.yaml": BOOKS}))


@pytest.fixture
def cache(tmp_path):
    """Return a folder for the index; it does not exist yet."""
    return tmp_path / "cache"


@pytest.fixture
def compilations(monkeypatch):
    """Return a list that grows by one whenever the files are read."""
    seen = []
    monkeypatch.setattr(loader, "read", lambda location: seen.append(location) or read(location))
    return seen


def aged(folder, since=LONG_AGO):
    for file in folder.rglob("*.yaml"):
        os.utime(file, (since, since))
    return folder


def test_the_index_gives_what_the_files_give(folder, cache, compilations):
    whole = read(folder)
    for _ in range(3):
        assert load(folder, cache) == whole.curriculum
        assert load_reference(folder, cache) == whole.reference
    assert len(compilations) == 1
    assert whole.reference.books[0].chapters[0].sections[0].page == 3


def test_the_reference_can_be_asked_for_first(folder, cache, compilations):
    assert load_reference(folder, cache) == read(folder).reference
    load(folder, cache)
    assert len(compilations) == 1


@pytest.mark.parametrize("change", ["edit", "same size", "add", "remove", "rename"])
def test_any_change_of_the_files_is_noticed(folder, cache, change):
    load(folder, cache)
    ropes, more = folder / "phases/1-ropes.yaml", folder / "reference/resources.yaml"
    match change:
        case "edit":
            ropes.write_text(ROPES.replace("Tie a bowline", "Tie a better bowline"))
        case "same size":
            ropes.write_text(ROPES.replace("Tie a bowline", "Try a bowline"))
        case "add":
            more.write_text("resources:\n  a: {title: A, url: https://example.org}\n")
        case "remove":
            (folder / "reference/tips.yaml").unlink()
        case "rename":
            ropes.rename(folder / "phases/9-ropes.yaml")
    before = load(folder, cache)
    assert before == read(folder).curriculum


def test_a_change_within_the_same_tick_of_the_clock_is_noticed(folder, cache):
    file = folder / "phases/1-ropes.yaml"
    load(folder, cache)
    made = (cache / FILE).stat().st_mtime_ns
    os.utime(file, ns=(made, made))
    load(folder, cache)
    file.write_text(ROPES.replace("Tie a bowline", "Try a bowline"))
    os.utime(file, ns=(made, made))
    assert next(load(folder, cache).tasks).title == "Try a bowline"


def test_new_times_alone_bring_the_index_up_to_date(folder, cache, compilations, monkeypatch):
    load(folder, cache)
    aged(folder, LONG_AGO + 99)
    load(folder, cache)
    monkeypatch.setattr(index, "digest", None)
    load(folder, cache)
    assert len(compilations) == 1


def test_another_folder_is_not_taken_for_this_one(write, cache):
    ours = aged(write())
    theirs = aged(write({"curriculum.yaml": HEAD.replace("Knots", "Boats")}, "theirs"))
    assert [load(path, cache).title for path in (ours, theirs, ours)] == [
        "Knots",
        "Boats",
        "Knots",
    ]


def test_another_version_writes_its_own(folder, cache, compilations, monkeypatch):
    load(folder, cache)
    monkeypatch.setattr("dlpath.__version__", "99.0")
    load(folder, cache)
    assert len(compilations) == 2


def test_a_broken_curriculum_is_refused_with_its_first_problem(write, cache):
    folder = write({"curriculum.yaml": "titel: Knots\n"})
    with pytest.raises(CurriculumBroken) as refused:
        load(folder, cache)
    assert refused.value.exit == 3
    assert refused.value.code == "curriculum"
    assert refused.value.message == (
        f"the curriculum has 3 problems, the first: {folder}/curriculum.yaml:1:"
        " the curriculum has no title, expected that key"
    )
    assert "dlpath curriculum validate" in refused.value.hint
    assert not (cache / FILE).exists()


def test_a_curriculum_that_breaks_does_not_live_on_in_the_index(folder, cache):
    load(folder, cache)
    (folder / "curriculum.yaml").write_text("")
    with pytest.raises(CurriculumBroken):
        load(folder, cache)


def test_no_curriculum_is_refused(tmp_path, cache):
    with pytest.raises(CurriculumBroken, match=r"there is no curriculum.yaml here"):
        load(tmp_path / "gone", cache)


DAMAGE = [
    b"",
    b"\n\n\n",
    b"null\nnull\nnull",
    b"{}\n[]\n[]",
    b"[" * 100_000,
    b'{"key": 1, "sums": [1, 2], "files": []}\n[]',
    b"\xff\x00",
]


@pytest.mark.parametrize("content", DAMAGE)
def test_a_damaged_index_is_made_anew(folder, cache, content):
    cache.mkdir()
    (cache / FILE).write_bytes(content)
    assert load(folder, cache) == read(folder).curriculum
    assert load_reference(folder, cache) == read(folder).reference


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a curriculum, its cache, and the content of its index."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "curriculum.yaml").write_text(
        "title: Knots\nphases: [{id: ropes, title: Ropes, tasks: ["
        "{id: bowline, title: Bowline, pomodoros: 1, done_when: It holds.}]}]\n"
    )
    aged(folder)
    load(folder, folder / "cache")
    return folder, folder / "cache", (folder / "cache" / FILE).read_bytes()


@given(st.data())
def test_a_flipped_bit_of_the_index_changes_nothing(made, data):
    folder, cache, content = made
    position = data.draw(st.integers(0, len(content) - 1))
    damaged = bytearray(content)
    damaged[position] ^= 1 << data.draw(st.integers(0, 7))
    (cache / FILE).write_bytes(damaged)
    assert load(folder, cache) == read(folder).curriculum


@given(st.integers(0, 2000))
def test_a_truncated_index_changes_nothing(made, length):
    folder, cache, content = made
    (cache / FILE).write_bytes(content[:length])
    assert load(folder, cache) == read(folder).curriculum


def test_an_index_of_another_shape_is_made_anew(folder, cache, compilations):
    load(folder, cache)
    file = cache / FILE
    header, path, reference = file.read_bytes().split(b"\n")
    changed = [json.dumps(json.loads(part)[:-1]).encode() for part in (path, reference)]
    sums = index._sums([b"", *changed])
    header = json.dumps({**json.loads(header), "sums": sums}).encode()
    file.write_bytes(b"\n".join([header, *changed]))
    assert load(folder, cache) == read(folder).curriculum
    assert len(compilations) == 2


def test_a_cache_that_cannot_be_written_is_no_error(folder, tmp_path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    assert load(folder, blocked) == read(folder).curriculum
    assert load(folder, blocked / "deeper") == read(folder).curriculum


def test_nothing_is_left_beside_the_index(folder, cache):
    load(folder, cache)
    assert [file.name for file in cache.iterdir()] == [FILE]


def test_an_index_that_is_up_to_date_is_read_without_heavy_libraries(folder, cache):
    load(folder, cache)
    program = """
import sys, pathlib
before = set(sys.modules)
from dlpath.curriculum.index import load
load(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
print(*{name.partition('.')[0] for name in set(sys.modules) - before})
"""
    run = [sys.executable, "-c", program, str(folder), str(cache)]
    loaded = subprocess.run(run, capture_output=True, text=True, check=True).stdout.split()
    assert not {"yaml", "pydantic", "hashlib", "difflib", "dataclasses"} & set(loaded)
