"""dlpath init."""

from typing import Annotated, Any

from dlpath.commands.options import Json
from dlpath.commands.parameters import Option
from dlpath.commands.parts.agenda import availability
from dlpath.commands.parts.tips import offer
from dlpath.context import Context
from dlpath.planning.coming_days import names_of_days
from dlpath.planning.outline import outline
from dlpath.settings.config_file import BadSetting, parsed, save
from dlpath.settings.report import refuse_unknown_track
from dlpath.settings.values import SETTINGS

ASKED = (
    "goal",
    "hours_per_week",
    "study_days_per_week",
    "days_off",
    "start_date",
    "track",
    "day_start",
)


def command(
    app: Context,
    goal: Annotated[str | None, Option(metavar="GOAL", help=SETTINGS["goal"].help)] = None,
    hours: Annotated[
        str | None, Option(metavar="NUMBER", help=SETTINGS["hours_per_week"].help)
    ] = None,
    days: Annotated[
        str | None, Option(metavar="N", help=SETTINGS["study_days_per_week"].help)
    ] = None,
    off: Annotated[
        str | None, Option("--days-off", metavar="WEEKDAYS", help=SETTINGS["days_off"].help)
    ] = None,
    start: Annotated[str | None, Option(metavar="DAY", help=SETTINGS["start_date"].help)] = None,
    track: Annotated[str | None, Option(metavar="TRACK", help=SETTINGS["track"].help)] = None,
    day_start: Annotated[
        str | None, Option(metavar="TIME", help=SETTINGS["day_start"].help)
    ] = None,
    zone: Annotated[str | None, Option(metavar="ZONE", help=SETTINGS["zone"].help)] = None,
    json: Json = False,
) -> None:
    """Set what your path depends on: goal, hours, track, start.

    Examples
    --------
    dlpath init
    dlpath init --goal building --hours 10 --days 5 --start monday --track pytorch
    """
    typed = dict(zip(ASKED, (goal, hours, days, off, start, track, day_start), strict=True))
    if not (given := any((*typed.values(), zone))):
        offer(app, "init.goal", json=json)
        typed = {key: ask(app, key) for key in ASKED}
    typed["zone"] = zone
    changes = {key: allowed(app, key, text) for key, text in typed.items() if text}
    then = app.settings._replace(**changes)
    standing = app.standing._replace(track=then.track, goal=then.goal)
    plan = outline(standing, app.tallies, availability(app, settings=then))
    if changes:
        save(app.folders.settings, changes)
    app.show(plan, json=json)
    if given:
        offer(app, *(["init.goal"] if goal else []), "init", json=json)


def ask(app: Context, key: str) -> str | None:
    """Ask for one setting until it is understood; Enter keeps the present value."""
    present = getattr(app.settings, key)
    if key == "start_date" and present is None:
        present = app.moment.local.date()
    question = f"{key.replace('_', ' ')}: {SETTINGS[key].help}"
    if key == "track":
        question += f" ({', '.join(app.curriculum.tracks)})"
    default = ", ".join(present) if isinstance(present, tuple) else present
    while (answer := app.ask(question, default=default and str(default))) is not None:
        try:
            allowed(app, key, answer)
        except BadSetting as error:
            app.say(f"{error.message}; {error.hint}")
        else:
            return answer
    return None


def allowed(app: Context, key: str, text: str) -> Any:
    """Return the value of a setting that was typed, or raise ``BadSetting``."""
    if key == "start_date":
        text = str(dict(names_of_days(app.moment.study_day)).get(text.strip().lower(), text))
    value = parsed(key, text)
    if key == "track":
        refuse_unknown_track(value, app.curriculum.tracks)
    return value
