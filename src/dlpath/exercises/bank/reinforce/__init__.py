"""REINFORCE: a linear policy that learns from what was rewarded."""
