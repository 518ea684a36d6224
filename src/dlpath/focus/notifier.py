"""Telling the learner on the desktop, by the program that each system brings for it."""

import subprocess
import sys
from collections.abc import Mapping
from html import escape
from shutil import which
from typing import NamedTuple

PATIENCE = 3
"""Seconds; a program that has not told by then is given up."""

_APPLE = (
    "on run texts",
    "display notification (item 2 of texts) with title (item 1 of texts)",
    "end run",
)
_TOAST = """
$kind = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$page = $kind::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$lines = $page.GetElementsByTagName('text')
$null = $lines[0].AppendChild($page.CreateTextNode($env:DLPATH_TITLE))
$null = $lines[1].AppendChild($page.CreateTextNode($env:DLPATH_BODY))
$toast = [Windows.UI.Notifications.ToastNotification]::new($page)
$kind::CreateToastNotifier('dlpath').Show($toast)
"""  # noqa: E501 - the language has its own lines


class Notifier(NamedTuple):
    """A program that shows notifications."""

    name: str
    words: tuple[str, ...]
    takes_texts: bool = True
    """Whether the texts are its last words; otherwise they are variables."""
    reads_markup: bool = False
    """Whether it takes ``<`` in the second text for markup, which may even load a picture."""


def notifier(platform: str = sys.platform) -> Notifier:
    """Return what shows notifications on a system. No text ever becomes part of a program."""
    if platform == "darwin":
        return Notifier("osascript", tuple(word for line in _APPLE for word in ("-e", line)))
    if platform == "win32":
        words = ("-NoProfile", "-NonInteractive", "-Command", _TOAST)
        return Notifier("powershell", words, takes_texts=False)
    return Notifier("notify-send", ("--app-name=dlpath", "--"), reads_markup=True)


def notify(title: str, body: str, *, by: Notifier, environ: Mapping[str, str]) -> str | None:
    """Show a notification; return in words why it cannot be shown, if so."""
    program = which(by.name, path=environ.get("PATH", ""))
    if program is None:
        return f"{by.name} is not installed"
    body = escape(body, quote=False) if by.reads_markup else body
    texts = (title, body) if by.takes_texts else ()
    try:
        done = subprocess.run(
            [program, *by.words, *texts],
            env=dict(environ) | {"DLPATH_TITLE": title, "DLPATH_BODY": body},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"{by.name} does not answer"
    except OSError as error:
        return f"{by.name} cannot be run: {error.strerror}"
    return f"{by.name} failed with exit code {done.returncode}" if done.returncode else None
