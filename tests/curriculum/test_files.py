"""Which files belong to a curriculum."""

from dlpath.curriculum.files import digest, source_files


def names(location):
    return [file.name for file in source_files(location)]


def test_the_head_comes_first_and_the_others_by_name(write):
    folder = write({"phases/0-first.yaml": "", "reference/tips.yaml": "", "notes.txt": ""})
    assert names(folder) == [
        "curriculum.yaml",
        "phases/0-first.yaml",
        "phases/1-ropes.yaml",
        "phases/2-sails.yaml",
        "reference/tips.yaml",
    ]


def test_other_folders_and_files_do_not_belong(write):
    folder = write(
        {"schema/phase.json": "{}", "extra/x.yaml": "", "more.yaml": "", "phases/a~": ""}
    )
    assert len(names(folder)) == 3


def test_a_file_stands_for_itself_and_the_head_for_its_folder(write):
    folder = write({"alone.yaml": ""})
    assert names(folder / "alone.yaml") == ["alone.yaml"]
    assert names(folder / "curriculum.yaml") == names(folder)


def test_nothing_is_found_where_nothing_is(tmp_path):
    assert source_files(tmp_path / "gone") == []


def test_the_digest_tells_names_and_contents_apart():
    assert digest([("a", b"bc")]) != digest([("ab", b"c")])
    assert digest([("a", b"b"), ("c", b"d")]) != digest([("a", b"bc"), ("c", b"d")])
    assert digest([("a", b"b")]) == digest([("a", b"b")])
