import numpy as np
import pytest

from dlpath.core.arguments import ArgumentError, NotFitted
from dlpath.core.gan import (
    GAN,
    discriminator_gradient,
    discriminator_loss,
    generator_gradient,
    generator_loss,
    ring,
)
from dlpath.core.gradcheck import check_gradient
from dlpath.core.training import Diverged

REAL = np.random.default_rng(0).standard_normal((5, 1))
FAKE = np.random.default_rng(1).standard_normal((4, 1))


def test_gradients_are_those_of_the_losses():
    rng = np.random.default_rng(2)
    of_real = check_gradient(
        lambda real: discriminator_loss(real, FAKE),
        lambda real: discriminator_gradient(real, FAKE)[0],
        REAL,
        rng=rng,
    )
    of_fake = check_gradient(
        lambda fake: discriminator_loss(REAL, fake),
        lambda fake: discriminator_gradient(REAL, fake)[1],
        FAKE,
        rng=rng,
    )
    of_generator = check_gradient(generator_loss, generator_gradient, FAKE, rng=rng)
    assert max(of_real, of_fake, of_generator) < 1e-5


@pytest.mark.parametrize("factor", [-1, 4, 0])
def test_a_wrong_sign_a_missing_mean_or_nothing_at_all_is_caught(factor):
    wrong = check_gradient(
        generator_loss,
        lambda fake: factor * generator_gradient(fake),
        FAKE,
        rng=np.random.default_rng(2),
    )
    assert wrong > 0.1


def test_losses_of_a_judge_that_cannot_tell_are_multiples_of_log_two():
    zero = np.zeros((3, 1))
    assert discriminator_loss(zero, zero) == pytest.approx(2 * np.log(2))
    assert generator_loss(zero) == pytest.approx(np.log(2))


def test_a_sure_judge_leaves_the_generator_a_slope():
    assert generator_gradient(np.full((1, 1), -20.0)) == pytest.approx(-1)


def test_the_ring_is_imitated_in_mean_spread_and_shape():
    rng = np.random.default_rng(0)
    X = ring(5000, rng=rng)
    samples = GAN(rng=rng).fit(X).sample(4000, rng=rng)
    np.testing.assert_allclose(samples.mean(axis=0), X.mean(axis=0), atol=0.15)
    np.testing.assert_allclose(samples.std(axis=0), X.std(axis=0), atol=0.1)
    radius = np.hypot(*samples.T)
    assert radius.mean() == pytest.approx(2, abs=0.05)
    assert radius.std() < 0.2


def test_the_same_seed_gives_the_same_samples():
    X = ring(200, rng=np.random.default_rng(0))

    def samples(seed):
        return GAN(epochs=1, rng=np.random.default_rng(seed)).fit(X).sample(5)

    assert np.array_equal(samples(1), samples(1))
    assert not np.array_equal(samples(1), samples(2))


def test_every_epoch_is_told_both_losses():
    gan = GAN(epochs=2)
    told = []
    gan.fit(ring(200, rng=np.random.default_rng(0)), on_epoch=lambda *news: told.append(news))
    assert [epoch for epoch, _ in told] == [1, 2]
    assert [losses["generator_loss"] for _, losses in told] == gan.generator_losses_
    assert [losses["discriminator_loss"] for _, losses in told] == gan.discriminator_losses_


def test_a_training_that_explodes_says_so():
    with pytest.raises(Diverged):
        GAN(learning_rate=1e30, epochs=1).fit(ring(200, rng=np.random.default_rng(0)))


def test_bad_input_is_named():
    with pytest.raises(NotFitted):
        GAN().sample(3)
    with pytest.raises(ArgumentError, match=r"X has shape \(4,\), needed is \(n, d\)"):
        GAN().fit(np.ones(4))
    with pytest.raises(ArgumentError, match=r"hidden\[1\] is 0"):
        GAN(hidden=(4, 0)).fit(np.ones((4, 2)))
    with pytest.raises(ArgumentError, match="noise is 0"):
        GAN(noise=0).fit(np.ones((4, 2)))
