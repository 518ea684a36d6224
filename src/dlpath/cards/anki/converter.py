"""markdownify, and what it does not know of. It is loaded with this module, and by nothing else."""

import re
from collections.abc import Callable
from typing import Any

from bs4.exceptions import ParserRejectedMarkup
from markdownify import ATX, BACKSLASH, MarkdownConverter

_SAFE = re.compile(r"(?:https?://|mailto:)\S+")
_LANGUAGE = re.compile(r"language-([^`\s]+)")


class Converter(MarkdownConverter):
    """HTML as Markdown.

    Parameters
    ----------
    words
        Returns words so that Markdown takes them for words.
    code
        Returns what a text is inside code.
    picture
        Returns a picture, given its source and what is said in its place.
    """

    def __init__(
        self,
        *,
        words: Callable[[str], str],
        code: Callable[[str], str],
        picture: Callable[[str, str], str],
    ) -> None:
        super().__init__(heading_style=ATX, newline_style=BACKSLASH, bullets="-", autolinks=False)
        self._words = words
        self._code = code
        self._picture = picture

    def converted(self, html: str) -> str | None:
        """Return HTML as Markdown; ``None`` if it is none that can be read as such."""
        try:
            return str(self.convert(html))
        except (ParserRejectedMarkup, RecursionError):
            return None

    def escape(self, text: str, parent_tags: Any) -> str:
        """Return words."""
        return self._words(text)

    def process_text(self, el: Any, parent_tags: Any = None) -> str:
        """Return a text, inside code as it is there."""
        text = str(super().process_text(el, parent_tags=parent_tags))  # type: ignore[misc]
        return self._code(text) if "_noformat" in parent_tags else text

    def convert_br(self, el: Any, text: str, parent_tags: Any) -> str:
        """Return the end of a line: inside code there is no other way to write one."""
        if "_noformat" in parent_tags:
            return "\n"
        return str(super().convert_br(el, text, parent_tags))  # type: ignore[misc]

    def convert_a(self, el: Any, text: str, parent_tags: Any) -> str:
        """Return a link, if it leads to the web."""
        if not _SAFE.fullmatch(str(el.get("href", ""))):
            return text
        return str(super().convert_a(el, text, parent_tags))  # type: ignore[misc]

    def convert_img(self, el: Any, text: str, parent_tags: Any) -> str:
        """Return a picture."""
        alt = re.sub(r"[\[\]\n]", "", str(el.get("alt", "")))
        return self._picture(str(el.get("src", "")), alt)

    def convert_pre(self, el: Any, text: str, parent_tags: Any) -> str:
        """Return a fence that is longer than any in the code, with the language if it is said."""
        if not text.strip():
            return ""
        classes = " ".join(el.code.get("class", [])) if el.code else ""
        said = _LANGUAGE.search(classes)
        fence = max(["```", *(run + "`" for run in re.findall("`{3,}", text))], key=len)
        lines = text.removesuffix("\n")
        return f"\n\n{fence}{said[1] if said else ''}\n{lines}\n{fence}\n\n"

    def convert_sub(self, el: Any, text: str, parent_tags: Any) -> str:
        """Return an index, as one types it."""
        return rf"\_{text}" if len(text) < 2 else rf"\_({text})"

    def convert_sup(self, el: Any, text: str, parent_tags: Any) -> str:
        """Return a power, as one types it."""
        return f"^{text}" if len(text) < 2 else f"^({text})"
