"""The progress of a training."""

import io

from dlpath.runs.kit.about import Step
from dlpath.view.training import training


class Terminal(io.StringIO):
    """A stream at which somebody looks."""

    def isatty(self):
        return True


def test_where_nobody_looks_nothing_is_shown():
    stream = io.StringIO()
    with training("mlp", stream, plain=False) as watch:
        watch(Step(1, 2, "loss 0.5"))
    assert stream.getvalue() == ""


def test_on_a_terminal_the_note_is_seen_while_it_lasts():
    stream = Terminal()
    with training("mlp", stream, plain=True) as watch:
        watch(Step(1, 2, "loss 0.5"))
        watch(Step(2, 2, "loss 0.25"))
    assert "mlp" in stream.getvalue()
    assert "loss 0.25" in stream.getvalue()
