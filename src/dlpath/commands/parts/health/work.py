"""What the learner is at: the timer, sites that are kept out, cards."""

from datetime import timedelta

from dlpath.context import Context
from dlpath.health import Finding, sound, wrong
from dlpath.view.words import counted

FORGOTTEN = timedelta(hours=12)


def timer(app: Context) -> Finding:
    """Look whether a timer was left running."""
    running = app.timer
    if running and not running.paused and running.elapsed(app.now) > FORGOTTEN:
        return wrong(
            f"the timer on {running.task} has run for more than twelve hours",
            "dlpath stop --minutes 25, or dlpath cancel",
        )
    return sound(f"running on {running.task}" if running else "none is running")


def block(app: Context) -> Finding:
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
        return sound(f"no sites are kept out: {error}")
    until = section and section.until and section.until.astimezone(app.zone)
    return sound(f"sites are kept out until {until:%H:%M}" if until else "no site is kept out")


def cards(app: Context) -> Finding:
    """Look whether the learner's cards can all be read, and no two have the same id."""
    from dlpath.commands.parts.cards.own import begun_folders, folders
    from dlpath.workspace.card_files import read_cards

    if not folders(app).begun and not app.store.cards.count():
        return sound("there are none yet")
    place = begun_folders(app)
    found = read_cards(place)
    if found.problems:
        first, count = found.problems[0], counted(len(found.problems), "problem")
        return wrong(
            f"{count} in your cards: {first.file}:{first.line}: {first.message}",
            f"{first.how}; dlpath cards sync lists all problems",
        )
    return sound(f"{counted(len(found.notes), 'note')} in {place.home}")


CHECKS = (timer, block, cards)
