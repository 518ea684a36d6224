"""When the path will be finished, by simulation: the only pure package that computes with numpy."""
