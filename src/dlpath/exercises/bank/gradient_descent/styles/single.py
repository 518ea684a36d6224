"""Single precision, as on a graphics card."""

import numpy as np

f32 = np.float32


def descend(gradient, start, learning_rate, steps):
    x = np.asarray(start, dtype=f32)
    path = [x]
    for _ in range(steps):
        x = (x - f32(learning_rate) * np.asarray(gradient(x), dtype=f32)).astype(f32)
        path.append(x)
    return np.array(path, dtype=f32)


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    x = np.asarray(start, dtype=f32)
    v = np.zeros(x.shape, dtype=f32)
    path = [x]
    for _ in range(steps):
        v = f32(momentum) * v - f32(learning_rate) * np.asarray(gradient(x), dtype=f32)
        x = (x + v).astype(f32)
        path.append(x)
    return np.array(path, dtype=f32)
