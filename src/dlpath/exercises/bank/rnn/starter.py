"""A recurrent network: a state that is carried from step to step, and the way back.

The lesson:  dlpath exercise start rnn
Your score:  dlpath exercise check rnn
Stuck:       dlpath exercise hint rnn

T steps, B sequences side by side, D numbers in at each step, H numbers of state.
"""

import numpy as np


def forward(x, h0, Wx, Wh, b):
    """Read the sequences from the first step to the last.

    x  : (T, B, D)    the inputs, time first
    h0 : (B, H)       the state before the first step
    Wx : (D, H)       from the input into the state
    Wh : (H, H)       from the state into the next state
    b  : (H,)

    Returns h (T, B, H): the state after every step, h[0] after the first. h0 is not in it.
    """
    raise NotImplementedError


def backward(dh, x, h0, Wx, Wh, b):
    """Walk back through time and return how the loss changes with everything that went in.

    dh : (T, B, H)    the slope of the loss at every state, as far as the state acts on the
                      loss directly; what it does by way of later states is yours to add
    x, h0, Wx, Wh, b  as in forward

    Returns (dx, dh0, dWx, dWh, db), each with the shape of what it belongs to. The slopes of
    weights and bias are sums over all steps and all sequences, not means.
    """
    raise NotImplementedError
