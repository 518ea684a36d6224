"""dlpath block.

The record is never opened here: this command is run with the rights of the system's own user, and
nothing of the learner's may end up belonging to that one.
"""

import os
import sys
from collections.abc import Iterable
from datetime import timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

import typer

from dlpath.commands.group import Json, completing, group
from dlpath.context import Context
from dlpath.errors import DlpathError, UsageError
from dlpath.focus.blocking import block_report
from dlpath.focus.hosts_file import HostsFile
from dlpath.settings.config_file import load, parsed, save
from dlpath.settings.values import Settings

KEY = "blocked_sites"
LISTING = ("list", "add", "remove")
app = group()


class NothingListed(DlpathError):
    """No sites are listed that could be kept out."""

    code = "no-sites"


class NotListed(DlpathError):
    """That site is not on the list."""

    code = "no-sites"


class NotAsRoot(DlpathError):
    """The learner's own files would end up belonging to the system's own user."""

    code = "not-as-root"


def listed_sites(context: Context, incomplete: str) -> Iterable[tuple[str, str]]:
    """Return the listed sites that begin as typed."""
    sites = context.settings.blocked_sites
    return [(name, "") for name in sites if name.startswith(incomplete.lower())]


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context, json: Json = False) -> None:
    """Keep sites that distract you out for a while.

    Examples
    --------
    dlpath block
    """
    if ctx.invoked_subcommand is None:
        status(ctx, json=json)


@app.command()
def on(
    ctx: typer.Context,
    minutes: Annotated[
        int | None,
        typer.Option(min=1, max=480, metavar="N", help="For so long; a pomodoro if left out."),
    ] = None,
    json: Json = False,
) -> None:
    """Keep the listed sites out. It needs permission for the hosts file; see sudo.

    Examples
    --------
    dlpath block on --minutes 50
    """
    context: Context = ctx.obj
    settings = settings_of_learner(context)
    if not settings.blocked_sites:
        raise NothingListed("no sites are listed", hint="dlpath block add reddit.com lists one")
    length = timedelta(minutes=minutes or settings.pomodoro_minutes)
    hosts_file(context).block(settings.blocked_sites, context.now + length)
    show(context, "on", settings, json=json)


@app.command()
def off(ctx: typer.Context, json: Json = False) -> None:
    """Let all sites in again.

    Examples
    --------
    dlpath block off
    """
    context: Context = ctx.obj
    hosts_file(context).unblock()
    show(context, "off", settings_of_learner(context), json=json)


@app.command()
def status(ctx: typer.Context, json: Json = False) -> None:
    """Show which sites are kept out, and until when.

    Examples
    --------
    dlpath block status
    """
    context: Context = ctx.obj
    show(context, "status", settings_of_learner(context), json=json)


@app.command("list")
def list_sites(ctx: typer.Context, json: Json = False) -> None:
    """List the sites that the next block keeps out.

    Examples
    --------
    dlpath block list
    """
    context: Context = ctx.obj
    show(context, "list", settings_of_learner(context), json=json)


@app.command()
def add(
    ctx: typer.Context,
    site: Annotated[str, typer.Argument(metavar="SITE", help="A name such as reddit.com.")],
    json: Json = False,
) -> None:
    """List a site; the next block keeps it out.

    Examples
    --------
    dlpath block add youtube.com
    """
    context: Context = ctx.obj
    change(context, "add", (*context.settings.blocked_sites, *named(site)), json=json)


@app.command()
def remove(
    ctx: typer.Context,
    site: Annotated[
        str,
        typer.Argument(
            metavar="SITE", help="One of the list.", autocompletion=completing(listed_sites)
        ),
    ],
    json: Json = False,
) -> None:
    """Take a site off the list.

    Examples
    --------
    dlpath block remove youtube.com
    """
    context: Context = ctx.obj
    listed, gone = context.settings.blocked_sites, named(site)
    if not set(gone) <= set(listed):
        close = get_close_matches(site, listed, n=1)
        hint = f"did you mean {close[0]!r}?" if close else "dlpath block list shows them all"
        raise NotListed(f"{site} is not listed", hint=hint)
    change(context, "remove", tuple(name for name in listed if name not in gone), json=json)


def named(site: str) -> tuple[str, ...]:
    """Return the one site that was typed, as it is listed."""
    names: tuple[str, ...] = parsed(KEY, site)
    if len(names) != 1:
        raise UsageError("one site is added or removed at a time", "such as reddit.com")
    return names


def change(context: Context, did: str, sites: tuple[str, ...], *, json: bool) -> None:
    """Keep another list of sites."""
    if learner_behind_sudo(context) is not None:
        raise NotAsRoot("the list of sites is your own", hint=f"dlpath block {did} without sudo")
    file = context.folders.settings
    save(file, {KEY: tuple(dict.fromkeys(sites))})
    show(context, did, load(file), json=json)


def show(context: Context, did: str, settings: Settings, *, json: bool) -> None:
    """Show what is kept out now, and what would be."""
    hosts = hosts_file(context)
    # A list can be kept where there is nothing yet to keep it in.
    section = None if did in LISTING and not hosts.path.exists() else hosts.section()
    report = block_report(
        did, section, settings.blocked_sites, file=str(hosts.path), zone=context.zone
    )
    context.show(report, json=json)


def hosts_file(context: Context) -> HostsFile:
    """Return the hosts file."""
    return HostsFile(context.environ, context.folders.cache)


def settings_of_learner(context: Context) -> Settings:
    """Return the settings of the learner, who may have become somebody else by sudo."""
    own = context.folders.settings
    home = learner_behind_sudo(context)
    if home is None or not own.is_relative_to(Path.home()):
        return context.settings
    return load(home / own.relative_to(Path.home()))


def learner_behind_sudo(context: Context) -> Path | None:
    """Return the home of whoever called sudo; ``None`` where nobody did."""
    name = context.environ.get("SUDO_USER")
    if sys.platform == "win32" or os.geteuid() != 0 or not name or name == "root":
        return None
    import pwd

    try:
        return Path(pwd.getpwnam(name).pw_dir)
    except KeyError:
        return None
