"""The exercise on the perceptron: it learns from its mistakes, and from them alone."""
