"""dlpath cards export, import."""

from pathlib import Path
from typing import Annotated

import typer

from dlpath.commands.group import Json, completing
from dlpath.commands.parts.paths import expanded
from dlpath.context import Context


def formats(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the formats that begin as typed, with what they are."""
    from dlpath.export.anki import FORMATS

    return [(name, what) for name, what in FORMATS.items() if name.startswith(incomplete)]


def own_decks(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the learner's decks that begin as typed."""
    from dlpath.commands.parts.cards.own import folders
    from dlpath.workspace.card_files import read_cards

    found = {note.deck for note in read_cards(folders(context)).notes}
    return [(name, "") for name in sorted(found) if name.startswith(incomplete)]


def export(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")],
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="apkg: a package with pictures; txt: a text; as FILE ends if left out.",
            autocompletion=completing(formats),
        ),
    ] = None,
    deck: Annotated[
        str | None,
        typer.Option(
            metavar="DECK",
            help="Only this deck: go, pen, or the name of one of yours.",
            autocompletion=completing(own_decks),
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Write FILE even if something else is in it.")
    ] = False,
    json: Json = False,
) -> None:
    """Write your cards into a file that Anki imports.

    Examples
    --------
    dlpath cards export cards.txt
    dlpath cards export cards.apkg --deck go
    """
    from dlpath.commands.parts.cards.anki_exchange import chosen_format, notes_of, stamped
    from dlpath.commands.parts.cards.own import folders
    from dlpath.export.anki import export as exported

    context: Context = ctx.obj
    file = expanded(file)
    form = chosen_format(form, file)
    notes = notes_of(context, deck, json=json)
    within = folders(context).places
    context.show(
        exported(notes, stamped(context), file, form=form, force=force, within=within), json=json
    )


def import_(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A package (.apkg) or a text that Anki has exported."),
    ],
    json: Json = False,
) -> None:
    """Take over cards and reviews from a file of Anki.

    Examples
    --------
    dlpath cards import cards.txt
    """
    from dlpath.commands.parts.cards.anki_exchange import imported

    context: Context = ctx.obj
    context.show(imported(context, expanded(file)), json=json)
