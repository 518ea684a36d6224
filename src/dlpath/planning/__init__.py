"""What to do and when: pure functions of the path, the record and the settings."""
