"""When something happened, as the learner lived it: the one place that computes a study day."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from dlpath.progress.records import Moment


def study_day(local: datetime, day_start: time) -> date:
    """Return the day that ``local`` belongs to for somebody whose day begins at ``day_start``.

    Work at half past one at night still counts for the day before. Only the clock on the wall
    counts, so a day of 23 or 25 hours is one study day like any other.
    """
    wall = local.replace(tzinfo=None)
    return (wall - timedelta(hours=day_start.hour, minutes=day_start.minute)).date()


def moment(at: datetime, zone: tzinfo, day_start: time) -> Moment:
    """Return the aware instant ``at`` as it is lived in ``zone``."""
    local = at.astimezone(zone)
    offset = local.utcoffset() or timedelta()
    return Moment(
        instant=at.astimezone(UTC),
        utc_offset=round(offset.total_seconds() / 60),
        zone=str(zone),
        study_day=study_day(local, day_start),
    )


def day_end(day: date, zone: tzinfo, day_start: time) -> datetime:
    """Return the instant at which the study day ``day`` ends."""
    return datetime.combine(day + timedelta(days=1), day_start, zone).astimezone(UTC)
