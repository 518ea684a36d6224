"""dlpath backup."""

from typing import Annotated

import typer

from dlpath.commands import restore
from dlpath.commands.group import Json, group
from dlpath.commands.tree import with_typer
from dlpath.context import Context
from dlpath.store.backup_reports import BackupList, MadeBackup, backup_line

app = group()


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context, json: Json = False) -> None:
    """Copy the record, see what copies there are, and go back to one.

    Examples
    --------
    dlpath backup
    """
    if ctx.invoked_subcommand is None:
        list_backups(ctx, json=json)


@app.command()
def create(ctx: typer.Context, json: Json = False) -> None:
    """Make a verified copy of the record now.

    Examples
    --------
    dlpath backup create
    """
    context: Context = ctx.obj
    made = context.store.back_up(at=context.now)
    context.show(MadeBackup(backup_line(made, context.zone)), json=json)


@app.command("list")
def list_backups(
    ctx: typer.Context,
    thorough: Annotated[
        bool, typer.Option("--thorough", help="Read every page of each; takes longer.")
    ] = False,
    json: Json = False,
) -> None:
    """List the backups, the newest first: what each holds, and whether it is sound.

    Examples
    --------
    dlpath backup list --thorough
    """
    context: Context = ctx.obj
    shelf = context.store.backups
    lines = [backup_line(item, context.zone) for item in shelf.all(thorough=thorough)]
    context.show(BackupList(str(shelf.folder), thorough, tuple(lines)), json=json)


app.command("restore")(with_typer(restore.command))
