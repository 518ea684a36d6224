"""Feed bad input to everything that reads any, and print a table of what came of it.

    python -m tests.benchmarks.fuzz [N] [SEED] [NAME...]

An input follows from its number, so that one that fails can be tried again: ``1 4711 times``. Exits
with 1 if an input ended in a traceback, took more than two seconds of work, or if a command that
refused it changed a file.
"""

import sys
from collections.abc import Sequence

from tests.benchmarks.fuzz_anki import ANKI
from tests.benchmarks.fuzz_cards import CARDS
from tests.benchmarks.fuzz_curriculum import CURRICULA
from tests.benchmarks.fuzz_environment import ENVIRONMENT
from tests.benchmarks.fuzz_harness import shown
from tests.benchmarks.fuzz_imports import IMPORTS
from tests.benchmarks.fuzz_screens import SIZES
from tests.benchmarks.fuzz_settings import SETTINGS_FILES
from tests.benchmarks.fuzz_tables import TABLES
from tests.benchmarks.fuzz_times import PLANS, TIMES

SUBJECTS = (
    CURRICULA,
    CARDS,
    ANKI,
    IMPORTS,
    TABLES,
    TIMES,
    PLANS,
    SETTINGS_FILES,
    ENVIRONMENT,
    SIZES,
)


def main(count: int = 10_000, first: int = 0, names: Sequence[str] = ()) -> int:
    """Try ``count`` inputs of each subject, or of those that are named."""
    print("| what | fed with | inputs | what came of them | slowest | failures |")
    print("|---|---|---|---|---|---|")
    return max(shown(item, count, first) for item in SUBJECTS if not names or item.name in names)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    sys.exit(main(*numbers[:2], names=[word for word in sys.argv[1:] if not word.isdecimal()]))
