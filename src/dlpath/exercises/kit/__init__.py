"""What all exercises share: the form of an exercise, the judging, the diagnosis, the audit."""
