"""dlpath: the learning-path tracker for people who teach themselves deep learning."""

__version__ = "1.0.0"
