"""The network: the only package that reaches it, and only when the learner asks for it."""
