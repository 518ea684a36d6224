"""What is asked of a network of any depth, and of what trains it."""

from dlpath.exercises.bank.mlp.batching import BATCHING
from dlpath.exercises.bank.mlp.passes import PASSES
from dlpath.exercises.bank.mlp.steps import STEPS
from dlpath.exercises.bank.mlp.training import TRAINING

CHECKS = (*PASSES, *STEPS, *BATCHING, *TRAINING)
