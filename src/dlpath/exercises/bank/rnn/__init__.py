"""The simple recurrent network, forward and backward through time."""
