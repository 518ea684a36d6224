"""What the learner has set, where it is kept, and which folders dlpath uses."""
