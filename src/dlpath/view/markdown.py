"""Markdown as a terminal shows it: no boxes, no colours but our own, as wide as there is room."""

import io
import re

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import CodeBlock, Heading, Markdown
from rich.padding import Padding
from rich.text import Text
from rich.theme import Theme

from dlpath.view.look import Look

_WIDEST = 80
"""Longer lines of prose are hard to read."""
_DEEPEST = 10
"""How far the text of a list within a list is set in, at most."""
_TOGETHER = "\uf8ff"
"""Stands for a blank at which no line is to end."""
_IN_A_TERM = re.compile(r"(?<=[^\s|`]) (?=− )|(?<=[^\s|`] −) (?=\S)|(?<=\b[a-zσ]) (?=\(1\b)")
"""The blanks of a difference such as a (1 − a): with a line's end in it, it reads as a range."""
_THEME = Theme(
    {
        "markdown.h1": "bold",
        "markdown.h2": "bold",
        "markdown.h3": "bold",
        "markdown.strong": "bold",
        "markdown.code": "cyan",
        "markdown.item.bullet": "none",
        "markdown.item.number": "none",
        "markdown.link": "none",
        "markdown.link_url": "cyan",
        "markdown.hr": "dim",
    },
    inherit=True,
)


class _Heading(Heading):
    """A heading that is a line of its own and no more."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        self.text.justify = "left"
        yield self.text


class _CodeBlock(CodeBlock):
    """Code that is set in; a line that is too long goes on below."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        code = Text(str(self.text).rstrip(), style="markdown.code", no_wrap=False)
        yield Padding(code, (0, 0, 0, 4 if options.max_width > 60 else 2))


class _Markdown(Markdown):
    elements = {  # noqa: RUF012 - declared so by rich
        **Markdown.elements,
        "heading_open": _Heading,
        "fence": _CodeBlock,
        "code_block": _CodeBlock,
    }


def markdown(text: str, look: Look) -> str:
    """Return a Markdown text as lines for this terminal."""
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=min(look.width, _WIDEST),
        color_system="standard" if look.colour else None,
        force_terminal=look.colour,
        no_color=not look.colour,
        theme=_THEME,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    shortened, addresses = _without_long_addresses(text, min(look.width, _WIDEST) - _DEEPEST)
    shortened = _IN_A_TERM.sub(_TOGETHER, shortened)
    console.print(_Markdown(shortened, hyperlinks=False))
    shown = _one_by_one(_trimmed(stream.getvalue().replace(_TOGETHER, " ")))
    for stand_in, address in addresses.items():
        shown = shown.replace(stand_in, address)
    return shown


def _without_long_addresses(text: str, longest: int) -> tuple[str, dict[str, str]]:
    """Return ``text`` with a stand-in for each address that rich would break in two.

    A broken address cannot be followed; it is rather longer than the line.
    """
    found = sorted(set(re.findall(rf"https?://[^\s)>\]]{{{max(longest - 7, 1)},}}", text)))
    stand_ins = {chr(0xE000 + number) * max(longest, 1): one for number, one in enumerate(found)}
    for stand_in, address in sorted(stand_ins.items(), key=lambda item: -len(item[1])):
        text = text.replace(address, stand_in)
    return text, stand_ins


def _trimmed(text: str) -> str:
    """Return ``text`` without the blanks with which rich fills its lines."""
    lines = [re.sub(r"[ ]+((?:\x1b\[[0-9;]*m)*)$", r"\1", line) for line in text.splitlines()]
    return "\n".join(lines).strip("\n")


def _one_by_one(text: str) -> str:
    """Return ``text`` with one escape for each attribute: others are taken for harmful."""
    return re.sub(
        r"\x1b\[([0-9]+(?:;[0-9]+)+)m",
        lambda found: "".join(f"\x1b[{code}m" for code in found[1].split(";")),
        text,
    )
