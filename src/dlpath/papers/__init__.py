"""Papers that are rebuilt: their stages and gates, clocks, other people's code, and results."""
