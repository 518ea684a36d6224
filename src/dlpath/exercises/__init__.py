"""What is written from scratch, and how it is judged."""
