"""Setting up completion in the learner's shell."""

import shlex
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from dlpath.commands.quick import SWITCHES
from dlpath.commands.registry import SHOW
from dlpath.commands.shells import SHELLS
from dlpath.context import Context
from dlpath.errors import UsageError


class UnknownShell(UsageError):
    """Completion is asked for in a shell that we do not know, or that is not told."""

    def __init__(self, given: str, option: str) -> None:
        said = f"there is no completion for {given!r}" if given else "your shell is not known"
        super().__init__(said, hint=f"name one of {', '.join(SHELLS)}: dlpath {option} bash")


def set_up(option: str, words: list[str], app: Context) -> int:
    """Do what ``--install-completion [SHELL]`` or ``--show-completion [SHELL]`` ask for."""
    named = [word for word in words if word not in ("--json", *SWITCHES)]
    if len(named) > 1:
        raise UsageError(f"{option} takes one shell", hint=f"dlpath {option} zsh")
    shell = named[0] if named else _in_use(app.environ)
    if shell not in SHELLS:
        raise UnknownShell(shell, option)
    script = (files(__package__) / "scripts" / f"dlpath.{shell}").read_text(encoding="utf-8")
    if option == SHOW:
        app.print(script)
        return 0
    for line in _install(shell, script, app.environ):
        app.print(app.look.wrapped(line) + "\n")
    return 0


def _in_use(environ: Mapping[str, str]) -> str:
    """Return the name of the learner's shell, as far as the environment tells."""
    return Path(environ.get("SHELL", "")).name


def _install(shell: str, script: str, environ: Mapping[str, str]) -> list[str]:
    """Write the script, have the shell read it, and return what to say."""
    if shell == "powershell":
        raise UsageError(
            "PowerShell is set up by a line in its profile",
            hint="dlpath --show-completion powershell | Out-String | Invoke-Expression",
        )
    home = Path.home()
    data = Path(environ.get("XDG_DATA_HOME") or home / ".local/share")
    if shell == "fish":
        folder = Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / "fish/completions"
        _write(folder / "dlpath.fish", script)
        return [f"completion for fish is in {folder / 'dlpath.fish'}", _WHEN]
    if shell == "zsh":
        file = data / "zsh/site-functions/_dlpath"
        start = Path(environ.get("ZDOTDIR") or home) / ".zshrc"
    else:
        file, start = data / "bash-completion/completions/dlpath", home / ".bashrc"
    _write(file, script)
    _have_read(start, file)
    return [f"completion for {shell} is in {file}, which {start} reads", _WHEN]


_WHEN = "it takes effect in a new terminal"


def _write(file: Path, script: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(script, encoding="utf-8", newline="\n")


def _have_read(start: Path, file: Path) -> None:
    """Add the line that reads ``file`` to what a shell reads at its start, once."""
    name = shlex.quote(str(file))
    line = f"[ -r {name} ] && . {name}"
    before = start.read_text(encoding="utf-8", errors="replace") if start.exists() else ""
    if line in before.splitlines():
        return
    # Appended, not written anew: what else is there is kept byte for byte, and a link stays a link.
    with start.open("a", encoding="utf-8", newline="\n") as lines:
        lines.write(("" if before.endswith("\n") or not before else "\n") + line + "\n")
