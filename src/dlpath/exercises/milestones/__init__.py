"""The learner's own functions put together on real data, beside the reference."""
