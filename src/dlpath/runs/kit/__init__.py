"""What runs are made with: words, options, data and pictures."""
