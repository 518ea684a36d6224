"""The exercise on gradient descent: downhill a step at a time, without and with momentum."""
