"""One module per run that trains with the learner's own functions on the data of that run."""
