"""dlpath run gradient-descent: down a curve of one number, step by step."""

from collections.abc import Mapping

import numpy as np

from dlpath.core.arguments import Floats
from dlpath.core.gradient_descent import Descent, descend
from dlpath.runs.kit.about import About, Outcome, Step, Watch
from dlpath.runs.kit.options import Options, heeded
from dlpath.runs.kit.pictures import Chart, Points, over_epochs, thinned

MOMENTUM = {"sgd": 0.0, "momentum": 0.9, "nesterov": 0.9}
"""How much of its last step each rule keeps."""
ABOUT = About(
    title="Gradient descent: go downhill, a step at a time",
    shows="A ball that rolls into the valley of x⁵ − 2x³, its steps drawn on the curve.",
    found="Augustin-Louis Cauchy, 1847",
    year=1847,
    idea=(
        "Where no formula gives the lowest point, feel for it: see which way the ground slopes, "
        "take a step downhill as long as it is steep, and do it again. Near the bottom the ground "
        "is flat and the steps become short by themselves. Too long a step leaps over the valley, "
        "too short a one never arrives."
    ),
    formula="x ← x − η f'(x)\nf(x) = x⁵ − 2x³, f'(x) = 5x⁴ − 6x²",
    options={"epochs": 60, "learning_rate": 0.01, "optimizer": "sgd"},
    optimizers=tuple(MOMENTUM),
)
START = 0.5
LOWEST = float(np.sqrt(1.2))
FAR = 2.0
"""Beyond it the curve is so steep that the valley could not be seen beside it."""


def run(options: Options, watch: Watch) -> Outcome:
    """Descend from 0.5."""
    descent = descend(
        slope,
        START,
        learning_rate=options.learning_rate,
        steps=options.epochs,
        momentum=MOMENTUM[options.optimizer],
        nesterov=options.optimizer == "nesterov",
    )
    watch(Step(options.epochs, options.epochs, "arrived"))
    path = descent.path
    seen = in_sight(descent)
    heights = tuple(height(seen).tolist())
    return Outcome(
        data="x⁵ − 2x³, from 0.5",
        parameters=heeded(options, ABOUT),
        metrics=figures(path),
        baseline={"height": heights[0], "from_the_lowest": abs(START - LOWEST)},
        baseline_is="at the start",
        curve=heights,
        curve_of="height of the start and after each step",
        learned={"path": path.tolist()},
        says=_says(descent, options),
        pictures=(
            on_the_curve({"steps": seen}),
            over_epochs(
                "Height at each step", "height", {"height": heights}, x_name="step", first=0
            ),
        ),
    )


def in_sight(descent: Descent) -> Floats:
    """Return the part of the path that can be drawn."""
    # What runs away would hide all that can be seen.
    return descent.path[np.abs(descent.path) <= FAR] if descent.diverged else descent.path


def figures(path: Floats) -> dict[str, float]:
    """Return where a path ends."""
    last = float(path[-1])
    return {
        "x": last,
        "height": float(height(path[-1])),
        "slope": float(slope(path[-1])),
        "from_the_lowest": abs(last - LOWEST),
    }


def height(x: Floats) -> Floats:
    """Return x⁵ − 2x³."""
    return x**5 - 2 * x**3


def slope(x: Floats) -> Floats:
    """Return its derivative, 5x⁴ − 6x²."""
    return 5 * x**4 - 6 * x**2


def on_the_curve(paths: Mapping[str, Floats]) -> Chart:
    """Return paths by name on the curve; all have the same start."""
    seen = np.concatenate(list(paths.values()))
    low, high = min(seen.min() - 0.1, -0.2), max(seen.max() + 0.1, 1.4)
    x = np.linspace(low, high, 201)
    return Chart(
        title="The path on the curve",
        x_name="x",
        y_name="x⁵ − 2x³",
        lines=(thinned("the curve", x.tolist(), height(x).tolist()),),
        points=(
            *(_places(name, path[1:]) for name, path in paths.items()),
            _places("start", np.array([START])),
            _places("lowest point", np.array([LOWEST])),
        ),
    )


def _places(name: str, x: Floats) -> Points:
    return Points(name, tuple(x.tolist()), tuple(height(x).tolist()))


def _says(descent: Descent, options: Options) -> str:
    last = float(descent.path[-1])
    if descent.diverged:
        return (
            f"It ran away after {len(descent.path) - 1} steps: each one leapt farther than the "
            "last. Try a smaller --learning-rate."
        )
    where = (
        f"After {options.epochs} steps it stands at {last:.15g}; the valley is lowest at "
        f"√1.2 = {LOWEST:.15g}."
    )
    if abs(last - LOWEST) < 1e-6:
        return f"{where} It has arrived: the slope is zero there, and no step leads away."
    if last < 0.01 and abs(slope(np.array(last))) < 0.01:
        return f"{where} It rests on the flat at 0, which is level and yet no valley."
    return f"{where} A larger --learning-rate is quicker, until it leaps over the valley."
