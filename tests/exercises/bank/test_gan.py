"""The GAN: the lesson's numbers, the solution beside the core, and what the lesson promises."""

import numpy as np

from dlpath.core import gan
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.compare import difference
from dlpath.exercises.kit.oracle import Solution

TEXTS = bank.texts("gan")
SOLUTION = Solution(TEXTS.solution)
REAL, FAKE = np.array([2.0, 0.0]), np.array([-1.0])


class Told:
    """Stands for a generator whose noise is -1."""

    def standard_normal(self, count):
        return np.full(count, -1.0)


def said(*numbers):
    """Return numbers as the lesson writes them."""
    return ", ".join(f"{number:.4f}".replace("-", "−") for number in numbers)


def test_the_losses_of_the_lesson_are_right():
    assert f"=  {said(SOLUTION.discriminator_loss(REAL, FAKE))}\n" in TEXTS.statement
    dreal, dfake = SOLUTION.discriminator_gradient(REAL, FAKE)
    assert f"{said(dreal[0])}, −0.25   and   {said(*dfake)}\n" in TEXTS.statement
    assert dreal[1] == -0.25
    assert f"forger's loss   {said(SOLUTION.generator_loss(FAKE))} " in TEXTS.statement
    assert f"its slope   {said(*SOLUTION.generator_gradient(FAKE))}\n" in TEXTS.statement


def test_the_step_of_the_lesson_is_right():
    a, b, w, c = SOLUTION.train(lambda rng: np.array([2.0]), (1, 0, 0.5, 0), 1, 1, Told())
    for name, value in {"a": a, "b": b, "w": w, "c": c}.items():
        lines = [line for line in TEXTS.statement.splitlines() if f"{name} = " in line]
        assert any(said(value) in line for line in lines), name
    assert f"it would now make {said(b - a)}." in TEXTS.statement
    assert f"the forgery's logit is now {said(c - w)}," in TEXTS.statement


def test_the_solution_agrees_with_the_core():
    rng = np.random.default_rng(0)
    real, fake = rng.normal(0, 30, 7), rng.normal(0, 30, 4)
    for name, given in {
        "discriminator_loss": (real, fake),
        "discriminator_gradient": (real, fake),
        "generator_loss": (fake,),
        "generator_gradient": (fake,),
    }.items():
        mine, core = getattr(SOLUTION, name)(*given), getattr(gan, name)(*given)
        assert difference(mine, core, rtol=1e-12, atol=1e-15) is None, name


def test_a_judge_that_is_a_line_lets_the_spread_collapse():
    def sample(rng):
        return rng.normal(3, 1, 64)

    a, b, *_ = SOLUTION.train(sample, (1.0, 0, 0, 0), 0.2, 2000, np.random.default_rng(0))
    assert abs(b - 3) < 0.3
    assert abs(a) < 0.5


def test_a_judge_with_an_eye_for_squares_teaches_the_spread():
    a, b, v, w, c = 1.0, 0.0, 0.0, 0.0, 0.0
    rng = np.random.default_rng(0)
    rate = 0.05
    for _ in range(4000):
        real, z = rng.normal(0.5, 1, 64), rng.standard_normal(64)
        fake = a * z + b
        dreal, dfake = SOLUTION.discriminator_gradient(
            v * real**2 + w * real + c, v * fake**2 + w * fake + c
        )
        v -= rate * (dreal @ real**2 + dfake @ fake**2)
        w -= rate * (dreal @ real + dfake @ fake)
        c -= rate * (dreal.sum() + dfake.sum())
        move = SOLUTION.generator_gradient(v * fake**2 + w * fake + c) * (2 * v * fake + w)
        a, b = a - rate * (move @ z), b - rate * move.sum()
    assert abs(abs(a) - 1) < 0.1
    assert abs(b - 0.5) < 0.1
