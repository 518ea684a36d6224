"""The exercise backprop: two layers learn XOR, each told its share of the error."""
