"""Print every screen of the month.

python -m tests.month [--columns 40] [--colour] [--to FILE]
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.month.learner import Learner
from tests.month.story import STORY, broken, steps


def main() -> int:
    """Live through the month, and print what it shows; fail if something does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.month", description=__doc__)
    parser.add_argument("--columns", type=int, default=80)
    parser.add_argument("--colour", action="store_true")
    parser.add_argument("--to", type=Path)
    parser.add_argument("--checks", action="store_true", help="print what --json prints as well")
    given = parser.parse_args()
    os.environ.pop("NO_COLOR", None)
    environ = {"COLUMNS": str(given.columns), "TERM": "xterm-256color"}
    environ["FORCE_COLOR" if given.colour else "NO_COLOR"] = "1"
    out = given.to.open("w", encoding="utf-8") if given.to else sys.stdout
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="m-") as folder:
        learner = Learner(Path(folder), environ)
        for step in steps(STORY.read_text(encoding="utf-8")):
            print(f"\n━━ {step.at} ━━ $ {' '.join(step.words)}", file=out)
            screens = list(learner.do(step))
            for screen in screens[:1] + screens[1:][-1:]:
                shown = given.checks or "--json" not in step.words
                print(screen.text.rstrip("\n") if shown else "(json)", file=out)
                if screen.code:
                    print(f"[exit {screen.code}]", file=out)
            for screen in screens:
                for problem in broken(screen):
                    wrong += 1
                    print(f"line {step.line}: {problem}", file=sys.stderr)
                    print(f"!! {problem}", file=out)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
