"""The parts of ``dlpath exercise``: the learner's files, and what is said of them."""
