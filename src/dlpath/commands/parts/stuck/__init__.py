"""The parts of ``dlpath stuck``: problems, and the steps out of them."""
