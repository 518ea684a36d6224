"""Reading the learner's own data."""

from pathlib import Path

import numpy as np
import pytest

from dlpath.errors import DlpathError, OutOfReach
from dlpath.runs.csv_data import UnreadableData, UnsuitableData, read_csv


@pytest.fixture
def csv(tmp_path):
    def write(content: str | bytes) -> Path:
        file = tmp_path / "houses.csv"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    return write


def test_columns_but_the_target_become_features(csv):
    data = read_csv(csv("rooms,price,area\n2,100.5,40\n3,150,60\n"), "price")
    np.testing.assert_array_equal(data.X, [[2, 40], [3, 60]])
    np.testing.assert_array_equal(data.y, [100.5, 150])
    assert (data.features, data.target, data.name) == (("rooms", "area"), "price", "houses.csv")


@pytest.mark.parametrize(
    ("values", "kind"),
    [(("0", "1"), "i"), (("0.5", "1"), "f"), (("cat", "1"), "U"), (("1e300", "2"), "f")],
)
def test_the_target_is_whole_numbers_numbers_or_labels(csv, values, kind):
    data = read_csv(csv(f"x,y\n1,{values[0]}\n2,{values[1]}\n"), "y")
    assert data.y.dtype.kind == kind


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffx,y\n1,2\n3,4\n",
        "x,y\r\n1,2\r\n3,4\r\n",
        "x,y\r1,2\r3,4\r",
        "x;y\n1;2\n3;4\n",
        "x\ty\n1\t2\n3\t4\n",
        '"x", y \n 1 ,"2"\n\n3,4',
    ],
    ids=["bom", "crlf", "cr", "semicolon", "tab", "quotes, spaces and blank lines"],
)
def test_every_usual_way_of_writing_it_is_read(csv, content):
    data = read_csv(csv(content), "y")
    np.testing.assert_array_equal(data.X, [[1], [3]])
    np.testing.assert_array_equal(data.y, [2, 4])


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        ("", UnreadableData, "houses.csv is empty"),
        (" \n,,\n", UnreadableData, "houses.csv is empty"),
        (b"x,y\n1,caf\xe9\n", UnreadableData, "houses.csv:2: this is not UTF-8 text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", UnreadableData, "houses.csv:1: this is not UTF-8 text"),
        ('x,y\n"1,2\n', UnreadableData, "houses.csv:2: unexpected end of data"),
        ("x,y\n", UnsuitableData, "houses.csv has a header and no rows"),
        ("y\n1\n2\n", UnsuitableData, "houses.csv has no column beside 'y' to predict it from"),
        ("x,yy\n1,2\n", UnsuitableData, "houses.csv has no column 'y', did you mean 'yy'?"),
        ("x,y,x\n1,2,3\n", UnsuitableData, "houses.csv:1: 2 columns are called 'x'"),
        ("x,,y\n1,2,3\n", UnsuitableData, "houses.csv:1: column 2 has no name"),
        ("x,y\n1,2\n3\n", UnsuitableData, "houses.csv:3: 1 fields, the header has 2"),
        ("x,y\n1,2\n\n3,4,5\n", UnsuitableData, "houses.csv:4: 3 fields, the header has 2"),
        ("x,y\n1,2\n ,4\n", UnsuitableData, "houses.csv:3: column 'x' has no value"),
        ("x,y\n1,2\nnan,4\n", UnsuitableData, "houses.csv:3: column 'x' has no value"),
        ("x,y\n1,2\n3,\n", UnsuitableData, "houses.csv:3: column 'y' has no value"),
        ("x,y\n1,2\n1,inf\n", UnsuitableData, "houses.csv:3: column 'y' has no value"),
        (
            "x,y\n1,2\nmale,4\n",
            UnsuitableData,
            "houses.csv:3: column 'x' holds 'male', a number is needed",
        ),
        (
            "x,y\n1_0,2\n1,4\n",
            UnsuitableData,
            "houses.csv:2: column 'x' holds '1_0', a number is needed",
        ),
        (
            "x,y\n1,2\n2,2\n",
            UnsuitableData,
            "houses.csv: column 'y' is '2' in every row, there is nothing to predict",
        ),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(csv, content, error, message):
    with pytest.raises(error) as raised:
        read_csv(csv(content), "y")
    assert raised.value.message == message


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(OutOfReach, match=r"none\.csv"):
        read_csv(tmp_path / "none.csv", "y")


def test_noise_is_refused_and_nothing_else(csv):
    rng = np.random.default_rng(0)
    for _ in range(50):
        with pytest.raises(DlpathError):
            read_csv(csv(rng.bytes(500)), "y")
