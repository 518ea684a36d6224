"""What dlpath stands on: settings, clock, curriculum, and the process that judges code."""

from dlpath.context import Context
from dlpath.health import Finding, sound, wrong
from dlpath.settings.config_file import unknown_keys


def settings(app: Context) -> Finding:
    """Look whether the settings can be read and are all known."""
    file = app.folders.settings
    count = len(app.settings.given)
    if unknown := unknown_keys(file):
        return wrong(
            f"{file} has unknown settings: {', '.join(unknown)}", "remove them from the file"
        )
    return sound(f"{count} set in {file}" if count else "none set; defaults are used")


def clock(app: Context) -> Finding:
    """Look whether the time zone is known."""
    return sound(
        f"{app.moment.local:%Y-%m-%d %H:%M} in {app.zone}, study day {app.moment.study_day}"
    )


def curriculum(app: Context) -> Finding:
    """Look whether the curriculum in use can be read."""
    tasks = sum(1 for _ in app.curriculum.tasks)
    return sound(f"{len(app.curriculum.phases)} phases, {tasks} tasks in {app.curriculum_folder}")


def exercises(app: Context) -> Finding:
    """Look whether code can be judged here, and within which limits."""
    from dlpath.sandbox.limits import Limits, unenforced
    from dlpath.sandbox.values import Call, Named, Source
    from dlpath.sandbox.worker import Worker

    mine = Source("def one():\n    return 1\n", "one.py")
    with Worker() as worker:
        [outcome] = worker.run({"mine": mine}, (Call(Named("one")),)).outcomes
    if outcome.fault is not None or outcome.returned != 1:
        fault = outcome.fault.message if outcome.fault else "a wrong answer came back"
        return wrong(f"no code can be judged here: {fault}", "install dlpath again")
    limits = Limits()
    within = f"your code is judged within {limits.seconds:g} s and {limits.megabytes} MB"
    return sound("; ".join((within, *unenforced())))


CHECKS = (settings, clock, curriculum, exercises)
