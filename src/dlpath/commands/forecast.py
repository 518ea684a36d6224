"""dlpath forecast."""

import os
from binascii import crc32
from typing import TYPE_CHECKING

from dlpath.commands.options import Json
from dlpath.commands.parts.agenda import availability
from dlpath.context import Context
from dlpath.planning.forecasting.record import path_record
from dlpath.planning.glance import LastForecast
from dlpath.planning.outline import outline

if TYPE_CHECKING:
    from dlpath.planning.forecasting.forecast import Forecast


def command(app: Context, json: Json = False) -> None:
    """Say when the path will be finished, and how sure that is.

    Examples
    --------
    dlpath forecast
    """
    app.show(kept(app), json=json)


def kept(app: Context) -> "Forecast":
    """Return the forecast as of now, and keep it as the last one."""
    report = made(app)
    app.keep_forecast(
        LastForecast(report.study_day, report.median, report.ranges["80"])
        if report.median and report.ranges
        else None
    )
    return report


def made(app: Context) -> "Forecast":
    """Return the forecast as of now."""
    # On matrices as small as these, several threads only wait for each other; numpy asks once, when
    # it is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from dlpath.planning.forecasting.forecast import forecast_report

    record = path_record(app.standing, app.tallies, app.pomodoros, heirs=app.succession.heirs)
    # The same dice for the same record, and for the record as it grows: what moves the forecast is
    # the work, not luck.
    first = min(record.per_day, default=app.moment.study_day)
    return forecast_report(
        record,
        today=app.moment.study_day,
        plan=outline(app.standing, app.tallies, availability(app)).ends,
        seed=crc32(first.isoformat().encode()),
    )
