"""What ``dlpath doctor`` looks at.

A check is a function of the context that returns a ``Finding`` or raises a ``DlpathError``, which
counts as something wrong. Its module lists it in ``CHECKS``, in the order of the page; its name
there is that of the function.
"""
