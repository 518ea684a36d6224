"""dlpath cards."""

import typer

from dlpath.commands.group import Json, group
from dlpath.commands.parts import card_anki, card_marks, card_reviews, card_texts

app = group()


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context, json: Json = False) -> None:
    """Keep what you learn on cards, and be asked when you would forget it."""
    if ctx.invoked_subcommand is None:
        card_reviews.show_due(ctx.obj, json=json)


app.command()(card_reviews.review)
app.command()(card_reviews.due)
app.command()(card_texts.add)
app.command()(card_texts.sync)
app.command()(card_texts.starter)
app.command()(card_anki.export)
app.command("import")(card_anki.import_)
app.command()(card_reviews.stats)
app.command()(card_reviews.leeches)
app.command()(card_reviews.paper)
app.command()(card_marks.bury)
app.command()(card_marks.suspend)
app.command()(card_marks.unsuspend)
app.command()(card_marks.reset)
app.command()(card_marks.rebuild)
app.command()(card_marks.optimise)
