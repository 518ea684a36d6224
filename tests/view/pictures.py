"""One picture of every kind, and of some kinds the extremes."""

from math import sin

from dlpath.runs.kit.pictures import (
    Boundary,
    Chart,
    Confusion,
    Episode,
    Image,
    Images,
    Passage,
    Points,
    Pole,
    over_epochs,
)

WAVE = Points("wave", tuple(range(50)), tuple(sin(k / 5) for k in range(50)))
CLOUD = Points("cloud", tuple(k % 17 / 4 for k in range(300)), tuple(k % 13 for k in range(300)))
FEW = Points("samples", (1.0, 5.0, 40.0), (0.5, -0.5, 0.0))

PICTURES = {
    "lines and points": Chart("A wave", "time", "height", lines=(WAVE,), points=(FEW,)),
    "a square": Chart("A cloud", "x", "y", points=(CLOUD, FEW), square=True),
    "one curve": over_epochs("Loss", "loss", {"loss": [3.0, 1.0, 0.5]}),
    "one epoch": over_epochs("Loss", "loss", {"loss": [3.0], "other": [3.0]}),
    "eight curves": over_epochs(
        "Loss", "loss", {f"rate {k}": [10**-k, 10 ** -(2 * k)] * 9 for k in range(1, 9)}
    ),
    "a flat line": over_epochs("Nothing happens", "loss", {"loss": [0.0] * 500}),
    "huge numbers": over_epochs("It runs away", "loss", {"loss": [10.0**k for k in range(60)]}),
    "a boundary": Boundary(
        "Two classes",
        "length of the petals",
        "width",
        (Points("setosa", (0.2, 0.3), (0.1, 0.9)), Points("virginica", (0.8,), (0.5,))),
        tuple(k / 20 for k in range(21)),
        tuple(k / 10 for k in range(11)),
        tuple(tuple(int(k > 10) for k in range(21)) for _ in range(11)),
    ),
    "a table of counts": Confusion(
        "Right and wrong",
        ("setosa", "versicolor", "virginica"),
        ((50, 0, 0), (0, 47, 3), (0, 1, 12345)),
    ),
    "ten classes": Confusion("Digits", tuple("0123456789"), tuple((99,) * 10 for _ in range(10))),
    "images": Images(
        "Digits",
        tuple(
            Image(f"{k}, taken for 3", tuple((row / 7,) * 8 for row in range(8))) for k in range(7)
        ),
    ),
    "a passage": Passage(
        "What it writes", "a line\n\n$x_1$ " + "and so on " * 30 + "w" * 200 + "\n  indented"
    ),
    "an episode": Episode("It falls", tuple(Pole(0.1 * k, k - 2.5, 0.1 * k) for k in range(6))),
}
