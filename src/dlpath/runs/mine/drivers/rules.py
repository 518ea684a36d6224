"""Rules that turn slopes into a step, for exercises that do not ask for one."""

import numpy as np


def step(rule, parameters, slopes, memory, learning_rate, beta=0.9):
    """Change all parameters in place by sgd, momentum or adam.

    ``memory`` is what the rule remembers: ``t`` counts steps, ``m`` and ``v`` have an array for
    each parameter, zero in the beginning.
    """
    memory["t"] += 1
    t = memory["t"]
    for p, g, m, v in zip(parameters, slopes, memory["m"], memory["v"], strict=True):
        if rule == "sgd":
            p -= learning_rate * g
        elif rule == "momentum":
            m *= beta
            m += g
            p -= learning_rate * m
        else:
            m += (1 - beta) * (g - m)
            v += 0.001 * (g**2 - v)
            p -= learning_rate * m / (1 - beta**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
