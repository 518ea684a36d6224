"""What is no export is told apart from one, whatever it is."""

import io
import json
import zipfile
from types import SimpleNamespace

import pytest

from dlpath.workspace import export_file
from dlpath.workspace.export_file import NotAnExport, opened

HEADER = {"schema": "dlpath.export/1", "made": "2026-11-24T18:00:00+01:00", "device": "d"}
ROW = {"table": "goal", "row": {"id": "x"}}


def text(*values):
    return "".join(f"{json.dumps(value)}\n" for value in values).encode()


def read(path, content):
    path.write_bytes(content)
    with opened(path, known={"0001", "0002"}.__contains__) as export:
        return [(line.number, line.table, line.row) for line in export.lines()]


def a_zip():
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as file:
        file.writestr("record.jsonl", text(HEADER))
    return whole.getvalue()


BAD = {
    "empty": (b"", "is empty"),
    "a zip": (a_zip(), "first line"),
    "noise": (bytes(range(256)) * 40, "first line"),
    "another encoding": (text(HEADER).decode().encode("utf-16"), "first line"),
    "a list": (b"[1]\n", "first line"),
    "deep nesting": (b"[" * 100_000, "first line"),
    "a number without end": (b"9" * 5000, "first line"),
    "another file of JSON": (text({"schema": "anki/2"}), "holds 'anki/2'"),
    "a newer export": (text({**HEADER, "schema": "dlpath.export/2"}), "made by a newer dlpath"),
    "a newer schema": (text({**HEADER, "revision": "0003"}), "newer dlpath: its schema is '0003'"),
    "half a row": (text(HEADER, ROW)[:-9], "line 2 is no row"),
    "no numbers": (text(HEADER) + b'{"table":"goal","row":{"x":NaN}}\n', "line 2 is no row"),
    "bytes of another encoding": (text(HEADER) + b'{"table":"\xff"}\n', "line 2 is no row"),
    "no table": (text(HEADER, {"row": {}}), "line 2 names no table"),
    "a row that is none": (text(HEADER, {"table": "goal", "row": []}), "line 2 names no table"),
    "another header": (text(HEADER, ROW, HEADER), "line 3 names no table"),
    "no end": (text({**HEADER, "rows": 2}, ROW), "holds 1 of the 2 rows"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_export_is_told_in_one_sentence(name, tmp_path):
    content, said = BAD[name]
    with pytest.raises(NotAnExport) as caught:
        read(tmp_path / "there.jsonl", content)
    assert said in caught.value.message
    assert "\n" not in caught.value.message
    assert (caught.value.exit, len(caught.value.message) < 200) == (3, True)


def test_a_line_without_end_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(export_file, "LONGEST", 1000)
    with pytest.raises(NotAnExport, match="line 2 has no end"):
        read(tmp_path / "there.jsonl", text(HEADER) + b"x" * 5000)


@pytest.mark.parametrize(
    ("place", "said"), [(".", "a folder"), ("gone", "not there"), ("/dev/zero", "ordinary")]
)
def test_what_is_no_file_is_said(place, said, tmp_path):
    with (
        pytest.raises(NotAnExport, match=said),
        opened(tmp_path / place, known=lambda revision: True),
    ):
        pass


def test_what_comes_by_a_pipe_is_taken_whole_before_the_first_row(monkeypatch):
    stream = io.BytesIO(text(HEADER, ROW, ROW))
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=stream))
    with opened(None, known={"0001"}.__contains__) as export:
        assert stream.read() == b""
        assert [line.number for line in export.lines()] == [2, 3]


def test_rows_come_with_their_lines_and_what_is_empty_is_passed_over(tmp_path):
    content = b"\xef\xbb\xbf" + text(HEADER) + b"\r\n" + text(ROW)
    assert read(tmp_path / "there.jsonl", content) == [(3, "goal", {"id": "x"})]
