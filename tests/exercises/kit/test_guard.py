import pytest
from tests.exercises.kit.toy.exercise import TEXTS

from dlpath.exercises.kit.guard import borrowed, empty, untouched


@pytest.mark.parametrize(
    "line",
    [
        "import numpy as np",
        "import numpy.linalg",
        "from numpy.random import default_rng",
        "import math, itertools, functools, typing, dataclasses, os, sys",
        "from matplotlib import pyplot",
        "from collections import *",
        "text = 'import torch'",
        "# import torch",
        "import_torch = 1",
    ],
)
def test_numpy_and_pythons_own_library_are_free_to_use(line):
    assert borrowed(line) is None


@pytest.mark.parametrize(
    ("line", "module"),
    [
        ("import torch", "torch"),
        ("import torch.nn as nn", "torch.nn"),
        ("import math, sklearn", "sklearn"),
        ("from dlpath.core import losses", "dlpath.core"),
        ("from . import solution", "."),
        ("from .solution import fit", ".solution"),
        ("def f():\n    import keras", "keras"),
        ("try:\n    import jax\nexcept ImportError:\n    pass", "jax"),
        ("import importlib", "importlib"),
        ("x = __import__('dlpath')", "__import__"),
        ("import gc", "gc"),
    ],
)
def test_what_would_give_the_answer_is_refused_with_its_line(line, module):
    fault = borrowed(f"import numpy\n\n{line}\n")

    assert fault.kind == "forbidden"
    assert f"{module} is not to be used here" in fault.message
    assert fault.source in line
    assert fault.line == 3 + line[: line.index(fault.source)].count("\n")


def test_a_file_of_ones_own_may_be_imported_where_it_is_named():
    assert borrowed("import mlp") is not None
    assert borrowed("import mlp", own=["mlp"]) is None


@pytest.mark.parametrize("text", ["def f(:", "\0", "(" * 1000, "\ud800"])
def test_what_is_no_python_is_left_to_the_run(text):
    assert borrowed(text) is None
    assert not untouched(text, TEXTS.starter)
    assert not empty(text)


def test_comments_and_words_alone_leave_a_file_untouched():
    words = TEXTS.starter.replace("Return", "Give back") + "\n# later\n"

    assert untouched(TEXTS.starter, TEXTS.starter)
    assert untouched(words, TEXTS.starter)
    assert not untouched(TEXTS.starter + "\nx = 1\n", TEXTS.starter)
    assert not untouched(TEXTS.solution, TEXTS.starter)


def test_a_file_without_statements_is_empty():
    assert empty("")
    assert empty('# nothing\n"""yet"""\n')
    assert not empty("x = 1")


def test_a_function_of_an_earlier_exercise_is_to_be_copied():
    assert "copy what you need of neuron" in borrowed("from neuron import sigmoid").message
