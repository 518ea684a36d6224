"""The exercise cnn: convolution and max-pooling, forward and backward."""
