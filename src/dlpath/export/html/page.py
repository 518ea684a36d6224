"""The page, put together from a template for each section."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dlpath.export.html import burn_up, columns, heatmap
from dlpath.export.report import Report
from dlpath.progress.statistics import best_stretch
from dlpath.view import cards_stats, forecast, paper_result, papers, plan, stats, words

GENERATOR = Markup('<meta name="generator" content="dlpath report">')
MOST_NOTES, MOST_TASKS, MOST_WEEKS = 1000, 10, 52
_UNFIT = re.compile(
    r"[^\t\n -~\xa0-\U0010ffff]|[\ufdd0-\ufdef\ufffe\uffff]|[\u202a-\u202e\u2066-\u2069]"
)


class Section(NamedTuple):
    """A part of the page, with a template that is named after it.

    A new one is its template, its line below, and the field of the report that it shows.
    """

    id: str
    title: str
    field: str | None = None
    """What it shows; it is left out while that is empty. Without one it is always there."""


SECTIONS = (
    Section("today", "Today"),
    Section("forecast", "How much is done, and when all will be"),
    Section("year", "Day by day"),
    Section("work", "Where the hours went"),
    Section("portfolio", "Portfolio", "portfolio"),
    Section("exercises", "Exercises", "exercises"),
    Section("reading", "Books and papers", "reading"),
    Section("cards", "Cards", "cards"),
    Section("tasks", "The path, task by task"),
    Section("notes", "Notes", "notes"),
    Section("evidence", "What shows that it is done", "evidence"),
)
"""In the order of the page."""


def page(report: Report) -> bytes:
    """Return the page, in UTF-8.

    Whatever comes from the learner or the curriculum is text and nothing else. The page forbids
    itself to load or to run anything, so that nothing could even if it got in.
    """
    style = files("dlpath.export.html").joinpath("style.css").read_text(encoding="utf-8")
    template = _templates().get_template("page.html")
    text = template.render(
        report=report,
        sections=[item for item in SECTIONS if not item.field or getattr(report, item.field)],
        titles={task.id: task.title for phase in report.path.phases for task in phase.tasks},
        worked={task.id: task for task in report.stats.tasks},
        ends={phase.id: phase for phase in report.forecast.phases},
        # The browser takes it only if it is to the letter what was hashed.
        style=Markup(style),  # noqa: S704 - it is ours
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        generator=GENERATOR,
    )
    return text.encode("utf-8", "replace")


def is_ours(file: Path) -> bool:
    """Tell whether a file was written here, by how it begins."""
    with file.open("rb") as opened:
        start = opened.read(500)
    return start.startswith(b"<!doctype html>") and GENERATOR.encode() in start


def clean(value: Any) -> Any:
    """Return a text without the control characters that have no place in a page.

    Nor has what turns the direction of all that comes after it.
    """
    if isinstance(value, str) and not isinstance(value, Markup):
        return _UNFIT.sub("", value)
    return value


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("dlpath.export.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=clean,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "counted": words.counted,
        "dated": words.dated,
        "day": words.day,
        "hours": stats.in_hours,
        "month": words.month,
        "short": words.short,
        "short_month": lambda day: words.short(day).partition(" ")[2],
    }
    environment.globals |= {
        "best_stretch": best_stretch,
        "blocks_together": plan.together,
        "burn_up": burn_up.picture,
        "memory_in_words": cards_stats.parameters_in_words,
        "forecasts": forecast,
        "heatmap": heatmap.months,
        "interruptions_in_words": stats.interruptions_in_words,
        "most": {"notes": MOST_NOTES, "tasks": MOST_TASKS, "weeks": MOST_WEEKS},
        "of_hours": columns.of_hours,
        "papers_in_words": papers.counter,
        "beside_published": paper_result.beside,
        "of_weeks": columns.of_weeks,
        "plan_names": plan.NAMES,
        "words": words,
    }
    return environment
