"""dlpath run perceptron: two kinds of Iris, the OR table, or a CSV file of the learner's own."""

import numpy as np

from dlpath.core.datasets import Dataset, iris, or_table
from dlpath.core.perceptron import Perceptron
from dlpath.runs.kit.about import About, Outcome, Step, Watch
from dlpath.runs.kit.choice import chosen, majority
from dlpath.runs.kit.csv_data import refuse_quantity
from dlpath.runs.kit.options import Options, heeded
from dlpath.runs.kit.pictures import over_epochs
from dlpath.runs.kit.plane import boundary

ABOUT = About(
    title="The perceptron: learn only from mistakes",
    shows="Two kinds of Iris, parted by a line that moves at every mistake and at nothing else.",
    found="Frank Rosenblatt, 1958",
    year=1958,
    idea=(
        "A neuron adds up its inputs, each with a weight, and fires if the sum is positive. Show "
        "it one example after another. When it is right, leave it alone; when it is wrong, move "
        "the weights a step towards the example or away from it. If a line can part the classes "
        "at all, it makes only so many mistakes and then never another one (Novikoff 1962)."
    ),
    formula="w ← w + η yᵢ xᵢ   if   yᵢ ⟨w, xᵢ⟩ ≤ 0",
    options={"data": "iris", "target": None, "epochs": 100, "learning_rate": 1.0},
)


def two_irises() -> Dataset:
    """Return two kinds of Iris by the length and width of their petals, X (100, 2)."""
    data = iris()
    two = np.isin(data.y, ("setosa", "versicolor"))
    return data._replace(X=data.X[two][:, 2:], y=data.y[two], features=data.features[2:])


KNOWN = {"iris": two_irises, "or": or_table}


def run(options: Options, watch: Watch) -> Outcome:
    """Walk over the samples, in the order of the seed, until a walk without a mistake."""
    samples = chosen(options, KNOWN)
    refuse_quantity(samples)
    model = Perceptron(learning_rate=options.learning_rate, epochs=options.epochs)
    for epoch, mistakes in enumerate(model.passes(samples.X, samples.y), start=1):
        watch(Step(epoch, options.epochs, f"{mistakes} mistakes"))
    walks = tuple(map(float, model.mistakes_))
    curve = over_epochs("Mistakes of each walk over the samples", "mistakes", {"mistakes": walks})
    return Outcome(
        data=samples.name,
        parameters=heeded(options, ABOUT) | {"epochs": len(walks)},
        metrics={"accuracy": model.score(samples.X, samples.y), "mistakes": sum(walks)},
        baseline={"accuracy": majority(samples)},
        curve=walks,
        curve_of="mistakes of each epoch",
        learned={"coef": model.coef_.tolist(), "intercept": model.intercept_.tolist()},
        says=_says(walks),
        pictures=(*boundary(samples, model.predict), curve),
    )


def _says(walks: tuple[float, ...]) -> str:
    if walks[-1] == 0:
        return (
            f"Walk {len(walks)} was without a mistake: the classes are parted, and nothing can "
            "change the weights any more."
        )
    return (
        f"It still makes {walks[-1]:.0f} mistakes a walk. Either no line parts these classes, and "
        "then it never ends, or it needs more walks: try --epochs."
    )
