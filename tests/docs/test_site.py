"""The documentation as a site: all pages in the navigation, and nothing fetched to read it."""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

DOCS = Path(__file__).parents[2] / "docs"


def listed():
    return re.findall(r"^- \[.+?\]\((\S+?\.md)\)", (DOCS / "index.md").read_text("utf-8"), re.M)


def test_the_first_page_lists_every_page_once():
    pages = {str(page.relative_to(DOCS).as_posix()) for page in DOCS.rglob("*.md")} - {"index.md"}
    assert set(listed()) == pages, "docs/index.md is the navigation; a page has a line in it"
    assert len(listed()) == len(pages)


def built(docs, site):
    """Build a site as .ci/run does, and return whether that passed, and what was said."""
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q"]
    result = subprocess.run(
        [*command, "-d", str(site.parent / "trees"), str(docs), str(site)],
        capture_output=True,
        text=True,
    )
    return result.returncode == 0, result.stderr


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("docs") / "site"
    passed, said = built(DOCS, folder)
    assert passed, said
    return folder


@pytest.mark.extra
def test_the_site_has_every_page_and_names_nothing_to_fetch(site):
    pages = list(site.rglob("*.html"))
    assert len(pages) > len(listed())
    fetched = re.compile(r"<(?:link|script|img|iframe)\b[^>]*(?:href|src)=\"(?:https?:)?//[^>]*>")
    for page in pages:
        assert fetched.findall(page.read_text(encoding="utf-8")) == []
    for style in site.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import)[\s\"']*(?:https?:)?//", style.read_text("utf-8"))


@pytest.mark.extra
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_fits_a_phone_and_opens_as_a_file(site, scheme):
    from playwright.sync_api import sync_playwright

    heard = []
    with sync_playwright() as player:
        found = next(
            filter(None, map(which, ("chromium", "chromium-browser", "google-chrome"))), None
        )
        browser = player.chromium.launch(executable_path=found)
        tab = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme=scheme)
        tab.on("console", lambda message: heard.append(message.text))
        tab.on("pageerror", lambda error: heard.append(str(error)))
        tab.on("requestfailed", lambda request: heard.append(request.url))
        for page in site.rglob("*.html"):
            tab.goto(page.as_uri())
            if tab.evaluate("document.documentElement.scrollWidth") > 390:
                heard.append(f"{page.name} is wider than the phone")
        tab.goto((site / "search.html").as_uri() + "?q=pomodoro")
        tab.wait_for_selector("#search-results li")
        browser.close()
    assert heard == []


FAULTS = {
    "[x](first-dya.md)": "first-dya.md",
    "[x](../reference/json.md#dlpathnothing1)": "dlpathnothing1",
    "[x](#nowhere)": "nowhere",
    "![x](../pictures/none.svg)": "none.svg",
}


@pytest.mark.gate
def test_a_broken_link_ends_the_build(tmp_path):
    docs = shutil.copytree(DOCS, tmp_path / "docs")
    with (docs / "tutorial" / "first-cards.md").open("a", encoding="utf-8") as page:
        page.write("\n\n".join(["", *FAULTS]) + "\n")
    (docs / "how-to" / "lost.md").write_text("# Lost\n", encoding="utf-8")
    passed, said = built(docs, tmp_path / "site")
    assert not passed
    assert [fault for fault in (*FAULTS.values(), "lost.md") if fault not in said] == []


@pytest.fixture(scope="module")
def variables():
    spec = importlib.util.spec_from_file_location("variables", DOCS / "variables.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_variable_that_is_not_described_or_not_read_is_seen(variables):
    described = variables.DLPATH | variables.SYSTEM
    assert list(variables.problems(variables.read(), described=described)) == []
    found = variables.read() - {"DLPATH_NOW"} | {"DLPATH_NEW"}
    assert list(variables.problems(found, described=described)) == [
        "DLPATH_NEW is read and not described",
        "DLPATH_NOW is described and not read",
    ]


def test_the_readme_names_headings_that_are_there():
    readme = DOCS.parent / "README.md"
    named = re.findall(r"\]\((\S+?\.md)#(\S+?)\)", readme.read_text(encoding="utf-8"))
    assert named
    for file, anchor in named:
        headings = re.findall(r"^#+ (.+)$", (readme.parent / file).read_text("utf-8"), re.M)
        assert anchor in [re.sub(r"[^\w\- ]", "", h).lower().replace(" ", "-") for h in headings]
