import numpy as np
import pytest

from dlpath.core.arguments import ArgumentError
from dlpath.core.cartpole import balanced_steps
from dlpath.core.evolution import evolve, ranks


def bowl(parameters):
    return -np.sum((parameters - 3) ** 2, axis=1)


def test_the_top_of_a_hill_is_found_without_a_derivative():
    *_, last = evolve(
        bowl, np.zeros(5), generations=100, learning_rate=0.5, rng=np.random.default_rng(0)
    )
    np.testing.assert_allclose(last.parameters, 3, atol=0.5)


def test_the_step_points_uphill():
    (first,) = evolve(
        bowl, np.zeros(2), population=2000, generations=1, rng=np.random.default_rng(0)
    )
    step = first.parameters / np.linalg.norm(first.parameters)
    np.testing.assert_allclose(step, np.sqrt(0.5), atol=0.05)
    assert first.best > first.fitness


def test_ranks_are_even_and_keep_the_order():
    assert ranks(np.array([10.0, -1e9, 11.0])).tolist() == [0, -0.5, 0.5]


def test_only_the_order_of_the_fitness_counts():
    def cubed(parameters):
        return bowl(parameters) ** 3

    plain, bent = (
        [g.parameters for g in evolve(f, np.zeros(3), generations=5, rng=np.random.default_rng(0))]
        for f in (bowl, cubed)
    )
    assert np.array_equal(plain, bent)


def test_a_pole_is_balanced_beyond_195_steps():
    rng = np.random.default_rng(0)
    generations = list(
        evolve(lambda w: balanced_steps(w, episodes=2, rng=rng), np.zeros(4), rng=rng)
    )
    final = generations[-1].parameters
    assert balanced_steps(final[None], episodes=100, rng=rng)[0] >= 195
    assert generations[-1].fitness > 2 * generations[0].fitness


def test_bad_input_is_named():
    rng = np.random.default_rng(0)
    with pytest.raises(ArgumentError, match="population is 5, needed is an even number"):
        next(evolve(bowl, np.zeros(2), population=5, rng=rng))
    with pytest.raises(ArgumentError, match=r"start has shape \(2, 2\), needed is \(d,\)"):
        next(evolve(bowl, np.zeros((2, 2)), rng=rng))
    with pytest.raises(ArgumentError, match="sigma is 0"):
        next(evolve(bowl, np.zeros(2), sigma=0, rng=rng))
    with pytest.raises(ArgumentError, match=r"fitness has shape \(50, 2\), needed is \(50,\)"):
        next(evolve(lambda w: w, np.zeros(2), rng=rng))
