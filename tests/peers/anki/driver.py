"""The real Anki, in a process of its own: reads one JSON request, writes one JSON answer.

    python driver.py FOLDER < request

Nothing of ours is loaded here, and nothing of Anki anywhere else.
"""

import json
import os
import sys
from pathlib import Path

os.environ["ANKI_TEST_MODE"] = "1"  # no random fuzz

from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from anki.import_export_pb2 import CsvMetadataRequest, ImportCsvRequest

COUNTED = ("new", "updated", "duplicate", "conflicting", "missing_notetype", "missing_deck")


def counts(response):
    return {kind: len(getattr(response.log, kind)) for kind in COUNTED}


def import_package(col, path):
    options = ImportAnkiPackageOptions(merge_notetypes=False, with_scheduling=True)
    request = ImportAnkiPackageRequest(package_path=path, options=options)
    return counts(col.import_anki_package(request))


def import_text(col, path):
    metadata = col._backend.get_csv_metadata(CsvMetadataRequest(path=path))
    return counts(col.import_csv(ImportCsvRequest(path=path, metadata=metadata)))


def memory(col, histories, rollover):
    """Return stability and difficulty of each history of ``[instant in ms, rating]``."""
    col.set_config("fsrs", True)
    col.set_config("loadBalancerEnabled", False)
    col.set_config("rollover", rollover)
    found = []
    for number, history in enumerate(histories):
        note = col.new_note(col.models.by_name("Basic"))
        note["Front"], note["Back"] = str(number), "."
        col.add_note(note, 1)
        [card] = note.card_ids()
        for position, (at, rating) in enumerate(history):
            col.db.execute(
                "insert into revlog values (?,?,-1,?,1,0,2500,1000,?)",
                at,
                card,
                rating,
                int(position > 0),  # the first one learns, the others review
            )
        state = col._backend.compute_memory_state(card).state
        found.append([state.stability, state.difficulty])
    return found


def notes(col):
    """Return guid, fields, tags, and of every card deck and rendered sides."""
    found = []
    for id_ in col.find_notes(""):
        note = col.get_note(id_)
        cards = []
        for card in note.cards():
            output = card.render_output()
            cards.append(
                {
                    "deck": col.decks.name(card.did),
                    "number": card.ord,
                    "question": output.question_text,
                    "answer": output.answer_text,
                    "reviews": col.db.scalar("select count() from revlog where cid=?", card.id),
                }
            )
        found.append(
            {
                "guid": note.guid,
                "type": note.note_type()["name"],
                "fields": note.fields,
                "tags": note.tags,
                "cards": cards,
            }
        )
    return found


def edit(col, guid, field, text):
    """Change a field as somebody at Anki does."""
    note = col.get_note(col.db.scalar("select id from notes where guid=?", guid))
    note[field] = text
    col.update_note(note)
    return note.mod


def add(col, kind, fields, deck, tags=()):
    note = col.new_note(col.models.by_name(kind))
    note.fields = list(fields)
    note.tags = list(tags)
    col.add_note(note, col.decks.id(deck))
    return note.guid


def review(col, guid, reviews):
    """Give every card of a note reviews, each ``[instant in ms, rating, type]``."""
    for number, card in enumerate(
        col.db.list(
            "select id from cards where nid=(select id from notes where guid=?) order by ord", guid
        )
    ):
        for at, rating, kind in reviews:
            col.db.execute(
                "insert into revlog values (?,?,-1,?,1,0,?,4000,?)",
                at + number,
                card,
                rating,
                0 if kind == 4 else 2500,
                kind,
            )


def export_package(col, path, legacy):
    options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True, legacy=legacy)
    return col.export_anki_package(out_path=path, options=options, limit=None)


def export_text(col, path):
    return col.export_note_csv(
        out_path=path,
        limit=None,
        with_html=True,
        with_tags=True,
        with_deck=True,
        with_notetype=True,
        with_guid=True,
    )


def media(col):
    return sorted(path.name for path in Path(col.media.dir()).iterdir())


def add_media(col, path):
    return col.media.add_file(path)


def version(_):
    from anki.buildinfo import version

    return version


def main():
    requests = json.load(sys.stdin)
    col = Collection(str(Path(sys.argv[1], "collection.anki2")))
    answers = [globals()[name](col, *given) for name, *given in requests]
    col.close()
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
