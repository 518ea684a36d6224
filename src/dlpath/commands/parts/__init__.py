"""What several commands share, or one is made of: each module is about one thing."""
