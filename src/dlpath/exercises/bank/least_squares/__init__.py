"""The exercise on least squares: how wrong a line is, and which line is wrong by the least."""
