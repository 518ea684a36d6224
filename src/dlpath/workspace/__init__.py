"""The files of the learner that dlpath reads and makes: exercises, and what is edited."""
