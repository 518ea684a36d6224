"""dlpath config."""

from pathlib import Path
from typing import Annotated

import typer

from dlpath.commands.group import Json, group
from dlpath.context import Context
from dlpath.settings.config_file import known, load, parsed, save
from dlpath.settings.report import config_report, refuse_unknown_track
from dlpath.settings.values import SETTINGS

app = group()


def setting_names(incomplete: str) -> list[tuple[str, str]]:
    """Return the settings that begin as typed."""
    return [(key, item.help) for key, item in SETTINGS.items() if key.startswith(incomplete)]


Key = Annotated[
    str, typer.Argument(metavar="SETTING", help="Name of a setting.", autocompletion=setting_names)
]


@app.callback(invoke_without_command=True)
def all_settings(ctx: typer.Context, json: Json = False) -> None:
    """Show and change your settings.

    Examples
    --------
    dlpath config
    """
    if ctx.invoked_subcommand is None:
        list_settings(ctx, json=json)


@app.command("list")
def list_settings(ctx: typer.Context, json: Json = False) -> None:
    """Show all settings, their values and what they mean.

    Examples
    --------
    dlpath config list
    """
    context: Context = ctx.obj
    context.show(config_report(context.settings, context.folders.settings), json=json)


@app.command()
def get(ctx: typer.Context, key: Key, json: Json = False) -> None:
    """Show one setting.

    Examples
    --------
    dlpath config get hours_per_week
    """
    context: Context = ctx.obj
    report = config_report(context.settings, context.folders.settings, only=known(key))
    context.show(report, json=json)


# A value may begin with a minus; what is wrong with it then, the setting knows best.
@app.command("set", context_settings={"ignore_unknown_options": True})
def set_value(
    ctx: typer.Context,
    key: Key,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="Its new value.")],
    json: Json = False,
) -> None:
    """Change one setting.

    Examples
    --------
    dlpath config set hours_per_week 12
    """
    context: Context = ctx.obj
    new = parsed(key, value)
    if key == "track":
        refuse_unknown_track(new, context.curriculum.tracks)
    if key == "curriculum":
        from dlpath.curriculum.sound import sound

        sound(Path(new))
    save(context.folders.settings, {key: new})
    show_changed(context, key, json=json)


@app.command()
def unset(ctx: typer.Context, key: Key, json: Json = False) -> None:
    """Go back to the default of one setting.

    Examples
    --------
    dlpath config unset hours_per_week
    """
    context: Context = ctx.obj
    save(context.folders.settings, {known(key): None})
    show_changed(context, key, json=json)


def show_changed(context: Context, key: str, *, json: bool) -> None:
    """Show a setting as it is now, though others may still be wrong."""
    file = context.folders.settings
    context.show(config_report(load(file, only=key), file, only=key, changed=True), json=json)
