"""The exercise on linear regression: a model that is trained, though a formula would solve it."""
