"""What ``dlpath.core`` offers by name."""

import subprocess
import sys

import pytest

import dlpath.core


@pytest.mark.parametrize("name", dlpath.core.__all__)
def test_every_name_is_there(name):
    assert getattr(dlpath.core, name) is not None
    assert name in dir(dlpath.core)


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'Perceptrn'"):
        dlpath.core.Perceptrn  # noqa: B018


def test_a_name_loads_what_it_needs_and_no_other_algorithm():
    code = "import sys, dlpath.core; dlpath.core.Perceptron; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "dlpath.core.perceptron" in loaded
    assert "dlpath.core.least_squares" not in loaded
    assert "dlpath.core.conv" not in loaded
