"""A generative adversarial network: a forger and a judge teach each other.

The generator turns noise into samples; the discriminator returns a logit, the higher the more it
takes a sample for real. Both are small networks, and the samples points in the plane or in any
space.
"""

from typing import Self

import numpy as np
from numpy.typing import ArrayLike

from dlpath.core.arguments import Array, Floats, NotFitted, checked
from dlpath.core.estimator import OnEpoch
from dlpath.core.hyperparameters import generator, positive, whole
from dlpath.core.losses import binary_cross_entropy, binary_cross_entropy_gradient
from dlpath.core.network import Network
from dlpath.core.optimizers import Adam
from dlpath.core.training import finite, overflow_as_divergence

# The momentum of Adam that lets two adversaries follow each other (Radford, Metz & Chintala 2016,
# arXiv:1511.06434); with the usual 0.9 each keeps fighting the opponent of some steps ago.
_BETA1 = 0.5
_STEPS_OF_AN_EPOCH = 100


def discriminator_loss(real: Array, fake: Array) -> float:
    """Return what the discriminator minimises, given its logits of real and of generated samples.

    The sum of two means, ``-log sigmoid(real)`` and ``-log(1 - sigmoid(fake))``.
    """
    return binary_cross_entropy(real, np.ones_like(real)) + binary_cross_entropy(
        fake, np.zeros_like(fake)
    )


def discriminator_gradient(real: Array, fake: Array) -> tuple[Array, Array]:
    """Return the gradients of ``discriminator_loss`` with respect to both arguments."""
    return (
        binary_cross_entropy_gradient(real, np.ones_like(real)),
        binary_cross_entropy_gradient(fake, np.zeros_like(fake)),
    )


def generator_loss(fake: Array) -> float:
    """Return what the generator minimises, the mean of ``-log sigmoid(fake)``.

    To maximise the loss of the discriminator instead would give no slope as long as that is sure of
    itself, which is how every training begins.
    """
    return binary_cross_entropy(fake, np.ones_like(fake))


def generator_gradient(fake: Array) -> Array:
    """Return the gradient of ``generator_loss``."""
    return binary_cross_entropy_gradient(fake, np.ones_like(fake))


class GAN:
    """Learns to draw samples like those it has seen.

    Parameters
    ----------
    noise
        How many numbers the generator starts from.
    hidden
        The width of the hidden layers of both networks.
    learning_rate
        Of Adam, for both; it falls to zero in the course of the training, so that the two come to
        rest instead of circling each other.
    batch_size, epochs
        Samples a step; and rounds of a hundred steps each.
    rng
        Draws weights, noise and batches; ``default_rng(0)`` unless given.

    Attributes
    ----------
    generator_, discriminator_ : Network
    discriminator_losses_, generator_losses_ : list of float
        The mean of each epoch; where the two cannot tell or be told apart, 2 log 2 and log 2.

    References
    ----------
    Goodfellow et al. (2014), Advances in Neural Information Processing Systems 27, arXiv:1406.2661.
    """

    generator_: Network
    discriminator_: Network
    discriminator_losses_: list[float]
    generator_losses_: list[float]

    def __init__(
        self,
        *,
        noise: int = 2,
        hidden: tuple[int, ...] = (32, 32),
        learning_rate: float = 2e-3,
        batch_size: int = 128,
        epochs: int = 50,
        rng: np.random.Generator | None = None,
    ) -> None:
        self.noise = noise
        self.hidden = hidden
        self.learning_rate = learning_rate
        self.batch_size = batch_size
        self.epochs = epochs
        self.rng = rng

    def fit(self, X: ArrayLike, *, on_epoch: OnEpoch | None = None) -> Self:
        """Learn to imitate samples X (n, d).

        ``on_epoch(epoch, losses)`` is called after every epoch; samples can be drawn by then.
        """
        whole(noise=self.noise, batch_size=self.batch_size, epochs=self.epochs)
        whole(**{f"hidden[{k}]": width for k, width in enumerate(self.hidden)})
        positive(learning_rate=self.learning_rate)
        (X,) = checked(np.float32, X=(X, "n d"))
        rng = generator(self.rng)
        self.generator_ = Network([self.noise, *self.hidden, X.shape[1]], rng=rng)
        self.discriminator_ = Network([X.shape[1], *self.hidden, 1], rng=rng)
        self.discriminator_losses_, self.generator_losses_ = [], []
        adams = [Adam(beta1=_BETA1), Adam(beta1=_BETA1)]
        for epoch in range(1, self.epochs + 1):
            for adam in adams:
                adam.learning_rate = self.learning_rate * (1 - (epoch - 1) / self.epochs)
            with overflow_as_divergence(epoch):
                losses = [
                    self._step(X[rng.integers(len(X), size=self.batch_size)], adams, rng)
                    for _ in range(_STEPS_OF_AN_EPOCH)
                ]
                means = np.mean(losses, axis=0)
            of_discriminator, of_generator = (finite(float(mean), epoch) for mean in means)
            self.discriminator_losses_.append(of_discriminator)
            self.generator_losses_.append(of_generator)
            if on_epoch:
                on_epoch(
                    epoch,
                    {"discriminator_loss": of_discriminator, "generator_loss": of_generator},
                )
        return self

    def sample(self, n: int, *, rng: np.random.Generator | None = None) -> Array:
        """Draw so many new samples (n, d)."""
        if not hasattr(self, "generator_"):
            raise NotFitted(self)
        whole(n=n)
        rng = generator(rng)
        return self.generator_.forward(self._noise(n, rng))[0]

    def _step(
        self, real: Array, adams: list[Adam], rng: np.random.Generator
    ) -> tuple[float, float]:
        """Let the discriminator learn from one batch, then the generator; return their losses."""
        of_discriminator, of_generator = adams
        generator, discriminator = self.generator_, self.discriminator_
        fake, made = generator.forward(self._noise(len(real), rng))
        logits, seen = discriminator.forward(np.concatenate([real, fake]))
        on_real, on_fake = np.split(logits, 2)
        dz = np.concatenate(discriminator_gradient(on_real, on_fake))
        discriminator.backward(dz, seen)
        of_discriminator.step(discriminator.parameters, discriminator.gradient)

        # The discriminator is a little wiser now; its slope tells the generator where to go.
        verdict, seen = discriminator.forward(fake)
        first = discriminator.backward(generator_gradient(verdict), seen)
        generator.backward(first @ discriminator.weights[0].T, made)
        of_generator.step(generator.parameters, generator.gradient)
        return discriminator_loss(on_real, on_fake), generator_loss(verdict)

    def _noise(self, n: int, rng: np.random.Generator) -> Array:
        return rng.standard_normal((n, self.noise), dtype=np.float32)


def ring(n: int, *, rng: np.random.Generator) -> Floats:
    """Draw n points (n, 2) near the circle of radius 2 around the origin.

    Each coordinate is off by a normal error of 0.1. There is a hole in the middle, which a model
    that averages would fill.
    """
    angle = rng.uniform(0, 2 * np.pi, n)
    circle = 2 * np.column_stack([np.cos(angle), np.sin(angle)])
    return circle + 0.1 * rng.standard_normal((n, 2))
