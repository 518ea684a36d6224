"""One folder per exercise: what to write, how it is judged, which mistakes are known."""
