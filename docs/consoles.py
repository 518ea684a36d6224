"""Run the console blocks of the documentation, and put what they print into the pages.

    python docs/consoles.py            writes it
    python docs/consoles.py --check    says which pages are not up to date, and fails

The blocks of a page are one session in a home of its own. ``<!-- now: 2026-11-24T18:00 -->`` sets
its clock, and ``<!-- exit: 1 -->`` announces that the last command of the next block is refused.
A block of code after ``<!-- file: NAME -->`` is written to that file of the home.
"""

import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

DOCS = Path(__file__).parent
PAGES = [
    page
    for page in (DOCS.parent / "README.md", *sorted(DOCS.rglob("*.md")))
    if "```console" in page.read_text(encoding="utf-8")
]

os.environ.update(COLUMNS="80", NO_COLOR="1", TZ="Europe/Stockholm")
os.environ.pop("FORCE_COLOR", None)

from dlpath.cli import run

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NOW = re.compile(r"<!-- now: (\S+) -->")
_FILE = re.compile(r"<!-- file: (\S+) -->\s*^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_EXIT = re.compile(r"<!-- exit: (\d+) -->\s*$")
HOME = "/home/ada/.dlpath"
"""What is printed for the home, which is another one each time."""
_SECONDS = re.compile(r"\d+\.\d\d s, seed")


def rendered(text: str) -> str:
    """Return a page with what its console blocks print now."""
    # As long as the name that stands for it, so that lines break where they would.
    with tempfile.TemporaryDirectory(prefix="dlp-", dir="/tmp") as home, chdir(DOCS.parent):
        environ = {
            "DLPATH_HOME": home,
            "DLPATH_NOW": "2026-11-24T18:00:00",
            "TZ": "Europe/Stockholm",
        }
        environ |= {"COLUMNS": "80", "NO_COLOR": "1"}
        parts, end = [], 0
        for block in _BLOCK.finditer(text):
            before = text[end : block.start()]
            for now in _NOW.findall(before):
                environ["DLPATH_NOW"] = now
            for name, written in _FILE.findall(before):
                file = Path(home, name)
                file.parent.mkdir(exist_ok=True)
                file.write_text(written, encoding="utf-8")
            expected = _EXIT.search(before)
            parts += [
                before,
                "```console\n",
                *_session(block[1], environ, int(expected[1]) if expected else 0),
                "```",
            ]
            end = block.end()
    return ("".join(parts) + text[end:]).replace(home, HOME)


def _session(block: str, environ: dict[str, str], expected: int) -> Iterator[str]:
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    for command in commands:
        program, *words = shlex.split(command[2:])
        printed = io.StringIO()
        with redirect_stdout(printed), redirect_stderr(printed):
            code = run(words, environ)
        if program != "dlpath" or code != (expected if command == commands[-1] else 0):
            raise SystemExit(f"{command}\n{printed.getvalue()}exited with {code}")
        yield f"{command}\n{_SECONDS.sub('0.05 s, seed', printed.getvalue())}"


def main() -> int:
    """Write the pages, or check them."""
    stale = []
    for page in PAGES:
        old = page.read_text(encoding="utf-8")
        new = rendered(old)
        if new != old:
            stale.append(page.name)
            if "--check" not in sys.argv:
                page.write_text(new, encoding="utf-8")
    print(
        "written:" if "--check" not in sys.argv else "not up to date:", ", ".join(stale) or "none"
    )
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
