"""The exercise on a single neuron: a threshold made smooth, so that it has a slope."""
