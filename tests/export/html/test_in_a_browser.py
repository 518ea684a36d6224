"""The page in Chromium: nothing is fetched, nothing fails, everything fits, everybody can read it.

These tests need the extra `browser` and run with ``pytest -m extra``. They take the Chromium or
Chrome of the machine, else the one that ``playwright install chromium`` brings.
"""

from shutil import which

import pytest

pytestmark = pytest.mark.extra

SCHEMES = ("light", "dark")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(which, NAMES)), None)
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=found)
        yield browser
        browser.close()


@pytest.fixture
def show(chromium, written):
    """Return a function that shows a report; what went wrong or was fetched is in ``.heard``."""
    opened = []

    def shown(report, *, width=1000, scheme="light", script=True, bypass=False):
        context = chromium.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=script,
            bypass_csp=bypass,
        )
        opened.append(context)
        tab = context.new_page()
        address, tab.heard = written(report), []
        tab.on("console", lambda message: tab.heard.append(message.text))
        tab.on("pageerror", lambda error: tab.heard.append(str(error)))
        tab.on("request", lambda request: tab.heard.append(request.url))
        tab.goto(address)
        assert tab.heard.pop(0) == address
        return tab

    yield shown
    for context in opened:
        context.close()


def width_of(tab):
    return tab.evaluate("document.documentElement.scrollWidth")


@pytest.fixture(params=["report", "plain", "empty"])
def any_report(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_it_is_shown_without_a_complaint_and_without_a_request(show, any_report, scheme):
    tab = show(any_report, scheme=scheme)
    assert tab.locator("h1").is_visible()
    assert tab.heard == []


def test_a_complaint_would_be_heard(show, report):
    tab = show(report)
    tab.evaluate("document.body.style = 'color: red'")
    tab.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://dlpath.test/'}))")
    tab.wait_for_timeout(50)
    assert any("Content Security Policy" in said for said in tab.heard)


def test_it_says_the_same_where_scripts_are_off(show, report):
    on, off = show(report), show(report, script=False)
    assert off.locator("main").inner_text() == on.locator("main").inner_text()


@pytest.mark.parametrize("width", [320, 360, 1000])
def test_it_never_scrolls_sideways(show, any_report, width):
    tab = show(any_report, width=width)
    tab.evaluate("for (const found of document.querySelectorAll('details')) found.open = true")
    assert width_of(tab) == width


def test_words_without_end_are_broken(show, report):
    note = report.notes[0]._replace(note="w" * 2000)
    path = report.path._replace(title="w" * 500)
    assert width_of(show(report._replace(notes=(note,), path=path), width=360)) == 360


def test_labels_of_pictures_are_inside_and_apart_on_a_phone(show, report):
    tab = show(report, width=360)
    for picture in tab.locator("svg.chart").all():
        frame = picture.bounding_box()
        boxes = [label.bounding_box() for label in picture.locator("text").all()]
        for box in boxes:
            assert frame["x"] <= box["x"]
            assert box["x"] + box["width"] <= frame["x"] + frame["width"]
            assert box["height"] >= 8
        for k, box in enumerate(boxes):
            assert not any(overlapping(box, other) for other in boxes[k + 1 :])


def overlapping(one, other):
    return all(
        one[at] < other[at] + other[size] and other[at] < one[at] + one[size]
        for at, size in (("x", "width"), ("y", "height"))
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_it_is_dark_in_the_dark(show, plain, scheme):
    tab = show(plain, scheme=scheme)
    colour = tab.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert (colour == "rgb(253, 253, 251)") == (scheme == "light")


def test_it_is_printed_light_whole_and_without_its_links(show, report):
    tab = show(report, scheme="dark")
    tab.emulate_media(media="print", color_scheme="dark")
    colour = tab.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert colour == "rgb(253, 253, 251)"
    assert not tab.locator("nav").is_visible()
    assert tab.locator("#evidence").is_visible()
    assert tab.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1000)])
def test_axe_finds_nothing_that_keeps_anybody_from_reading_it(show, any_report, scheme, width):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(show(any_report, width=width, scheme=scheme, bypass=True)).response
    assert len(found["passes"]) > 20
    assert [(item["id"], item["nodes"][0]["html"]) for item in found["violations"]] == []


def test_axe_would_find_it(show, plain):
    from axe_playwright_python.sync_playwright import Axe

    tab = show(plain, bypass=True)
    tab.evaluate("document.querySelector('p').style.color = '#ddd'")
    tab.evaluate("document.documentElement.lang = ''")
    found = {item["id"] for item in Axe().run(tab).response["violations"]}
    assert {"color-contrast", "html-has-lang"} <= found
