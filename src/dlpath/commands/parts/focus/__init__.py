"""The parts of ``dlpath focus``: the record around a sitting, and a timer that was left."""
