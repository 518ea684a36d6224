"""dlpath doctor."""

from functools import partial
from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Option
from dlpath.commands.parts.agreement import agreed
from dlpath.commands.parts.health import backups, folder, record, surroundings, work
from dlpath.commands.parts.health.examination import examination
from dlpath.commands.parts.links import links as looked_at
from dlpath.context import Context
from dlpath.errors import UsageError

PARTS = (surroundings, record, folder, backups, work)
"""What is looked at each time, in the order of the page."""


def command(
    app: Context,
    repair: Annotated[
        bool, Option("--repair", help="Put right what dlpath can; it asks before each.")
    ] = False,
    yes: Annotated[bool, Option("--yes", help="With --repair: do not ask.")] = False,
    links: Annotated[
        bool, Option("--links", help="Look instead at the addresses of the path, online.")
    ] = False,
    json: Json = False,
) -> int:
    """Check that the record, the settings and the curriculum are sound.

    Examples
    --------
    dlpath doctor
    dlpath doctor --repair
    """
    if links:
        if repair:
            raise UsageError("--links repairs nothing", "leave out --repair")
        return looked_at(app, json=json)
    looks = [look for part in PARTS for look in part.CHECKS]
    report = examination(looks, app, agreed=partial(agreed, app, yes=yes) if repair else None)
    app.show(report, json=json)
    return 0 if report.ok else 1
