"""What is done with the record as a whole."""
