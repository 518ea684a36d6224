"""dlpath run gan: a generator learns to draw a ring from a discriminator."""

from collections.abc import Mapping

import numpy as np

from dlpath.core.arguments import Array, Floats
from dlpath.core.gan import GAN, ring
from dlpath.runs.kit.about import About, Outcome, Step, Watch
from dlpath.runs.kit.options import Options, heeded
from dlpath.runs.kit.pictures import Chart, Points, over_epochs

ABOUT = About(
    title="The GAN: a forger and a judge teach each other",
    shows="A cloud of points that becomes a ring, because a judge keeps saying what is not real.",
    found="Ian Goodfellow and others, 2014",
    year=2014,
    idea=(
        "One network, the generator, turns noise into samples. Another, the discriminator, learns "
        "to tell these from real ones, and its slope shows the generator which way is more "
        "convincing. Both become better by the other, until the judge can only guess. Nobody "
        "writes down what the real thing looks like: here, a circle with nothing inside."
    ),
    formula="max_D  log D(x) + log(1 − D(G(z)))\nmax_G  log D(G(z))",
    options={"epochs": 50, "learning_rate": 2e-3, "batch_size": 128, "hidden": (32, 32)},
)
REAL, JUDGED, SHOWN = 2000, 1000, 120
"""Points to learn from, points to be judged by, and points that are drawn."""
RADIUS = 2.0
CLOSE = 0.3
"""So far from the circle lie 99.7 % of the real points at most."""
DIRECTIONS = 36


def run(options: Options, watch: Watch) -> Outcome:
    """Let the two networks play, and see where the generator puts its points."""
    rng = np.random.default_rng(options.seed)
    real = ring(REAL, rng=rng)
    model = GAN(
        hidden=options.hidden,
        learning_rate=options.learning_rate,
        batch_size=options.batch_size or REAL,
        epochs=options.epochs,
        rng=rng,
    )
    strays: list[float] = []
    first: list[Array] = []

    def on_epoch(epoch: int, losses: Mapping[str, float]) -> None:
        points = model.sample(JUDGED, rng=np.random.default_rng(options.seed))
        strays.append(float(np.mean(off(points))))
        if epoch == 1:
            first.append(points)
        watch(Step(epoch, options.epochs, f"{strays[-1]:.3f} off the ring"))

    model.fit(real, on_epoch=on_epoch)
    made = model.sample(JUDGED, rng=np.random.default_rng(options.seed))
    metrics = figures(made)
    return Outcome(
        data="a ring of radius 2, each point off by 0.1",
        parameters=heeded(options, ABOUT),
        metrics=metrics,
        baseline=figures(rng.multivariate_normal(real.mean(axis=0), np.cov(real.T), JUDGED)),
        baseline_is="by a normal distribution",
        curve=tuple(strays),
        curve_of="distance of each epoch from the ring",
        learned={"points": made[:SHOWN].astype(float).tolist()},
        says=_says(metrics),
        pictures=(
            scatter("What it draws after 1 epoch", real, first[0]),
            scatter("What it draws in the end", real, made),
            _losses(model),
        ),
    )


def _losses(model: GAN) -> Chart:
    curves = {"judge": model.discriminator_losses_, "forger": model.generator_losses_}
    return over_epochs("Losses: at 2 log 2 = 1.386 the judge can only guess", "loss", curves)


def off(points: Array) -> Floats:
    """Return how far (n,) each point (n, 2) is from the circle."""
    distance: Floats = np.abs(np.hypot(*points.T) - RADIUS)
    return distance


def figures(points: Array) -> dict[str, float]:
    """Return how well points (n, 2) make a ring: those on it, and how much of it is met."""
    close = points[off(points) <= CLOSE]
    angle = np.arctan2(close[:, 1], close[:, 0]) / (2 * np.pi) % 1
    met = len(np.unique((angle * DIRECTIONS).astype(int)))
    return {
        "on_the_ring": len(close) / len(points),
        "directions_met": met / DIRECTIONS,
        "mean_distance": float(np.mean(off(points))),
    }


def _says(metrics: Mapping[str, float]) -> str:
    share, met = metrics["on_the_ring"], metrics["directions_met"]
    said = f"{share:.0%} of its points lie where real ones do, in {met:.0%} of all directions. "
    if met < 0.9:
        return said + (
            "It has given up a part of the ring: a few convincing forgeries are enough to fool "
            "the judge. That is called mode collapse."
        )
    if share < 0.8:
        return said + "The two have not come to rest: try more --epochs or another --seed."
    return said + "It has found the hole in the middle, which no average of points would show."


def scatter(title: str, real: Floats, made: Array) -> Chart:
    """Return real and generated points in one picture, some of many."""
    return Chart(
        title=title,
        x_name="first coordinate",
        y_name="second",
        points=(_points("real", real[: 4 * SHOWN]), _points("generated", made[:SHOWN])),
        square=True,
    )


def _points(name: str, points: Array) -> Points:
    x, y = np.clip(points, -4, 4).astype(float).T.tolist()
    return Points(name, tuple(x), tuple(y))
