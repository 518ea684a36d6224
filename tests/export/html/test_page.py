"""The page: whole without anything else, deaf to what is in a text, and open to everybody."""

import re
from base64 import b64encode
from datetime import date, timedelta
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlpath.export.html.page import SECTIONS, is_ours, page
from dlpath.export.report import Evidence, Note
from dlpath.planning.glance import LastForecast

STYLE = files("dlpath.export.html").joinpath("style.css").read_text(encoding="utf-8")
MARK = "here it is said"
VOID = ("meta", "br", "input", "link", "img", "hr", "base")


class Page(HTMLParser):
    """A page taken apart: its tags with their attributes and the tags around, and its texts."""

    def __init__(self, content):
        super().__init__()
        self.tags, self.texts, self.around = [], [], []
        self.feed(content.decode("utf-8"))
        self.close()
        assert not self.around

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs), tuple(self.around)))
        if tag not in VOID:
            self.around.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs), tuple(self.around)))

    def handle_endtag(self, tag):
        assert self.around.pop() == tag

    def handle_data(self, data):
        self.texts.append((self.around[-1] if self.around else None, data))

    def all(self, tag):
        return [attrs for name, attrs, _ in self.tags if name == tag]

    @property
    def text(self):
        return " ".join("".join(text for tag, text in self.texts if tag != "style").split())


@pytest.fixture(params=["report", "plain", "empty"])
def any_page(request):
    return Page(page(request.getfixturevalue(request.param)))


