"""dlpath gpu."""

from pathlib import Path
from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Option
from dlpath.commands.parts.prices import figures
from dlpath.commands.parts.tips import offer
from dlpath.context import Context
from dlpath.planning.gpu.report import advice
from dlpath.planning.gpu.template import template
from dlpath.planning.gpu.wishes import machine, wishes

MOST = 10_000_000
"""The largest sum of money that makes sense here."""


def command(
    app: Context,
    budget: Annotated[
        float | None, Option(least=0, most=MOST, metavar="USD", help="What you can spend a month.")
    ] = None,
    hours: Annotated[
        float | None,
        Option(least=0, most=168, help="GPU hours a week; as many as you study if left out."),
    ] = None,
    vram: Annotated[
        float | None,
        Option(least=1, most=1000, metavar="GB", help="Memory that one card must have."),
    ] = None,
    capital: Annotated[
        float | None, Option(least=0, most=MOST, metavar="USD", help="Savings for a machine.")
    ] = None,
    startup: Annotated[
        bool, Option("--startup", help="You have a real start-up: show credit programmes.")
    ] = False,
    long_sessions: Annotated[
        bool, Option("--long-sessions", help="Your runs take more than 12 hours.")
    ] = False,
    no_phone: Annotated[
        bool, Option("--no-phone", help="You give nobody your phone number.")
    ] = False,
    machine_: Annotated[
        float | None,
        Option("--machine", least=1, most=MOST, metavar="USD", help="What a machine costs."),
    ] = None,
    resale: Annotated[
        float | None,
        Option(least=0, most=100, metavar="PERCENT", help="What the machine sells for in the end."),
    ] = None,
    kw: Annotated[
        float | None,
        Option(least=0, most=100, metavar="KW", help="What the machine draws under load."),
    ] = None,
    electricity: Annotated[
        float | None,
        Option(least=0, most=100, metavar="USD", help="What a kWh of electricity costs."),
    ] = None,
    upkeep: Annotated[
        float | None,
        Option(
            least=0, most=1000, metavar="USD", help="Repairs of the machine, for an hour of use."
        ),
    ] = None,
    speed: Annotated[
        float | None,
        Option(
            least=0.01,
            most=100,
            metavar="RATIO",
            help="Cloud hours that replace an hour of the machine.",
        ),
    ] = None,
    rate: Annotated[
        float | None,
        Option(least=0, most=1000, metavar="USD", help="What such a cloud hour costs you."),
    ] = None,
    prices: Annotated[
        Path | None, Option(metavar="FILE", help="Figures of your own, where ours have moved.")
    ] = None,
    prices_template: Annotated[
        bool, Option("--prices-template", help="Print our figures as such a file.")
    ] = False,
    json: Json = False,
) -> None:
    """Say which GPU to take, what it costs, and when a machine of your own pays.

    Examples
    --------
    dlpath gpu --budget 50 --hours 10
    dlpath gpu --capital 4000 --electricity 0.30
    """
    known = figures(app, prices, json=json)
    if prices_template:
        app.show(template(known.gpus, app.moment.study_day), json=json)
        return
    currency, standing = known.gpus.currency, app.standing
    wanted, assumed = wishes(
        study_hours=app.settings.hours_per_week,
        currency=currency,
        budget=budget,
        hours=hours,
        vram=vram,
        capital=capital,
        startup=startup,
        long_sessions=long_sessions,
        phone=not no_phone,
    )
    own, own_assumed = machine(
        known.gpus.breakeven,
        currency=currency,
        own=known.your_breakeven,
        price=machine_,
        resale_percent=resale,
        kw=kw,
        price_per_kwh=electricity,
        upkeep=upkeep,
        speed_ratio=speed,
        rate=rate,
    )
    here = standing.current
    report = advice(
        known,
        wanted,
        own,
        assumed=assumed,
        machine_assumed=own_assumed,
        phase=here and here.phase,
        phases=[phase.id for phase in standing.curriculum.phases],
    )
    app.show(report, json=json)
    if report.credit:
        offer(app, "gpu.advice[programme]", json=json)
