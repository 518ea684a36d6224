"""The documentation as a site.

    python -m sphinx -W --keep-going -q docs site

The page that lists all pages, ``index.md``, is also the navigation, so that one cannot know a page
that the other does not; a page that is missing from it is a warning, and a warning ends the build.
"""

import re

from sphinx.application import Sphinx

import dlpath

project = "dlpath"
html_title = project
version = release = dlpath.__version__
language = "en"

extensions = ["myst_parser"]
myst_heading_anchors = 4
"""Headings are named as GitHub names them, where the same pages are read."""
exclude_patterns = ["how-to/own-curriculum"]
nitpicky = True

html_theme = "furo"
html_static_path = ["theme"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
# A page that is opened as a file may not fetch the others, not even to quote them.
html_show_search_summary = False
html_last_updated_fmt = None
html_theme_options = {
    "navigation_with_keys": True,
    "top_of_page_buttons": [],
    "light_css_variables": {
        "color-brand-primary": "#0b6472",
        "color-brand-content": "#0b6472",
        "color-brand-visited": "#6a4a8c",
    },
    "dark_css_variables": {
        "color-brand-primary": "#5cc3d3",
        "color-brand-content": "#5cc3d3",
        "color-brand-visited": "#b99adb",
    },
}

_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_ENTRY = re.compile(r"^- \[(.+?)\]\((\S+?)\.md\)", re.MULTILINE)


def navigation(index: str) -> str:
    """Return what tells Sphinx the navigation: a hidden tree for each heading of ``index``."""
    _, *parts = _SECTION.split(index)
    return "".join(
        f"\n```{{toctree}}\n:hidden:\n:caption: {heading}\n\n{pages}\n```\n"
        for heading, text in zip(parts[::2], parts[1::2], strict=True)
        if (pages := "\n".join(f"{name} <{page}>" for name, page in _ENTRY.findall(text)))
    )


def _with_navigation(app: Sphinx, name: str, source: list[str]) -> None:
    if name == "index":
        source[0] += navigation(source[0])


def setup(app: Sphinx) -> None:
    """Let Sphinx read the navigation off the first page."""
    app.connect("source-read", _with_navigation)
