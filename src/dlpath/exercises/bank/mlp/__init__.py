"""The exercise mlp: any number of layers, mini-batches, and three ways to take a step."""
