"""The facts of the record and what can be computed from them, without reading a clock or a file."""
