"""A character model with the learner's own LSTM."""

from dlpath.runs.kit.about import Watch
from dlpath.runs.kit.beside import Own
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.own_code import OwnCode
from dlpath.runs.mine.characters import written


def own(options: Options, code: OwnCode, watch: Watch) -> Own:
    """Learn the text."""
    return written("lstm", options, code, watch)
