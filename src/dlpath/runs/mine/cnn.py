"""A convolutional network of the learner's own convolution and pooling."""

from collections.abc import Callable
from typing import Any

import numpy as np

from dlpath.core.arguments import Floats
from dlpath.core.conv_network import ConvNetwork
from dlpath.core.labels import labels
from dlpath.runs.cnn import blocks
from dlpath.runs.kit.about import Step, Watch
from dlpath.runs.kit.beside import Own
from dlpath.runs.kit.choice import shuffled, split
from dlpath.runs.kit.judged import small_digits
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.own_code import OwnCode, memory_of
from dlpath.runs.mine.classifier import Classifier, judged, loss
from dlpath.sandbox.values import Named

DRIVER = "cnn"
FUNCTIONS = ("conv2d", "conv2d_backward", "maxpool2d", "maxpool2d_backward")


def own(options: Options, code: OwnCode, watch: Watch) -> Own:
    """Train by the four functions; what stands between them is given."""
    parts = split(shuffled(small_digits(), options.seed))
    classes, codes = labels(parts.train.y)
    parameters = _start(options, len(classes))
    memory = memory_of(parameters)
    images = (_images(parts.train.X), codes, _images(parts.test.X))
    setting = {
        "batch_size": options.batch_size or len(codes),
        "optimizer": options.optimizer,
        "learning_rate": options.learning_rate,
        "l2": options.l2,
    }
    unseen: list[float] = []
    for piece in code.pieces(options.epochs, seed=options.seed):
        given = (parameters, memory, *images, setting, piece.counts, piece.chances)
        step = Named("step", "rules")
        parameters, memory, logits = code.call(DRIVER, "piece", FUNCTIONS, step, *given)
        unseen += [loss(said, classes, parts.test) for said in logits]
        watch(Step(piece.done, options.epochs, f"loss {unseen[-1]:.4f}"))
    model = Classifier(classes, _logits(code, parameters))
    learned = {
        "parameters": sum(part.size for part in parameters),
        "kernels": parameters[0][:, 0].tolist(),
    }
    return judged(model, parts, unseen, code, epochs=options.epochs, learned=learned)


def _logits(code: OwnCode, parameters: Any) -> Callable[[Floats], Floats]:
    def logits(X: Floats) -> Floats:
        found: Floats = code.call(DRIVER, "logits", ("conv2d", "maxpool2d"), _images(X), parameters)
        return found

    return logits


def _images(X: Floats) -> Floats:
    images: Floats = X.reshape(-1, 1, 8, 8)
    return images


def _start(options: Options, outputs: int) -> list[Any]:
    """Return the parameters with which the reference begins, too: weights and biases in turn."""
    network = ConvNetwork(
        (1, 8, 8),
        channels=blocks(options),
        kernel=3,
        outputs=outputs,
        dtype=np.float64,
        rng=np.random.default_rng(options.seed),
    )
    pairs = zip(network.weights, network.biases, strict=True)
    return [part for pair in pairs for part in pair]
