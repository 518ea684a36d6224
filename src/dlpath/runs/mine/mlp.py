"""A multilayer perceptron of the learner's own functions."""

from collections.abc import Callable
from typing import Any

import numpy as np

from dlpath.core.arguments import Floats
from dlpath.core.labels import labels
from dlpath.core.network import Network
from dlpath.errors import UsageError
from dlpath.runs.kit.about import Step, Watch
from dlpath.runs.kit.beside import Own
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.own_code import OwnCode
from dlpath.runs.mine.classifier import Classifier, judged, loss
from dlpath.runs.mlp import samples

DRIVER = "mlp"


def own(options: Options, code: OwnCode, watch: Watch) -> Own:
    """Train by ``forward``, ``backward``, ``batches`` and the rule that ``optimizer`` names."""
    _refuse(options)
    parts = samples(options)
    classes, codes = labels(parts.train.y)
    state = _start((parts.train.X.shape[1], *options.hidden, len(classes)), options.seed)
    functions = ("forward", "backward", "batches", options.optimizer)
    setting = options._asdict() | {
        "hidden": list(options.hidden),
        "batch_size": options.batch_size or len(codes),
    }
    unseen: list[float] = []
    samples_given = (parts.train.X, codes, parts.test.X)
    for piece in code.pieces(options.epochs, seed=options.seed):
        given = (state, *samples_given, setting, piece.counts, piece.chances)
        state, logits = code.call(DRIVER, "piece", functions, *given)
        unseen += [loss(said, classes, parts.test) for said in logits]
        watch(Step(piece.done, options.epochs, f"loss {unseen[-1]:.4f}"))
    model = Classifier(classes, _logits(code, state["params"]))
    learned = {"parameters": sum(W.size + b.size for W, b in state["params"])}
    return judged(model, parts, unseen, code, epochs=options.epochs, learned=learned)


def _logits(code: OwnCode, params: Any) -> Callable[[Floats], Floats]:
    def logits(X: Floats) -> Floats:
        found: Floats = code.call(DRIVER, "logits", ("forward",), X, params)
        return found

    return logits


def _refuse(options: Options) -> None:
    if options.data == "xor":
        raise UsageError(
            "the network for xor answers by one sigmoid, and your functions by classes",
            hint="--data petals shows curved boundaries, too",
        )
    if options.dropout:
        raise UsageError("your functions know nothing of --dropout", hint="leave it out")


def _start(sizes: tuple[int, ...], seed: int) -> dict[str, Any]:
    """Return the parameters with which the reference begins, too."""
    network = Network(sizes, dtype=np.float64, rng=np.random.default_rng(seed))
    params = list(zip(network.weights, network.biases, strict=True))
    nothing = [(np.zeros_like(W), np.zeros_like(b)) for W, b in params]
    return {"params": params, "m": nothing, "v": nothing, "t": 0}
