"""A note of ours as one of Anki's."""

from dlpath.cards.anki.fields import about, anki_fields, guid, id_of
from dlpath.cards.card import Note

NOTE = Note(
    "e4m2ab1", "pen", "exercise", "Derive *it*.", "$x$", "DLB <6>", ("dlb",), 10, "f", 1, "su-001"
)


def test_a_note_keeps_its_guid_for_ever():
    assert (
        anki_fields(NOTE).guid
        == anki_fields(NOTE._replace(question="other")).guid
        == "dlpath-e4m2ab1"
    )
    assert id_of(guid("e4m2ab1")) == "e4m2ab1"
    assert id_of("b?y.>#`D!-") is None


def test_decks_lie_in_one_and_texts_are_html():
    found = anki_fields(NOTE)
    assert found.deck == "dlpath::pen"
    assert (found.front, found.back, found.source) == (
        "Derive <em>it</em>.",
        r"\(x\)",
        "DLB &lt;6&gt;",
    )


def test_what_has_no_field_travels_as_a_tag():
    found = anki_fields(NOTE)
    assert found.tags == ("dlb", "dlpath::exercise", "dlpath::minutes::10", "dlpath::paper::su-001")
    assert about(found.tags) == ("exercise", 10, "su-001", ("dlb",))


def test_a_cloze_has_a_card_for_each_number():
    cloze = NOTE._replace(kind="cloze", question="{{c3::a {{c1::b}}}} {{c3::c}}", answer="")
    assert anki_fields(cloze).gaps == (1, 3)
