"""A session of pomodoros: its cycle, its screen, what happens around it, and sites kept out."""
