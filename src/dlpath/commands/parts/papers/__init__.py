"""The parts of ``dlpath paper``: what there is to read, and what is rebuilt of it."""
