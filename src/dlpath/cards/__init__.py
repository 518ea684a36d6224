"""Pure: cards as they are written, remembered and asked."""
