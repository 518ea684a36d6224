"""How each assumption on a network is tested, in three lines of each framework."""

NUMPY, PYTORCH, KERAS = "numpy", "pytorch", "keras"
FRAMEWORKS = {"keras": KERAS, "pytorch": PYTORCH, "fastai": PYTORCH}
"""In which framework a track writes."""

RECIPES = {
    ("shapes", NUMPY): (
        "out = forward(X[:8], params)",
        "print(X[:8].shape, y[:8].shape, out.shape)",
        "assert len(out) == len(y[:8])",
    ),
    ("shapes", PYTORCH): (
        "x, y = next(iter(loader))",
        "out = model(x)",
        "print(x.shape, y.shape, out.shape)",
    ),
    ("shapes", KERAS): (
        "x, y = next(iter(dataset))",
        "print(x.shape, y.shape, model(x).shape)",
        "model.summary()",
    ),
    ("loss", NUMPY): (
        "params = initial_params(rng)",
        "start = loss(forward(X[:256], params), y[:256])",
        "print(start, np.log(classes))",
    ),
    ("loss", PYTORCH): (
        "x, y = next(iter(loader))",
        "model = Model()",
        "print(criterion(model(x), y).item(), math.log(classes))",
    ),
    ("loss", KERAS): (
        "x, y = next(iter(dataset))",
        "model = build_model()",
        "print(float(tf.reduce_mean(loss_fn(y, model(x)))), math.log(classes))",
    ),
    ("batch", NUMPY): (
        "for _ in range(1000):",
        "    params = step(params, X[:8], y[:8])",
        "print(loss(forward(X[:8], params), y[:8]))",
    ),
    ("batch", PYTORCH): (
        "x, y = next(iter(loader))",
        "for _ in range(300): loss = train_step(x, y)",
        "print(loss.item())",
    ),
    ("batch", KERAS): (
        "x, y = next(iter(dataset))",
        "history = model.fit(x, y, epochs=300, verbose=0)",
        'print(history.history["loss"][-1])',
    ),
    ("gradients", NUMPY): (
        "h, moved = 1e-6, W.copy(); moved.flat[0] += h",
        "print((loss(X, y, moved) - loss(X, y, W)) / h)",
        "print(gradient(X, y, W).flat[0])",
    ),
    ("gradients", PYTORCH): (
        "criterion(model(x), y).backward()",
        "for name, p in model.named_parameters():",
        "    print(name, None if p.grad is None else p.grad.norm().item())",
    ),
    ("gradients", KERAS): (
        "with tf.GradientTape() as tape: loss = loss_fn(y, model(x, training=True))",
        "grads = tape.gradient(loss, model.trainable_variables)",
        "print([None if g is None else float(tf.norm(g)) for g in grads])",
    ),
    ("range", NUMPY): (
        "print(X.dtype, X.min(), X.max(), X.mean(), X.std())",
        "print(y.dtype, y.min(), y.max())",
        "assert np.isfinite(X).all() and np.isfinite(y).all()",
    ),
    ("range", PYTORCH): (
        "x, y = next(iter(loader))",
        "print(x.dtype, x.min(), x.max(), x.float().mean(), x.float().std())",
        "print(y.dtype, y.min(), y.max(), torch.isfinite(x).all())",
    ),
    ("range", KERAS): (
        "x, y = next(iter(dataset))",
        "print(x.dtype, np.min(x), np.max(x), np.mean(x), np.std(x))",
        "print(y.dtype, np.min(y), np.max(y), np.isfinite(x).all())",
    ),
}
"""How each is tested; the functions are called as learners call them."""
