"""The parts of ``dlpath run``."""
