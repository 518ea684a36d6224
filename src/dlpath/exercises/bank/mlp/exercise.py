"""The multilayer perceptron: layers, mini-batches, and three ways to take a step."""

from dlpath.exercises.bank.mlp.checks import CHECKS
from dlpath.exercises.bank.mlp.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="mlp",
    title="A network of any depth reads digits",
    functions=("forward", "backward", "sgd", "momentum", "adam", "batches", "train"),
    teaches=("ReLU", "networks of any depth", "mini-batches", "Adam", "random initial weights"),
    needs=("backpropagation", "softmax", "cross-entropy", "momentum", "epochs"),
    checks=CHECKS,
    mistakes=MISTAKES,
    survivors=(
        (
            "layers: …tputs.append(np.maximum(0, outputs[-1] @ W + b))"
            " -> …tputs.append(np.maximum(outputs[-1] @ W + b, 0))",
            "the larger of two numbers, in either order",
        ),
        (
            "backward: …eversed(inputs), strict=True): grads.append((a.…"
            " -> …eversed(inputs), strict=False): grads.append((a.…",
            "lists of layers have one length, so that there is nothing to be strict about",
        ),
        (
            "sgd: …p(params, grads, strict=True)] -> …p(params, grads, strict=False)]",
            "lists of layers have one length, so that there is nothing to be strict about",
        ),
        (
            "momentum: …velocity, grads, strict=True)] -> …velocity, grads, strict=False)]",
            "lists of layers have one length, so that there is nothing to be strict about",
        ),
        (
            "adam: …e in zip(*layer, strict=True))) for layer in zip(pa…"
            " -> …e in zip(*layer, strict=False))) for layer in zip(pa…",
            "lists of layers have one length, so that there is nothing to be strict about",
        ),
        (
            "adam: …ms, grads, m, v, strict=True)] -> …ms, grads, m, v, strict=False)]",
            "lists of layers have one length, so that there is nothing to be strict about",
        ),
        (
            "train: …[(rng.normal(0, np.sqrt(2 / inputs), (inputs, out…"
            " -> …[(rng.normal(0, np.sqrt(3 / inputs), (inputs, out…",
            "how far the first weights spread is the choice of who writes it",
        ),
        (
            "train: … (inputs, outputs)), np.zeros(outputs)) for inputs, …"
            " -> … (inputs, outputs)), np.ones(outputs)) for inputs, …",
            "where the biases begin is the choice of who writes it",
        ),
    ),
)
