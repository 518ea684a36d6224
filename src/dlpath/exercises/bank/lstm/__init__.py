"""Long short-term memory, forward and backward through time."""
