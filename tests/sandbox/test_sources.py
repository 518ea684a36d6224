"""A file is read as Python would, whatever its bytes."""

import os

import pytest

from dlpath.sandbox.sources import MOST_BYTES, NoPythonFile, read
from dlpath.sandbox.values import Call, Named


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfx = 1\r\n", "x = 1\r\n"),
        ("# é".encode(), "# é"),
        (b"# -*- coding: latin-1 -*-\n# \xe9", "# -*- coding: latin-1 -*-\n# é"),
        (b"# -*- coding: nonsense -*-\n", "# -*- coding: nonsense -*-\n"),
        (b"", ""),
    ],
)
def test_text_is_read_as_python_reads_it(tmp_path, data, text):
    file = tmp_path / "mine.py"
    file.write_bytes(data)
    assert read(file).text == text


def test_bytes_that_are_no_text_become_a_fault_of_their_line(tmp_path, worker):
    file = tmp_path / "mine.py"
    file.write_bytes(b"x = 1\n# caf\xe9\n")
    (outcome,) = worker.run({"mine": read(file)}, [Call(Named("f"))]).outcomes
    assert (outcome.fault.kind, outcome.fault.line) == ("syntax", 2)


def test_what_is_no_file_is_not_waited_for(tmp_path):
    with pytest.raises(NoPythonFile, match="does not exist"):
        read(tmp_path / "mine.py")
    with pytest.raises(NoPythonFile, match="no ordinary file"):
        read(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.py")
        with pytest.raises(NoPythonFile, match="no ordinary file"):
            read(tmp_path / "pipe.py")


def test_what_is_too_long_to_be_a_program_is_not_run(tmp_path):
    (tmp_path / "mine.py").write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(NoPythonFile, match="longer than 1000 kB"):
        read(tmp_path / "mine.py")
