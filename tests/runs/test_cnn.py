"""dlpath run cnn."""

import pytest

from dlpath.errors import UsageError
from dlpath.runs.kit.pictures import Chart, Confusion, Images


def test_it_tells_digits_apart_that_it_has_not_seen(outcome_of, steps):
    outcome = outcome_of("cnn", epochs=6)
    assert outcome.metrics["accuracy"] > 0.95
    assert outcome.baseline["accuracy"] < 0.15
    assert [type(picture) for picture in outcome.pictures] == [Chart, Confusion, Images, Images]
    assert len(steps) == 6


def test_kernels_are_drawn_between_paper_and_ink(outcome_of):
    kernels = outcome_of("cnn", epochs=1, hidden=(3,)).pictures[2]
    assert len(kernels.images) == 3
    ink = [pixel for image in kernels.images for row in image.pixels for pixel in row]
    assert 0 <= min(ink) <= max(ink) <= 1


@pytest.mark.parametrize("hidden", [(), (4, 4, 4, 4)])
def test_blocks_that_do_not_fit_the_images_are_refused(outcome_of, hidden):
    with pytest.raises(UsageError):
        outcome_of("cnn", hidden=hidden)


def test_the_same_seed_gives_the_same_numbers(outcome_of):
    assert outcome_of("cnn", epochs=1, hidden=(4,)) == outcome_of("cnn", epochs=1, hidden=(4,))
