"""The mistakes that learners make with gradient descent."""

from dlpath.exercises.kit.exercise import Mistake

_STEP = "x = x - learning_rate * gradient(x)"
_PUSH = "momentum * v - learning_rate * gradient(x)"

MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "sign-flipped",
        "descend",
        "You climb. The gradient points uphill, and your steps go along it instead of against it.",
        edits=((_STEP, "x = x + learning_rate * gradient(x)"),),
    ),
    Mistake(
        "learning-rate-forgotten",
        "descend",
        "The learning rate changes nothing: each step is as long as the whole slope.",
        edits=((_STEP, "x = x - gradient(x)"),),
    ),
    Mistake(
        "learning-rate-divides",
        "descend",
        "The slope is divided by the learning rate, so that a smaller rate makes longer steps.",
        edits=((_STEP, "x = x - gradient(x) / learning_rate"),),
    ),
    Mistake(
        "start-missing",
        "descend",
        "The steps are right, but the path begins after the first one: its first row is the start.",
        edits=(("path = [x]", "path = []"),),
    ),
    Mistake(
        "last-step-missing",
        "descend",
        "The path is one step short. The start is a row of its own and does not count as a step.",
        edits=(("range(steps)", "range(steps - 1)"),),
    ),
    Mistake(
        "one-step-too-many",
        "descend",
        "The path is one step too long: after `steps` steps there are steps + 1 places.",
        edits=(("range(steps)", "range(steps + 1)"),),
    ),
    Mistake(
        "only-the-end",
        "descend",
        "Only the last place is returned. The whole path is asked for, the start first.",
        edits=(("np.array(path)", "x"),),
    ),
    Mistake(
        "one-array-in-every-row",
        "descend",
        "All rows of the path are the same: x was changed in place, and every row is that one "
        "array. A list keeps the array itself, not a copy.",
        edits=((_STEP, "x -= learning_rate * gradient(x)"),),
    ),
    Mistake(
        "slope-of-the-start",
        "descend",
        "The slope is asked for once, at the start, and used for every step. It has to be asked "
        "for again wherever you are.",
        edits=((_STEP, "x = x - learning_rate * gradient(path[0])"),),
    ),
    Mistake(
        "steps-of-one-length",
        "descend",
        "All your steps have the same length: the slope was divided by its norm. A steep slope "
        "makes a long step, a gentle one a short step.",
        edits=(
            (
                _STEP,
                "slope = gradient(x)\n"
                "        x = x - learning_rate * slope / (np.linalg.norm(slope) + 1e-300)",
            ),
        ),
    ),
    Mistake(
        "only-the-sign",
        "descend",
        "Every coordinate moves by the learning rate itself: only the sign of the slope was used, "
        "not its size.",
        edits=((_STEP, "x = x - learning_rate * np.sign(gradient(x))"),),
    ),
    Mistake(
        "rate-shrinks",
        "descend",
        "Your learning rate gets smaller from step to step. Here it stays what it is; the steps "
        "get shorter with the slope.",
        edits=(
            ("for _ in range(steps)", "for k in range(steps)"),
            (_STEP, "x = x - learning_rate / (k + 1) * gradient(x)"),
        ),
    ),
    Mistake(
        "stops-on-level-ground",
        "descend",
        "The walk ends as soon as the ground is level, and the path has fewer rows than asked for. "
        "All steps are taken, even those that lead nowhere.",
        edits=(
            (
                _STEP,
                "slope = gradient(x)\n"
                "        if np.all(np.abs(slope) < 1e-6):\n"
                "            break\n"
                "        x = x - learning_rate * slope",
            ),
        ),
    ),
    Mistake(
        "start-changed",
        "descend",
        "The path is right, but the array that was handed in as start is another one afterwards: "
        "x is that very array and was changed in place.",
        edits=(
            ("x = np.array(start, dtype=np.float64)", "x = start"),
            ("path = [x]", "path = [np.array(x)]"),
            (_STEP, "x -= learning_rate * gradient(x)"),
            ("path.append(x)", "path.append(np.array(x))"),
        ),
    ),
    Mistake(
        "momentum-forgotten",
        "descend_momentum",
        "The velocity forgets everything at each step: this is plain descent.",
        edits=((_PUSH, "-learning_rate * gradient(x)"),),
    ),
    Mistake(
        "ball-rolls-up",
        "descend_momentum",
        "The ball rolls uphill: the sign of its push, or that of its move, is flipped.",
        edits=((_PUSH, "momentum * v + learning_rate * gradient(x)"),),
    ),
    Mistake(
        "velocity-turned-round",
        "descend_momentum",
        "Each step turns the old velocity round. What is kept of it should carry the ball on in "
        "the direction it had.",
        edits=((_PUSH, "-momentum * v - learning_rate * gradient(x)"),),
    ),
    Mistake(
        "push-averaged",
        "descend_momentum",
        "The push is weighed with 1 − momentum, as in a running average. Here it comes in full, "
        "and your ball is too slow by that factor.",
        edits=((_PUSH, "momentum * v - (1 - momentum) * learning_rate * gradient(x)"),),
    ),
    Mistake(
        "momentum-on-the-push",
        "descend_momentum",
        "The momentum multiplies the new push as well. Only the old velocity fades.",
        edits=((_PUSH, "momentum * (v - learning_rate * gradient(x))"),),
    ),
    Mistake(
        "rate-on-the-velocity",
        "descend_momentum",
        "The learning rate multiplies the old velocity too, so that next to nothing of it is left. "
        "It belongs to the slope alone.",
        edits=((_PUSH, "learning_rate * (momentum * v - gradient(x))"),),
    ),
    Mistake(
        "rate-forgotten-in-the-push",
        "descend_momentum",
        "The learning rate changes nothing here: the whole slope is added to the velocity.",
        edits=((_PUSH, "momentum * v - gradient(x)"),),
    ),
    Mistake(
        "gradient-looked-ahead",
        "descend_momentum",
        "The slope is taken where the momentum will have led, at x + momentum·v. That is "
        "Nesterov's method; here it is taken where the ball is.",
        edits=((_PUSH, "momentum * v - learning_rate * gradient(x + momentum * v)"),),
    ),
    Mistake(
        "moved-before-the-push",
        "descend_momentum",
        "The ball moves by its old velocity and is pushed afterwards, so that it is a step late.",
        edits=(
            ("v = momentum * v - learning_rate * gradient(x)", "old, v = v, " + _PUSH),
            ("x = x + v", "x = x + old"),
        ),
    ),
    Mistake(
        "pushed-at-the-start",
        "descend_momentum",
        "The ball does not start at rest: its velocity begins as a step along the slope, and the "
        "first step is too long.",
        edits=(("v = np.zeros_like(x)", "v = -learning_rate * gradient(x)"),),
    ),
    Mistake(
        "velocities-returned",
        "descend_momentum",
        "The rows after the first are velocities. The places are asked for.",
        edits=(("path.append(x)", "path.append(v)"),),
    ),
    Mistake(
        "rate-and-momentum-swapped",
        "descend_momentum",
        "Learning rate and momentum have changed places: one fades the velocity, the other "
        "multiplies the slope.",
        edits=((_PUSH, "learning_rate * v - momentum * gradient(x)"),),
    ),
    Mistake(
        "start-of-the-ball-missing",
        "descend_momentum",
        "The ball rolls as it should, but its path begins after the first step: the first row is "
        "the start.",
        edits=(("path = [x]", "path = []"),),
    ),
    Mistake(
        "ball-in-every-row",
        "descend_momentum",
        "All rows of the ball's path are the same: x was changed in place, and every row is that "
        "one array.",
        edits=(("x = x + v", "x += v"),),
    ),
)
