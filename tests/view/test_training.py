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


def test_of_many_steps_only_those_that_move_the_bar_are_shown(monkeypatch):
    shown = []
    monkeypatch.setattr(
        "rich.progress.Progress.update", lambda self, bar, **told: shown.append(told["completed"])
    )
    with training("mlp", Terminal(), plain=True) as watch:
        for done in range(1, 60_001):
            watch(Step(done, 60_000, ""))
    assert len(shown) == 200
    assert shown[-1] == 60_000
