"""Reading the learner's own data."""

from contextlib import nullcontext
from pathlib import Path

import numpy as np
import pytest

from dlpath.runs.kit.csv_data import BadTable, read_csv, refuse_classes, refuse_quantity


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
        '\n"x", y \n 1 ,"2"\n\n3,4',
    ],
    ids=["bom", "crlf", "cr", "semicolon", "tab", "spaces and blank lines"],
)
def test_every_usual_way_of_writing_it_is_read(csv, content):
    data = read_csv(csv(content), "y")
    np.testing.assert_array_equal(data.X, [[1], [3]])
    np.testing.assert_array_equal(data.y, [2, 4])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "houses.csv is empty"),
        (" \n,,\n", "houses.csv is empty"),
        (b"x,y\n1,caf\xe9\n", "houses.csv is not UTF-8: byte 9 cannot be read"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "houses.csv is not UTF-8: byte 0 cannot be read"),
        ('x,y\n"1,2\n', "houses.csv, line 2: unexpected end of data"),
        ("x,y\n", "houses.csv has names of columns, but no row below them"),
        ("y\n1\n2\n", "houses.csv has one column only"),
        ("x,yy\n1,2\n", "houses.csv has no column 'y'"),
        ("1,2\n3,4\n", "the first line of houses.csv holds numbers, names of columns are needed"),
        ("x,y,x\n1,2,3\n", "houses.csv has two columns called 'x'"),
        ("x,,y\n1,2,3\n", "column 2 of houses.csv has no name"),
        ("x,y\n1,2\n3\n", "houses.csv, line 3: 1 fields, but 2 columns"),
        ("x,y\n1,2\n\n3,4,5\n", "houses.csv, line 4: 3 fields, but 2 columns"),
        ("x,y\n1,2\n ,4\n", "houses.csv, line 3: x is empty"),
        ("x,y\n1,2\nnan,4\n", "houses.csv, line 3: x is nan, needed is a finite number"),
        ("x,y\n1,2\n3,\n", "houses.csv, line 3: y is empty"),
        ("x,y\n1,2\n1,inf\n", "houses.csv, line 3: y is inf, needed is a finite number"),
        ("x,y\n1,2\nmale,4\n", "houses.csv, line 3: x is 'male', needed is a number"),
        ("x,y\n1_0,2\n1,4\n", "houses.csv, line 2: x is '1_0', needed is a number"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(csv, content, message):
    with pytest.raises(BadTable) as raised:
        read_csv(csv(content), "y")
    assert raised.value.message == message


def test_a_misspelt_target_is_recognised(csv):
    with pytest.raises(BadTable) as raised:
        read_csv(csv("area,price\n1,2\n"), "prise")
    assert raised.value.hint == "did you mean 'price'?"


def test_without_a_target_it_is_the_last_column(csv):
    assert read_csv(csv("x,y\n1,2\n3,4\n"), None).target == "y"


def test_a_file_larger_than_patience_is_refused(csv, monkeypatch):
    monkeypatch.setattr("dlpath.runs.kit.csv_data.LARGEST", 5)
    with pytest.raises(BadTable, match="more than"):
        read_csv(csv("x,y\n1,2\n"), "y")


def test_noise_is_refused_and_nothing_else(csv):
    rng = np.random.default_rng(0)
    for _ in range(50):
        with pytest.raises(BadTable):
            read_csv(csv(rng.bytes(500)), "y")


@pytest.mark.parametrize(
    ("values", "refused"),
    [("aa", True), ("ab", False), ([*range(30)], True), ([0, 1] * 20, False)],
)
def test_a_target_of_one_class_or_of_a_quantity_tells_nothing_apart(csv, values, refused):
    data = read_csv(csv("x,y\n" + "".join(f"1,{value}\n" for value in values)), "y")
    with pytest.raises(BadTable) if refused else nullcontext():
        refuse_quantity(data)


def test_a_target_of_text_is_no_quantity(csv):
    refuse_classes(read_csv(csv("x,y\n1,2\n"), "y"))
    with pytest.raises(BadTable, match="y is text"):
        refuse_classes(read_csv(csv("x,y\n1,two\n"), "y"))
