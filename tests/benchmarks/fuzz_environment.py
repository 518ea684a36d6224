"""Variables of the environment that are nonsense, huge, or missing."""

import random
from pathlib import Path

from tests.benchmarks.fuzz_changes import NOISE
from tests.benchmarks.fuzz_harness import Subject, fresh

GOOD = {
    "DLPATH_HOME": ["{home}", "{home}/", "{home}/../home", "~nobodyhere", "~", "", "{folder}/new"],
    "DLPATH_NOW": ["2026-11-24T18:00:00+01:00", "2026-11-24", "soon", "9999-12-31T23:59:59-14:00"],
    "DLPATH_DATABASE_URL": [
        *[
            "",
            "sqlite:///{home}/record.db",
            "sqlite://",
            "sqlite:///:memory:",
            "mysql://u:geheim@h/d",
        ],
        *[
            "postgresql://u:geheim@/x",
            "postgresql://u:ge/heim@h/d",
            "geheim",
            "://geheim",
            "a+b://",
        ],
    ],
    "DLPATH_HOSTS_FILE": ["{folder}/hosts", "{home}", "/dev/null", "{folder}/none/hosts", ""],
    "DLPATH_EDITOR": ["", "true", "false", "nope", "'", '"a b" c', "\\", "{home}", "-"],
    "VISUAL": ["", "true", "nope -w"],
    "EDITOR": ["", "false", "'a"],
    "TZ": [
        *[
            "Europe/Stockholm",
            "",
            ":",
            "Mars/Olympus",
            "../../etc",
            "CET-1CEST",
            "<+14>-14",
            "UTC0",
        ],
        *["/usr/share/zoneinfo/UTC", ":/etc/localtime", "zoneinfo/", "posix/", ".", "A" * 300],
    ],
    "LANG": ["C", "de_DE.UTF-8", "xx", ""],
    "LC_ALL": ["C", "tlh", ""],
    "COLUMNS": ["80", "0", "1", "-1", "999", "1000", "1e3", "²", "٣", "9" * 5000, "", " 80 "],
    "LINES": ["24", "0", "9" * 5000, "x"],
    "NO_COLOR": ["", "1", "0"],
    "FORCE_COLOR": ["", "1", "x"],
    "TERM": ["xterm", "dumb", "", "nope"],
    "HOME": ["{folder}", "", "/nonexistent", "relative"],
    "XDG_DATA_HOME": ["{folder}/xdg", "", "relative"],
    "PATH": ["", "/nonexistent", ":" * 1000],
    "BROWSER": ["", "true", "%s", "nope %s; id"],
    "SUDO_USER": ["root", "nobodyhere", ""],
    "DLPATH_HOOK": ["focus-start", ""],
}
COMMANDS = [
    ("next", "--json"),
    ("status",),
    ("prompt",),
    ("log", "--json"),
    ("plan", "--json"),
    ("config", "--json"),
    ("block", "--json"),
    ("doctor", "--json"),
    ("path", "--json"),
    ("cards", "due", "--json"),
    ("history", "--json"),
    ("done", "nope", "--json"),
]
_BITS = [bit.replace("\0", "").replace("\ud800", "\udcff") for bit in NOISE]
"""A variable cannot hold a null; a byte that is no UTF-8 comes as half a character."""
SECRETS = ("geheim", "ge/heim", "heim@")


def try_environment(seed: int, folder: Path) -> str:
    """Run a command where one to four variables are not as they should be."""
    draw = random.Random(seed)
    learner = fresh(folder)
    given: dict[str, str | None] = {
        name: _value(name, draw, folder) for name in draw.sample(sorted(GOOD), draw.randrange(1, 5))
    }
    if given.get("DLPATH_HOME", "there") in (None, ""):
        # Where the platform keeps things: not in the home of whoever runs this.
        given["DLPATH_HOME"] = str(folder / "other")
    words = draw.choice(COMMANDS)
    answer = learner.tried(*words, **given)
    said = answer.out + answer.err
    assert not any(secret in said for secret in SECRETS), (
        f"{words} {given} tells a password: {said}"
    )
    return "refused" if answer.code else "done"


def _value(name: str, draw: random.Random, folder: Path) -> str | None:
    if draw.random() < 0.1:
        return None
    text = draw.choice(GOOD[name]).format(home=folder / "home", folder=folder)
    if draw.random() < 0.25 and not name.startswith("DLPATH_D"):
        place = draw.randrange(len(text) + 1)
        text = text[:place] + draw.choice(_BITS) + text[place:]
    return text


ENVIRONMENT = Subject("environment", "variables: nonsense, huge, missing", try_environment)
