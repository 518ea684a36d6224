"""Fresh mistakes in gradient descent."""

from tests.exercises.fresh.form import Fresh, edited

_STEP = "x = x - learning_rate * gradient(x)"
_V = "v = momentum * v - learning_rate * gradient(x)"
_WALK = """
def descend(gradient, start, learning_rate, steps):
    x = np.array(start, dtype=float)
    path = [x]
    for step in range(steps):
        {body}
        path.append(x)
    return np.array(path)
"""
_ROLL = """
def descend_momentum(gradient, start, learning_rate, momentum, steps):
    x = np.array(start, dtype=float)
    v = np.zeros_like(x)
    path = [x]
    for step in range(steps):
        {body}
        path.append(x)
    return np.array(path)
"""


def walk(body: str) -> str:
    return _WALK.format(body=body.replace("\n", "\n        "))


def roll(body: str) -> str:
    return _ROLL.format(body=body.replace("\n", "\n        "))


FRESH = (
    edited(
        "always the slope at the start",
        _STEP,
        "x = x - learning_rate * gradient(path[0])",
        known="slope-of-the-start",
    ),
    Fresh(
        "steps of one length",
        instead=walk("g = gradient(x)\nx = x - learning_rate * g / (np.linalg.norm(g) + 1e-12)"),
        known="steps-of-one-length",
    ),
    edited(
        "only the sign of the slope",
        _STEP,
        "x = x - learning_rate * np.sign(gradient(x))",
        known="only-the-sign",
    ),
    edited("slope clipped to 1", _STEP, "x = x - learning_rate * np.clip(gradient(x), -1, 1)"),
    Fresh(
        "a rate that decays",
        instead=walk("x = x - learning_rate / (step + 1) * gradient(x)"),
        known="rate-shrinks",
    ),
    Fresh(
        "slope of the place before",
        instead=walk("x = x - learning_rate * gradient(path[max(step - 1, 0)])"),
    ),
    Fresh(
        "stops where it is level",
        instead=walk(
            "if np.all(np.abs(gradient(x)) < 1e-3):\n    break\nx = x - learning_rate * gradient(x)"
        ),
        known="stops-on-level-ground",
    ),
    Fresh(
        "stays where it would go far",
        instead=walk(
            "new = x - learning_rate * gradient(x)\nif np.all(np.abs(new) < 1e3):\n    x = new"
        ),
    ),
    Fresh(
        "only if the slope gets smaller",
        instead=walk(
            "new = x - learning_rate * gradient(x)\n"
            "if np.linalg.norm(gradient(new)) < np.linalg.norm(gradient(x)):\n"
            "    x = new"
        ),
    ),
    Fresh("from start each time", instead=walk("x = start - learning_rate * gradient(x)")),
    edited("rounded path", _STEP, "x = np.round(x - learning_rate * gradient(x), 4)"),
    edited("half a step", _STEP, "x = x - learning_rate * gradient(x) / 2"),
    edited("rate squared", _STEP, "x = x - learning_rate**2 * gradient(x)"),
    edited("multiplied instead of subtracted", _STEP, "x = x * (1 - learning_rate * gradient(x))"),
    Fresh(
        "the caller's start is changed",
        instead="""
def descend(gradient, start, learning_rate, steps):
    x = start
    path = [np.copy(x)]
    for _ in range(steps):
        x -= learning_rate * gradient(x)
        path.append(np.copy(x))
    return np.array(path)
""",
        known="start-changed",
    ),
    Fresh(
        "a path of the type of the start cuts off fractions",
        instead="""
def descend(gradient, start, learning_rate, steps):
    start = np.array(start)
    path = np.zeros((steps + 1, *start.shape), dtype=start.dtype)
    path[0] = start
    for i in range(steps):
        path[i + 1] = path[i] - learning_rate * gradient(path[i])
    return path
""",
    ),
    Fresh(
        "the last place is missing",
        instead="""
def descend(gradient, start, learning_rate, steps):
    path = np.zeros((steps, *np.shape(start)))
    x = start
    for i in range(steps):
        path[i] = x
        x = x - learning_rate * gradient(x)
    return path
""",
    ),
    Fresh(
        "a path with room for one place more",
        instead="""
def descend(gradient, start, learning_rate, steps):
    path = np.zeros((steps + 2, *np.shape(start)))
    path[0] = start
    for i in range(steps):
        path[i + 1] = path[i] - learning_rate * gradient(path[i])
    return path
""",
    ),
    Fresh(
        "the end of the path stays zero",
        instead="""
def descend(gradient, start, learning_rate, steps):
    path = np.zeros((steps + 1, *np.shape(start)))
    path[0] = start
    for i in range(1, steps):
        path[i] = path[i - 1] - learning_rate * gradient(path[i - 1])
    return path
""",
    ),
    Fresh(
        "flattened places",
        instead="""
def descend(gradient, start, learning_rate, steps):
    x = np.array(start, dtype=float)
    path = [x.ravel()]
    for _ in range(steps):
        x = x - learning_rate * gradient(x)
        path.append(x.ravel())
    return np.array(path)
""",
    ),
    Fresh(
        "a number becomes a row of one",
        instead="""
def descend(gradient, start, learning_rate, steps):
    x = np.atleast_1d(np.array(start, dtype=float))
    path = [x]
    for _ in range(steps):
        x = x - learning_rate * gradient(x)
        path.append(x)
    return np.array(path)
""",
    ),
    Fresh(
        "one coordinate after the other",
        instead="""
def descend(gradient, start, learning_rate, steps):
    x = np.array(start, dtype=float)
    path = [x.copy()]
    for _ in range(steps):
        for i in np.ndindex(x.shape):
            x[i] = x[i] - learning_rate * np.asarray(gradient(x))[i]
        path.append(x.copy())
    return np.array(path)
""",
    ),
    Fresh(
        "a path as mutable default grows from call to call",
        instead="""
def descend(gradient, start, learning_rate, steps, path=[]):
    x = np.array(start, dtype=float)
    path.append(x)
    for _ in range(steps):
        x = x - learning_rate * gradient(x)
        path.append(x)
    return np.array(path)
""",
    ),
    Fresh(
        "without steps nothing comes back",
        instead="""
def descend(gradient, start, learning_rate, steps):
    x = np.array(start, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - learning_rate * gradient(x)
        path.append(x)
        answer = np.array(path)
    return answer
""",
    ),
    Fresh(
        "places in columns",
        instead="""
def descend(gradient, start, learning_rate, steps):
    x = np.array(start, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - learning_rate * gradient(x)
        path.append(x)
    return np.stack(path, axis=-1)
""",
    ),
    Fresh(
        "a running mean of the slope",
        instead=roll("v = momentum * v - learning_rate * (1 - momentum) * gradient(x)\nx = x + v"),
        known="push-averaged",
    ),
    Fresh(
        "slope where the ball will be",
        instead=roll("v = momentum * v - learning_rate * gradient(x + momentum * v)\nx = x + v"),
        known="gradient-looked-ahead",
    ),
    Fresh(
        "moves before the velocity changes",
        instead=roll("x = x + v\nv = momentum * v - learning_rate * gradient(x)"),
    ),
    Fresh(
        "slope at the place after the roll",
        instead=roll("v = momentum * v - learning_rate * gradient(x + v)\nx = x + v"),
    ),
    Fresh(
        "momentum on all of it",
        instead=roll("v = momentum * (v - learning_rate * gradient(x))\nx = x + v"),
        known="momentum-on-the-push",
    ),
    Fresh(
        "the ball is braked twice",
        instead=roll("v = momentum * v - learning_rate * gradient(x)\nx = x + momentum * v"),
        known="momentum-on-the-push",
    ),
    Fresh(
        "rate twice",
        instead=roll("v = momentum * v - learning_rate * gradient(x)\nx = x + learning_rate * v"),
    ),
    Fresh(
        "two signs that fight",
        instead=roll("v = momentum * v + learning_rate * gradient(x)\nx = x - momentum * v"),
        known="momentum-on-the-push",
    ),
    edited("momentum fixed at 0.9", _V, "v = 0.9 * v - learning_rate * gradient(x)"),
    Fresh(
        "momentum grows with the steps",
        instead=roll("v = momentum ** (step + 1) * v - learning_rate * gradient(x)\nx = x + v"),
    ),
    edited("friction turned round", _V, "v = (1 - momentum) * v - learning_rate * gradient(x)"),
    edited(
        "a push at the start",
        "v = np.zeros_like(x)",
        "v = -learning_rate * gradient(x)",
        known="pushed-at-the-start",
    ),
    edited("velocity starts at the place", "v = np.zeros_like(x)", "v = x.copy()"),
    Fresh(
        "velocities for places",
        instead="""
def descend_momentum(gradient, start, learning_rate, momentum, steps):
    x = np.array(start, dtype=float)
    v = np.zeros_like(x)
    path = [x]
    for _ in range(steps):
        v = momentum * v - learning_rate * gradient(x)
        x = x + v
        path.append(v)
    return np.array(path)
""",
        known="velocities-returned",
    ),
    Fresh(
        "path and velocity",
        instead="""
def descend_momentum(gradient, start, learning_rate, momentum, steps):
    x = np.array(start, dtype=float)
    v = np.zeros_like(x)
    path = [x]
    for _ in range(steps):
        v = momentum * v - learning_rate * gradient(x)
        x = x + v
        path.append(x)
    return np.array(path), v
""",
    ),
    Fresh(
        "velocity kept from the last call",
        instead="""
_velocity = {}


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    x = np.array(start, dtype=float)
    v = _velocity.get(x.shape, np.zeros_like(x))
    path = [x]
    for _ in range(steps):
        v = momentum * v - learning_rate * gradient(x)
        x = x + v
        path.append(x)
    _velocity[x.shape] = v
    return np.array(path)
""",
    ),
    Fresh(
        "a velocity that is one number",
        instead="""
def descend_momentum(gradient, start, learning_rate, momentum, steps):
    x = np.array(start, dtype=float)
    v = 0.0
    path = [x]
    for _ in range(steps):
        v = np.mean(momentum * v - learning_rate * gradient(x))
        x = x + v
        path.append(x)
    return np.array(path)
""",
    ),
    Fresh(
        "all places are one array",
        instead="""
def descend_momentum(gradient, start, learning_rate, momentum, steps):
    x = np.array(start, dtype=float)
    v = np.zeros_like(x)
    path = [x]
    for _ in range(steps):
        v = momentum * v - learning_rate * gradient(x)
        x += v
        path.append(x)
    return np.array(path)
""",
        known="ball-in-every-row",
    ),
    Fresh(
        "a double one: uphill and without the start",
        instead="""
def descend(gradient, start, learning_rate, steps):
    x = np.array(start, dtype=float)
    path = []
    for _ in range(steps):
        x = x + learning_rate * gradient(x)
        path.append(x)
    return np.array(path)
""",
    ),
)
