"""The exercise softmax: from scores to probabilities, and the loss that goes with them."""
