"""One module per ``dlpath run NAME``: its data, its training, and what to report of it."""
