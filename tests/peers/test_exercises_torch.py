"""The solutions of the exercises beside PyTorch and its automatic differentiation."""

from itertools import pairwise

import numpy as np
import pytest

from dlpath.exercises.kit import bank
from dlpath.exercises.kit.oracle import Solution

pytestmark = pytest.mark.peer


def solution(name):
    return Solution(bank.texts(name).solution)


def tensors(*arrays):
    import torch

    return [torch.tensor(np.ascontiguousarray(array), requires_grad=True) for array in arrays]


def close(mine, theirs, atol=1e-12):
    np.testing.assert_allclose(mine, theirs.detach().numpy(), rtol=1e-10, atol=atol)


@pytest.mark.parametrize("spread", [1, 2000])
def test_softmax_cross_entropy_and_its_gradient(spread):
    import torch

    ours, rng = solution("softmax"), np.random.default_rng(0)
    z, labels = rng.normal(0, spread, (9, 5)), rng.integers(4, size=9)
    (given,) = tensors(z)
    loss = torch.nn.functional.cross_entropy(given, torch.from_numpy(labels))
    loss.backward()
    close(ours.softmax(z), torch.softmax(given, dim=1))
    close(ours.cross_entropy(z, labels), loss)
    close(ours.cross_entropy_gradient(z, labels), given.grad)


@pytest.mark.parametrize("sizes", [(4, 3), (4, 7, 3), (5, 8, 7, 6, 3)])
def test_mlp_forward_and_backward(sizes):
    import torch

    ours, rng = solution("mlp"), np.random.default_rng(1)
    params = [(rng.normal(size=pair), rng.normal(size=pair[1])) for pair in pairwise(sizes)]
    X, labels = rng.normal(size=(9, sizes[0])), rng.integers(sizes[-1], size=9)
    given = [tensors(*layer) for layer in params]
    a = torch.from_numpy(X)
    for W, b in given[:-1]:
        a = torch.relu(a @ W + b)
    z = a @ given[-1][0] + given[-1][1]
    torch.nn.functional.cross_entropy(z, torch.from_numpy(labels)).backward()
    close(ours.forward(X, params), z)
    for mine, theirs in zip(ours.backward(X, labels, params), given, strict=True):
        for one, other in zip(mine, theirs, strict=True):
            close(one, other.grad)


def optimized(optimizer, grads, start):
    """Return what a PyTorch optimizer makes of one array after a gradient for each step."""
    import torch

    (given,) = tensors(start)
    stepper = optimizer([given])
    for grad in grads:
        given.grad = torch.from_numpy(grad)
        stepper.step()
    return given


def test_sgd_momentum_and_adam_over_seven_steps():
    import torch

    ours, rng = solution("mlp"), np.random.default_rng(2)
    W, b = rng.normal(size=(4, 3)), rng.normal(size=3)
    grads = [[(rng.normal(size=(4, 3)), rng.normal(size=3))] for _ in range(7)]
    zeros = [(np.zeros((4, 3)), np.zeros(3))]

    plain, heavy, velocity, adam, m, v = [(W, b)], [(W, b)], zeros, [(W, b)], zeros, zeros
    for t, grad in enumerate(grads, start=1):
        plain = ours.sgd(plain, grad, 0.1)
        heavy, velocity = ours.momentum(heavy, grad, velocity, 0.1, 0.8)
        adam, m, v = ours.adam(adam, grad, m, v, t, 0.1, 0.7, 0.95, 0.05)

    theirs = {
        "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
        "momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.8),
        "adam": lambda p: torch.optim.Adam(p, lr=0.1, betas=(0.7, 0.95), eps=0.05),
    }
    for mine, optimizer in zip((plain, heavy, adam), theirs.values(), strict=True):
        for part, start in enumerate((W, b)):
            close(mine[0][part], optimized(optimizer, [g[0][part] for g in grads], start))


@pytest.mark.parametrize(("stride", "padding"), [(1, 0), (1, 1), (2, 1), (3, 2)])
def test_convolution_and_its_gradients(stride, padding):
    import torch

    ours, rng = solution("cnn"), np.random.default_rng(3)
    x, w, b = (rng.standard_normal(shape) for shape in ((4, 3, 9, 8), (5, 3, 4, 2), (5,)))
    given = tensors(x, w, b)
    y = torch.nn.functional.conv2d(*given, stride=stride, padding=padding)
    close(ours.conv2d(x, w, b, stride, padding), y)
    dy = rng.standard_normal(tuple(y.shape))
    gradients = torch.autograd.grad(y, given, torch.from_numpy(dy))
    mine = ours.conv2d_backward(dy, x, w, stride, padding)
    for one, other in zip(mine, gradients, strict=True):
        close(one, other)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_max_pooling_and_its_gradient_ties_included(size):
    import torch

    ours, rng = solution("cnn"), np.random.default_rng(size)
    x = rng.integers(3, size=(2, 3, 8, 7)).astype(float)
    (given,) = tensors(x)
    y = torch.nn.functional.max_pool2d(given, size)
    close(ours.maxpool2d(x, size), y)
    dy = rng.standard_normal(tuple(y.shape))
    y.backward(torch.from_numpy(dy))
    close(ours.maxpool2d_backward(dy, x, size), given.grad)
