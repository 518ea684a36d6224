"""dlpath doctor."""

import os
from collections.abc import Callable
from datetime import timedelta

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.errors import DlpathError, OutOfReach
from dlpath.health import Check, Doctor
from dlpath.settings.config_file import unknown_keys
from dlpath.view.words import counted

SYNCHRONISED = (
    "Dropbox",
    "OneDrive",
    "Google Drive",
    "GoogleDrive",
    "iCloud",
    "Mobile Documents",
    "Nextcloud",
)
FORGOTTEN = timedelta(hours=12)


def command(app: Context, json: Json = False) -> int:
    """Check that the record, the settings and the curriculum are sound."""
    checks = tuple(examined(name, look, app) for name, look in CHECKS.items())
    report = Doctor(all(check.ok for check in checks), checks)
    app.show(report, json=json)
    return 0 if report.ok else 1


def examined(name: str, look: Callable[[Context], Check], app: Context) -> Check:
    """Return the result of one check; one that cannot be made is not a pass."""
    try:
        return look(app)
    except DlpathError as error:
        fault = error
    except OSError as error:
        fault = OutOfReach(error)
    return Check(name, False, fault.message, fault.hint)


def settings(app: Context) -> Check:
    """Look whether the settings can be read and are all known."""
    file = app.folders.settings
    count = len(app.settings.given)
    if unknown := unknown_keys(file):
        return Check(
            "settings",
            False,
            f"{file} has unknown settings: {', '.join(unknown)}",
            "remove them from the file",
        )
    return Check(
        "settings", True, f"{count} set in {file}" if count else "none set; defaults are used"
    )


def clock(app: Context) -> Check:
    """Look whether the time zone is known."""
    return Check(
        "clock",
        True,
        f"{app.moment.local:%Y-%m-%d %H:%M} in {app.zone}, study day {app.moment.study_day}",
    )


def curriculum(app: Context) -> Check:
    """Look whether the curriculum in use can be read."""
    tasks = sum(1 for _ in app.curriculum.tasks)
    return Check(
        "curriculum",
        True,
        f"{len(app.curriculum.phases)} phases, {tasks} tasks in {app.curriculum_folder}",
    )


def record(app: Context) -> Check:
    """Look whether the record is whole."""
    # First, because a record that cannot be read at all says itself what to do.
    total = app.store.tallies().total
    if problems := app.store.problems():
        return Check(
            "record", False, "; ".join(problems), "restore the newest backup: " + newest_backup(app)
        )
    return Check("record", True, f"{counted(total, 'pomodoro')} in {app.folders.record}")


def writable(app: Context) -> Check:
    """Look whether the record can be written, or made; room on the disk is part of it."""
    app.store.try_writing()
    return Check("writable", True, f"there is room to write in {app.folders.data}")


def place(app: Context) -> Check:
    """Look whether the record lies in a folder that a program synchronises, which damages it."""
    folder = app.folders.data
    if shared := [name for name in SYNCHRONISED if any(name in part for part in folder.parts)]:
        return Check(
            "place",
            False,
            f"{folder} is synchronised by {shared[0]}; two machines would damage the record",
            "move it, and set DLPATH_HOME to the new folder",
        )
    return Check("place", True, f"{folder} is on this machine")


def privacy(app: Context) -> Check:
    """Look whether only its owner can read the record."""
    open_to_others = [
        path
        for path in (app.folders.data, app.folders.record)
        if app.folders.data.is_dir() and path.exists() and path.stat().st_mode & 0o077
    ]
    if open_to_others and os.name != "nt":
        names = " ".join(map(str, open_to_others))
        return Check("privacy", False, f"others can read {names}", f"chmod go= {names}")
    return Check("privacy", True, "the record is readable by you alone")


def timer(app: Context) -> Check:
    """Look whether a timer was left running."""
    running = app.timer
    if running and not running.paused and running.elapsed(app.now) > FORGOTTEN:
        return Check(
            "timer",
            False,
            f"the timer on {running.task} has run for more than twelve hours",
            "dlpath stop --minutes 25, or dlpath cancel",
        )
    return Check("timer", True, f"running on {running.task}" if running else "none is running")


def backups(app: Context) -> Check:
    """Look whether backups can be made, and tell of the newest."""
    from dlpath.store.folder import try_writing

    try_writing(app.folders.backups)
    return Check("backups", True, newest_backup(app))


def newest_backup(app: Context) -> str:
    """Return where the newest backup is, in words."""
    from dlpath.store.backup_names import newest

    found = newest(app.folders.backups)
    return f"the newest is {found}" if found else "there is none yet"


def block(app: Context) -> Check:
    """Look whether sites are still kept out though the time is up; if so, let them in."""
    from dlpath.focus.expiry import expired_block
    from dlpath.focus.hosts_file import HostsFile, NoHostsFile

    hosts = HostsFile(app.environ, app.folders.cache)
    try:
        hosts.finish()
        if expired_block(hosts, app.now):
            hosts.unblock()
        section = hosts.section()
    except NoHostsFile as error:
        return Check("block", True, f"no sites are kept out: {error}")
    until = section and section.until and section.until.astimezone(app.zone)
    return Check(
        "block", True, f"sites are kept out until {until:%H:%M}" if until else "none is kept out"
    )


def exercises(app: Context) -> Check:
    """Look whether code can be judged here, and within which limits."""
    from dlpath.sandbox.limits import Limits, unenforced
    from dlpath.sandbox.values import Call, Named, Source
    from dlpath.sandbox.worker import Worker

    mine = Source("def one():\n    return 1\n", "one.py")
    with Worker() as worker:
        [outcome] = worker.run({"mine": mine}, (Call(Named("one")),)).outcomes
    if outcome.fault is not None or outcome.returned != 1:
        fault = outcome.fault.message if outcome.fault else "a wrong answer came back"
        return Check(
            "exercises", False, f"no code can be judged here: {fault}", "install dlpath again"
        )
    limits = Limits()
    within = f"your code is judged within {limits.seconds:g} s and {limits.megabytes} MB"
    return Check("exercises", True, "; ".join((within, *unenforced())))


def cards(app: Context) -> Check:
    """Look whether the learner's cards can all be read, and no two have the same id."""
    from dlpath.commands.parts.own_cards import begun_folders, folders
    from dlpath.workspace.card_files import read_cards

    if not folders(app).begun and not app.store.cards.count():
        return Check("cards", True, "there are none yet")
    place = begun_folders(app)
    found = read_cards(place)
    if found.problems:
        first, count = found.problems[0], counted(len(found.problems), "problem")
        where = f"{first.file}:{first.line}: {first.message}"
        return Check(
            "cards",
            False,
            f"{count} in your cards: {where}",
            f"{first.how}; dlpath cards sync lists all problems",
        )
    return Check("cards", True, f"{counted(len(found.notes), 'note')} in {place.home}")


CHECKS: dict[str, Callable[[Context], Check]] = {
    "settings": settings,
    "clock": clock,
    "curriculum": curriculum,
    "record": record,
    "writable": writable,
    "place": place,
    "privacy": privacy,
    "timer": timer,
    "backups": backups,
    "block": block,
    "exercises": exercises,
    "cards": cards,
}