def test_it_has_one_title_one_heading_a_language_and_landmarks(any_page):
    assert any_page.all("html") == [{"lang": "en"}]
    assert next(around for tag, _, around in any_page.tags if tag == "title") == ("html", "head")
    for tag in ("h1", "header", "nav", "main"):
        assert len(any_page.all(tag)) == 1, tag
    levels = [int(tag[1]) for tag, _, _ in any_page.tags if re.fullmatch("h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_every_heading_of_one_says_for_what_it_stands(any_page):
    tables = any_page.all("table")
    assert len(any_page.all("caption")) == len(tables) > 5
    for attrs, around in ((attrs, around) for tag, attrs, around in any_page.tags if tag == "th"):
        assert attrs["scope"] == ("col" if "thead" in around else "row")


def test_every_picture_has_a_title_or_is_passed_over(any_page):
    titled = 0
    for tag, attrs, around in any_page.tags:
        if tag == "svg" and "svg" not in around:
            assert attrs.get("role") == "img" or attrs.get("aria-hidden") == "true"
            titled += attrs.get("role") == "img"
    titles = [around for tag, _, around in any_page.tags if tag == "title" and "rect" not in around]
    assert sum(around[-1] == "svg" for around in titles) == titled


def test_its_links_lead_to_its_own_sections_and_no_name_is_there_twice(any_page):
    names = [attrs["id"] for _, attrs, _ in any_page.tags if "id" in attrs]
    assert len(set(names)) == len(names)
    links = [attrs["href"] for attrs in any_page.all("a")]
    assert [link for link in links if link.startswith("#")] == [f"#{name}" for name in names]
    outside = [link for link in links if not link.startswith("#")]
    assert all(link.startswith("https://example.org/") for link in outside), outside


def test_nothing_is_loaded_or_run_and_the_page_forbids_it_itself(any_page):
    assert not {tag for tag, _, _ in any_page.tags} & {"script", "link", "img", "iframe", "base"}
    for _, attrs, _ in any_page.tags:
        assert not {"src", "style"} & attrs.keys()
        assert not [name for name in attrs if name.startswith("on")]
    assert not re.search(r"url\(|@import|expression", STYLE)
    policy = next(item for item in any_page.all("meta") if "http-equiv" in item)["content"]
    (style,) = (text for tag, text in any_page.texts if tag == "style")
    hashed = b64encode(sha256(style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{hashed}'" in policy


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "</style></title><script>alert(1)</script>",
        "\"'><svg onload=alert(1)>",
        "-->{{ 7 * 7 }}{% raw %}",
        "&lt;b&gt; &amp;",
    ],
)
def test_what_looks_like_markup_is_text(plain, text):
    assert_text(plain, text)


@settings(max_examples=50, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1))
def test_whatever_a_learner_or_a_curriculum_says_is_text(plain, text):
    assert_text(plain, text)


def assert_text(report, text):
    """Say ``text`` wherever something can be said, and see the same tags around all of it."""

    def saying(said):
        phase = report.path.phases[0]
        task = phase.tasks[0]._replace(title=said)
        path = report.path._replace(title=said, phases=(phase._replace(title=said, tasks=(task,)),))
        day = report.status.study_day
        return Page(
            page(
                report._replace(
                    path=path,
                    notes=(Note(day, task.id, said), Note(day, said, said)),
                    evidence=(Evidence(task.id, "done", day, said, verified=True),),
                )
            )
        )

    found, expected = saying(text), saying(MARK)
    assert found.tags == expected.tags
    assert found.texts == [(tag, item.replace(MARK, text)) for tag, item in expected.texts]
    assert sum(MARK in item for _, item in expected.texts) == 11


def test_control_characters_and_halves_of_characters_are_left_out(plain):
    note = Note(plain.status.study_day, "b01-env", "a\x00b\x1b[31mc\x85d\udcffe\ufffe\nf")
    assert "ab[31mcd?e f" in Page(page(plain._replace(notes=(note,)))).text


def test_notes_and_evidence_are_there_only_if_they_are_asked_for(report, plain):
    asked, unasked = Page(page(report)).text, Page(page(plain)).text
    for said in ("read <i>all</i> of it", "0.93 & more", "knew it already"):
        assert said in asked
        assert said not in unasked


def test_sections_without_anything_to_show_are_left_out(empty, report):
    always = [item.title for item in SECTIONS if not item.field]
    assert headings(empty) == always
    assert headings(report) == [item.title for item in SECTIONS]


def headings(report):
    found = Page(page(report))
    return [text for tag, text in found.texts if tag == "h2"]


def test_the_portfolio_has_what_is_finished_beside_the_figure_of_the_paper(report):
    text = Page(page(report)).text
    assert "Paper <one> cnn, keras, by students" in " ".join(text.split())
    assert "error 0.3, 0.1 above the paper's 0.2: 50 % worse write-up" in text
    assert "65 days; without one, overfit, optimise; forced: generalise" in text
    assert text.index("Paper <one>") < text.index("Paper <two>")
    assert 'href="https://example.org/write-up"' in page(report).decode()


def test_an_empty_record_says_what_will_be_there_and_what_to_do(empty):
    text = Page(page(empty)).text
    assert re.search(r"\b0 of \d+ tasks settled", text)
    assert "No pomodoro is recorded yet. dlpath start begins one" in text
    assert "Not enough yet for a forecast" in text
    assert "Here you will see the hours of each phase" in text


def test_the_figures_are_those_of_the_report(report):
    text = Page(page(report)).text
    status, stats = report.status, report.stats
    assert f"{status.done} of {status.total} tasks settled" in text
    assert f"{stats.minutes / 60:.1f} h {stats.pomodoros} pomodoros" in text
    assert f"{status.streak.days} day" in text
    assert "19:00–19:25" in text
    assert "Least squares: how wrong is a line? stale" in text
    assert f"done: {report.forecast.burn_up[-1].percent:g} %" in text


def test_what_was_read_and_how_well_cards_are_remembered_is_told(report):
    text = Page(page(report)).text
    assert "Deep Learning unclear: 2.7 <i>Eigen</i>38 of 709about 22 Feb 2027" in text
    assert "1 of 100 papers read, 0 on cards." in text
    assert "Playing Atari with Deep Reinforcement Learning (2013)key" in text
    assert "2 reviews in 1 min" in text
    assert "<b>go</b>0 new, 1 young, 0 mature1100.0 %88.1 %" in text


def test_a_finished_path_says_since_when(report):
    finished = report.forecast._replace(tasks_left=0, finished=report.status.study_day, fan=())
    status = report.status._replace(phase=None)
    text = Page(page(report._replace(forecast=finished, status=status))).text
    assert "The path was finished on 24 November 2026." in text
    assert "Phase finished" in text


def test_a_finish_that_is_too_far_away_has_no_year(report):
    endless = report.forecast._replace(median=None, ranges=None)
    assert "Not within ten years" in Page(page(report._replace(forecast=endless))).text


def test_a_very_long_record_makes_a_page_of_less_than_a_megabyte(report):
    newest, week = report.stats.days[-1], report.stats.weeks[-1]
    back = [timedelta(days=k) for k in reversed(range(3650))]
    days = tuple(newest._replace(day=newest.day - k) for k in back)
    weeks = tuple(week._replace(monday=week.monday - k) for k in back[::7])
    notes = report.notes * 1000
    stats = report.stats._replace(days=days, weeks=weeks)
    content = page(report._replace(stats=stats, notes=notes))
    assert len(content) < 1_000_000
    assert f"The newest 1000 of {len(notes)} notes." in Page(content).text


def test_a_page_of_ours_is_known_by_its_beginning(report, tmp_path):
    file = tmp_path / "page.html"
    file.write_bytes(page(report))
    assert is_ours(file)
    for other in (b"<!doctype html><html><title>mine</title>", b"", b"\xff\x00"):
        file.write_bytes(other)
        assert not is_ours(file)


def colours(scheme):
    """The variables of the style sheet in the light or the dark."""
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#\w+);", part)) for part in STYLE.split("@media")[:2]
    )
    return {"light": light, "dark": light | dark}[scheme]


def luminance(colour):
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_the_paper(scheme):
    found = colours(scheme)
    for name in set(re.findall(r"(?<![\w-])color: var\(--([\w-]+)\)", STYLE)):
        assert contrast(found[name], found["paper"]) >= 4.5, name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_drawn_stands_out_from_the_paper_and_the_bands_from_each_other(scheme):
    found = colours(scheme)
    for name in ("accent", "faint"):
        assert contrast(found[name], found["paper"]) >= 4.5
    bands = [found[name] for name in ("paper", "band-95", "band-80", "band-50", "accent")]
    assert all(contrast(*pair) >= 1.15 for pair in pairwise(bands))


def test_the_contrast_is_that_of_the_guidelines():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_range_that_ends_where_forecasts_end_is_open(report):
    ends = date(2029, 4, 8), date(2036, 11, 24)
    last = LastForecast(date(2026, 11, 24), date(2034, 6, 2), ends)
    status = report.status._replace(forecast=last)
    assert "with 80 % Apr 2029 or later" in Page(page(report._replace(status=status))).text
