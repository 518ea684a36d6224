"""The gates of every day: python -m tests.gates [GATE ...]

All are run, also after one that fails; the output of those that fail is shown. ``.ci/run`` has the
others, which need fresh environments or take long.
"""

import subprocess
import sys
from pathlib import Path
from time import perf_counter

CHECKOUT = Path(__file__).parents[2]
GATES = {
    "lint": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
    "types": ("mypy",),
    "contracts": ("lint-imports",),
    "generated": ("python", "docs/generate.py", "--check"),
    "examples": ("python", "docs/consoles.py", "--check"),
    "pictures": ("python", "docs/pictures.py", "--check"),
    "suite": ("pytest", "-q"),
}


def main(*names: str) -> int:
    """Run the gates of these names, or all, and return 1 if one fails."""
    if unknown := set(names) - set(GATES):
        print(f"no gate is called {', '.join(sorted(unknown))}; there are {', '.join(GATES)}")
        return 2
    failing = [name for name in names or GATES if not passed(name)]
    return 1 if failing else 0


def passed(name: str) -> bool:
    """Run a gate, say in a line what came of it, and show what a failing one printed."""
    program, *words = GATES[name]
    begun = perf_counter()
    done = subprocess.run(
        [Path(sys.executable).with_name(program), *words],
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    failed = done.returncode != 0
    print(
        f"{'fails' if failed else 'holds'}  {name:10} {perf_counter() - begun:6.1f} s", flush=True
    )
    if failed:
        print(done.stdout)
    return not failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
