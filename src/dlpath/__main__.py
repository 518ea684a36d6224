"""``python -m dlpath`` is ``dlpath``."""

from dlpath.cli import main

if __name__ == "__main__":
    main()
