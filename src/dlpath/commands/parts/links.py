"""The addresses of the path, looked at online because the learner asked."""

from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.planning.links import Answer, Recorded

CTRL_C = 130
SILENT = 12
"""Addresses without an answer, at the very beginning, after which nothing more is asked for."""
TAKES = (
    "Looking at {count} addresses, each host one by one. Nothing about you is sent. "
    "Ctrl-C shows what is found by then."
)


def links(app: Context, *, json: bool) -> int:
    """Show what is found at the addresses, and return the exit code."""
    from dlpath.planning.links import links_report, recorded

    addresses = tuple(recorded(app.catalogue))
    found, is_whole = looked_at(app, addresses, json=json)
    report = links_report(addresses, found, asked=app.moment.study_day)
    app.show(report, json=json)
    if not is_whole:
        return CTRL_C
    return 0 if report.ok else 1


def looked_at(
    app: Context, addresses: "Sequence[Recorded]", *, json: bool
) -> "tuple[dict[str, Answer], bool]":
    """Return the answers by address, and whether nobody broke it off."""
    from dlpath.network.round import answers, proxies
    from dlpath.planning.links import is_offline

    if addresses and not json:
        app.say(app.look.wrapped(TAKES.format(count=len(addresses))))
    found: dict[str, Answer] = {}
    coming = answers((item.url for item in addresses), proxies=proxies(app.environ))
    try:
        with closing(coming), app.progress("links", len(addresses)) as advance:
            for answer in coming:
                found[answer.url] = answer
                advance(answer.url.split("/")[2])
                if len(found) == SILENT and is_offline(found.values()):
                    break
    except KeyboardInterrupt:
        return found, False
    return found, True
