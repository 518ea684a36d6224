"""The parts of ``dlpath cards``: the learner's cards, their files, and being asked."""
