"""The exercise: a generative adversarial network in one dimension, a line against a line."""

from dlpath.exercises.bank.gan.checks import CHECKS
from dlpath.exercises.bank.gan.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="gan",
    title="The GAN: a forger and a judge teach each other",
    functions=(
        "discriminator_loss",
        "discriminator_gradient",
        "generator_loss",
        "generator_gradient",
        "train",
    ),
    teaches=("adversarial training", "non-saturating loss"),
    needs=("sigmoid", "cross-entropy", "gradient descent", "backpropagation"),
    checks=CHECKS,
    mistakes=MISTAKES,
    survivors=(
        (
            "softplus: return np.logaddexp(0, z) -> return np.logaddexp(z, 0)",
            "the two may change places",
        ),
    ),
)
