import numpy as np
import pytest

from dlpath.core.conv import conv2d_backward, conv2d_forward, max_pool_backward, max_pool_forward

pytestmark = pytest.mark.peer


def tensors(*arrays):
    import torch

    return [torch.from_numpy(array).requires_grad_() for array in arrays]


@pytest.mark.parametrize(("stride", "padding"), [(1, 0), (1, 1), (2, 1), (3, 2)])
def test_convolution_and_its_gradients_equal_pytorchs(stride, padding):
    import torch

    rng = np.random.default_rng(0)
    x, w, b = (rng.standard_normal(shape) for shape in ((4, 3, 9, 8), (5, 3, 4, 2), (5,)))
    y, cache = conv2d_forward(x, w, b, stride=stride, padding=padding)
    dy = rng.standard_normal(y.shape)
    given = tensors(x, w, b)
    expected = torch.nn.functional.conv2d(*given, stride=stride, padding=padding)
    np.testing.assert_allclose(y, expected.detach().numpy(), rtol=0, atol=1e-12)
    gradients = torch.autograd.grad(expected, given, torch.from_numpy(dy))
    for ours, theirs in zip(conv2d_backward(dy, cache), gradients, strict=True):
        np.testing.assert_allclose(ours, theirs.numpy(), rtol=0, atol=1e-12)


@pytest.mark.parametrize("size", [2, 3])
def test_pooling_and_its_gradient_equal_pytorchs(size):
    import torch

    rng = np.random.default_rng(0)
    # Small whole numbers: many ties, which both must give to the same pixel.
    x = rng.integers(0, 4, (4, 3, 8, 7)).astype(np.float64)
    y, cache = max_pool_forward(x, size=size)
    dy = rng.standard_normal(y.shape)
    (given,) = tensors(x)
    expected = torch.nn.functional.max_pool2d(given, size)
    (gradient,) = torch.autograd.grad(expected, given, torch.from_numpy(dy))
    np.testing.assert_array_equal(y, expected.detach().numpy())
    np.testing.assert_array_equal(max_pool_backward(dy, cache), gradient.numpy())
