import pytest

from dlpath.exercises.kit.exercise import Mistake
from dlpath.exercises.kit.planting import Unfit, planted

TEXT = "import numpy\n\n\ndef f(x):\n    return x + 1\n\n\ndef g(x):\n    return x + 1\n"


def test_a_change_touches_its_own_function_alone():
    mistake = Mistake("m", "g", "", edits=(("x + 1", "x - 1"),))

    assert planted(TEXT, mistake) == TEXT[:-6] + "x - 1\n"


def test_a_whole_function_can_be_put_in_place_of_the_right_one():
    mistake = Mistake("m", "f", "", instead="def f(x):\n    return 0")

    assert planted(TEXT, mistake) == TEXT.replace("x + 1\n\n\ndef g", "0\n\n\ndef g")


@pytest.mark.parametrize(
    "mistake",
    [
        Mistake("m", "f", "", edits=(("x", "y"),)),
        Mistake("m", "f", "", edits=(("z", "y"),)),
        Mistake("m", "h", "", edits=(("x + 1", "y"),)),
        Mistake("m", "f", "", edits=(("x + 1", "x + 1"),)),
        Mistake("m", "f", ""),
        Mistake("m", "f", "", edits=(("x + 1", "x +"),)),
    ],
)
def test_a_change_that_does_not_fit_is_refused(mistake):
    with pytest.raises(Unfit, match=r"m:|no function"):
        planted(TEXT, mistake)
