"""A multilayer perceptron, one epoch after the other."""


def piece(check, forward, backward, batches, rule, *given):
    """Return the state of the training, and the logits of unseen samples after each count.

    ``rule`` is one of the functions sgd, momentum and adam. Given are the state, samples, labels,
    unseen samples, the setting, and for each count the epochs and a source of chance. The state
    has the parameters, what the rule remembers of them (m, v), and the number t of steps.
    """
    state, X, labels, unseen, setting, counts, rngs = given
    said = []
    for epochs, rng in zip(counts, rngs, strict=True):
        for _ in range(epochs):
            for some in _batches(check, batches, len(X), setting["batch_size"], rng):
                params = state["params"]
                grads = check.layers("backward", backward(X[some], labels[some], params), params)
                state = _stepped(check, rule, setting, state, grads)
        said.append(logits(check, forward, unseen, state["params"]))
    return state, said


def logits(check, forward, X, params):
    """Return the logits (n, c) of samples."""
    return check.numbers("what forward returns", forward(X, params), (len(X), len(params[-1][1])))


def _batches(check, batches, n, batch_size, rng):
    found = batches(n, batch_size, rng)
    named = [
        check.numbers("an index array from batches", some, (None,)).astype(int) for some in found
    ]
    check.numbers("all that batches returns, together,", [i for b in named for i in b], (n,))
    return named


def _stepped(check, rule, setting, state, grads):
    params, rate = state["params"], setting["learning_rate"]
    if setting["l2"]:
        pairs = zip(grads, params, strict=True)
        grads = [(dW + setting["l2"] * W, db) for (dW, db), (W, _) in pairs]
    name, t = setting["optimizer"], state["t"] + 1
    if name == "sgd":
        return state | {"params": check.layers("sgd", rule(params, grads, rate), params), "t": t}
    if name == "momentum":
        found = rule(params, grads, state["m"], rate, 0.9)
        p, m = check.parts("momentum", found, ("params", "velocity"))
        v = state["v"]
    else:
        found = rule(params, grads, state["m"], state["v"], t, rate, 0.9, 0.999, 1e-8)
        p, m, v = check.parts("adam", found, ("params", "m", "v"))
        v = check.layers("v from adam", v, params)
    return {
        "params": check.layers(f"params from {name}", p, params),
        "m": check.layers(f"what {name} remembers", m, params),
        "v": v,
        "t": t,
    }
