"""What to learn: the curriculum's files, how they are checked, the plain values made of them."""
