"""Long short-term memory: a cell that is added to, and gates that open and close.

The lesson:  dlpath exercise start lstm
Your score:  dlpath exercise check lstm
Stuck:       dlpath exercise hint lstm

T steps, B sequences side by side, D numbers in at each step, H numbers of state and of cell.
The 4H columns of Wx and Wh, and the 4H numbers of b, are four blocks of H, in the order
i f g o: input gate, forget gate, candidate, output gate.
"""

import numpy as np


def forward(x, h0, c0, Wx, Wh, b):
    """Read the sequences from the first step to the last.

    x      : (T, B, D)    the inputs, time first
    h0, c0 : (B, H)       state and cell before the first step
    Wx     : (D, 4H)      from the input into the gates
    Wh     : (H, 4H)      from the state into the gates
    b      : (4H,)

    Returns (h, c), both (T, B, H): state and cell after every step.
    """
    raise NotImplementedError


def backward(dh, x, h0, c0, Wx, Wh, b):
    """Walk back through time and return how the loss changes with everything that went in.

    dh : (T, B, H)    the slope of the loss at every state, as far as the state acts on the
                      loss directly; the loss does not look at the cells
    x, h0, c0, Wx, Wh, b  as in forward

    Returns (dx, dh0, dc0, dWx, dWh, db), each with the shape of what it belongs to. The slopes
    of weights and bias are sums over all steps and all sequences, not means.
    """
    raise NotImplementedError
