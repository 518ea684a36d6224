"""Two adversaries of one line each: a generative adversarial network in one dimension."""
