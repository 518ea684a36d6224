"""dlpath run lstm: long short-term memory learns to write."""

from dlpath.runs.kit.about import About, Outcome, Watch
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.writing import written

ABOUT = About(
    title="The LSTM: a memory that is added to",
    shows="The same novel, read by a network with gates that decide what to keep.",
    found="Sepp Hochreiter and Jürgen Schmidhuber, 1997",
    year=1997,
    idea=(
        "In the simple recurrent network the error fades on its way back in time. Here a cell "
        "carries the memory, and every step adds to it instead of multiplying it through. Gates, "
        "little neurons of their own, decide what is let in, what is kept and what is shown. "
        "Along the cell an error travels back over many steps without losing itself."
    ),
    formula=(
        "c_t = σ(f) c_{t−1} + σ(i) tanh(g)\nh_t = σ(o) tanh(c_t)\n"
        "i, f, g, o = x_t Wx + h_{t−1} Wh + b"
    ),
    options={
        "data": "alice",
        "epochs": 6,
        "learning_rate": 1e-2,
        "batch_size": 16,
        "hidden": (96,),
    },
    most_at_once=100_000,
)


def run(options: Options, watch: Watch) -> Outcome:
    """Learn the text; ``batch_size`` is how many pieces of it are read side by side."""
    return written("lstm", ABOUT, options, watch)
