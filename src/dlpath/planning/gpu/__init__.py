"""Which GPU to take: what there is, what it costs, when an own machine pays, and what follows."""
