"""The formats there are."""

from importlib import import_module

import pytest

from dlpath.export.formats import FORMATS, format_of


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_a_module_beside_this_one_writes_it(form):
    assert callable(import_module(f"dlpath.export.{form.module}").lines)


def test_the_end_of_a_name_tells_one_format():
    ends = [end for form in FORMATS.values() for end in form.suffixes]
    assert len(ends) == len(set(ends))
    assert [format_of(end) for end in (".csv", ".md", ".jsonl", "")] == [
        "csv",
        "markdown",
        "jsonl",
        "jsonl",
    ]
