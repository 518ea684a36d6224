"""Completion in the learner's shell: what is asked, what is answered, how it is set up."""

SHELLS = ("bash", "zsh", "fish", "powershell")
"""The shells in which words are completed."""
