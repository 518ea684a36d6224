"""The learner's record: the only package that speaks SQL."""
