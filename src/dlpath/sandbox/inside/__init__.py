"""What runs in the worker process: Python's own library, numpy, and the few modules it shares."""
