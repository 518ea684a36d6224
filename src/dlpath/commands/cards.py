"""dlpath cards."""

import typer

from dlpath.commands.group import Json, group
from dlpath.commands.parts.cards import anki, marks, overview, reviews, texts

app = group()


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context, json: Json = False) -> None:
    """Keep what you learn on cards, and be asked when you would forget it.

    Examples
    --------
    dlpath cards
    """
    if ctx.invoked_subcommand is None:
        reviews.show_due(ctx.obj, json=json)


app.command()(reviews.review)
app.command()(reviews.due)
app.command()(texts.add)
app.command()(texts.sync)
app.command()(texts.starter)
app.command()(anki.export)
app.command("import")(anki.import_)
app.command()(overview.stats)
app.command()(overview.leeches)
app.command()(overview.paper)
app.command()(marks.bury)
app.command()(marks.suspend)
app.command()(marks.unsuspend)
app.command()(marks.reset)
app.command()(marks.rebuild)
app.command()(marks.optimise)
