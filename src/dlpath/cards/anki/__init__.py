"""Pure: cards as Anki has them, and the way there and back."""
