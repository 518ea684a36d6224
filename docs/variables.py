"""The environment variables as a page, held to the names that the code reads."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import dlpath

DLPATH = {
    "DLPATH_HOME": "keeps all [files](files.md) in this folder",
    "DLPATH_DATABASE_URL": "keeps the record in a database, such as `postgresql+psycopg://…`, "
    "instead of a file ([how](../how-to/postgres.md))",
    "DLPATH_EDITOR": "the editor that is opened; without it `VISUAL`, then `EDITOR`",
    "DLPATH_HOSTS_FILE": "the hosts file that `dlpath block` works on, instead of the system's",
    "DLPATH_NOW": "makes the clock stand still at this instant (ISO 8601), for tests and "
    "demonstrations",
    "DLPATH_DEBUG": "shows where an error of dlpath itself came from",
}
SYSTEM = {
    "NO_COLOR": "leaves colour out, unless `--color` asks for it",
    "FORCE_COLOR": "colours what goes into a file or another program, too",
    "TERM": "if it is `dumb`, nothing is coloured and nothing is drawn over",
    "COLUMNS": "how wide the output is, instead of as wide as the terminal",
    "TZ": "the time zone, unless the setting [`zone`](settings.md#zone) names one",
    "VISUAL": "the editor, unless `DLPATH_EDITOR` names one",
    "EDITOR": "the editor, unless one of the two above it is set",
    "PATH": "where the programs are looked for that show notifications",
    "SHELL": "the shell that `--install-completion` sets up, if none is named",
    "XDG_DATA_HOME": "where completion for bash and zsh is written, and the data on Linux",
    "XDG_CONFIG_HOME": "where completion for fish is written, and the settings on Linux",
    "ZDOTDIR": "where `.zshrc` is looked for",
    "SUDO_USER": "whose list of sites `sudo dlpath block` takes",
    "SystemRoot": "where the hosts file is on Windows",
    "COMPUTERNAME": "the name of the machine on Windows, which cannot be blocked as a site",
}
INNER = frozenset(
    {
        *("DLPATH_SANDBOX", "DLPATH_HOOK", "DLPATH_TITLE", "DLPATH_BODY"),
        *("_DLPATH_BEGUN", "_DLPATH_COMPLETE", "_TYPER_COMPLETE_ARGS", "COMP_WORDS"),
    }
)
"""What a process of dlpath tells another, or the script of a shell that completes names."""

HEAD = """\
None has to be set. What you would rather not say each time is a [setting](settings.md)."""
HOOKS = """\
What [hooks](../how-to/focus.md#do-something-else-at-the-start-and-at-the-end) are told, such as
`DLPATH_TASK`, stands there."""
_READ = re.compile(r'environ\.get\("(\w+)"|"(_?DLPATH_[A-Z_]+)"|"(VISUAL|EDITOR|TZ)"')


def page(made: str) -> str:
    """Return the page of variables; ``made`` says that it is generated.

    Raises
    ------
    SystemExit
        A variable that is read is not described, or one that is described is not read.
    """
    if wrong := list(problems(read(), described=DLPATH | SYSTEM)):
        raise SystemExit("\n".join(wrong))
    return f"""# Environment variables

{made}
{HEAD}

## Of dlpath

{_table(DLPATH)}

{HOOKS}

## Of the system

{_table(SYSTEM)}
"""


def read() -> frozenset[str]:
    """Return the names of the variables that the code reads."""
    source = Path(dlpath.__file__).parent
    texts = (file.read_text(encoding="utf-8") for file in source.rglob("*.py"))
    return frozenset(
        name for text in texts for names in _READ.findall(text) for name in names if name
    )


def problems(found: frozenset[str], *, described: Mapping[str, str]) -> Iterator[str]:
    """Yield what the page does not say, and what it says of nothing."""
    undescribed = found - INNER - {*described}
    yield from (f"{name} is read and not described" for name in sorted(undescribed))
    yield from (f"{name} is described and not read" for name in sorted({*described} - found))


def _table(names: Mapping[str, str]) -> str:
    rows = (f"| `{name}` | {what} |" for name, what in names.items())
    return "\n".join(["| variable | what it does |", "|---|---|", *rows])
