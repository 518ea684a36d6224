"""REINFORCE: make more likely what was followed by reward.

The lesson:  dlpath exercise start reinforce
Your score:  dlpath exercise check reinforce
Stuck:       dlpath exercise hint reinforce

T steps of one episode, D numbers to be seen at each, A actions, numbered from 0.
"""

import numpy as np


def returns(rewards, gamma):
    """Return for each step what is still to come: its own reward and the discounted later ones.

    rewards : (T,)
    gamma   : a number from 0 to 1; a reward one step later counts gamma times as much

    Returns (T,). For rewards 0, 0, 1 and gamma 0.5 it is 0.25, 0.5, 1.
    """
    raise NotImplementedError


def policy(observations, W):
    """Return the probability of every action at every step.

    observations : (T, D)
    W            : (D, A)

    Returns (T, A): the softmax of each row of logits; every row adds up to 1.
    """
    raise NotImplementedError


def loss_gradient(observations, actions, returns, W):
    """Return the slope of the loss along W, (D, A).

    observations : (T, D)
    actions      : (T,)    what was done at each step, whole numbers from 0 to A − 1
    returns      : (T,)    what came of it
    W            : (D, A)

    The loss is minus the mean over the steps of return times log-probability of the action.
    """
    raise NotImplementedError


def train(env, W, episodes, learning_rate, gamma, rng):
    """Play one episode after the other and take a step of gradient descent after each.

    env              env.reset(rng) begins an episode and gives the first observation (D,);
                     env.step(action) gives (next observation, reward, done)
    W                (D, A), to begin with
    episodes         how many; 0 is allowed
    learning_rate, gamma
    rng              a numpy Generator, for reset and for drawing actions

    Returns W (D, A) after the last episode; the W you were given stays as it was.
    """
    raise NotImplementedError
