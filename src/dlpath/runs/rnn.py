"""dlpath run rnn: a simple recurrent network learns to write."""

from dlpath.runs.kit.about import About, Outcome, Watch
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.writing import written

ABOUT = About(
    title="The recurrent network: remember what came before",
    shows="A network that reads a novel letter by letter, and then writes its own.",
    found="Jeffrey Elman, 1990",
    year=1990,
    idea=(
        "A network that sees one letter at a time needs a memory. Elman gave it its own state of "
        "the step before as a second input. Unfolded in time that is a very deep network whose "
        "layers all share one set of weights, and backpropagation goes through it from the last "
        "letter to the first. On the way the error is multiplied by the same weights again and "
        "again and soon fades away: it remembers a word, and forgets the sentence."
    ),
    formula="h_t = tanh(x_t Wx + h_{t−1} Wh + b)\np_t = softmax(h_t Wy + by)",
    options={
        "data": "alice",
        "epochs": 10,
        "learning_rate": 5e-3,
        "batch_size": 16,
        "hidden": (96,),
    },
    most_at_once=100_000,
)


def run(options: Options, watch: Watch) -> Outcome:
    """Learn the text; ``batch_size`` is how many pieces of it are read side by side."""
    return written("rnn", ABOUT, options, watch)
