"""What a template of Anki asks, without running it."""

from dlpath.cards.anki.foreign import ForeignNote, NoteType, Template, sides


def asked(question, answer, *, number=0, **fields):
    kind = NoteType("T", False, tuple(fields), (Template(question, answer),))
    return sides(ForeignNote("g", kind, tuple(fields.values()), (), ()), number)


def test_fields_stand_in_their_places_whatever_is_done_to_them():
    found = asked(
        "{{A}} {{text:B}}", "{{FrontSide}}<hr id=answer>{{type:C}}{{No}}", A="a", B="b", C="c"
    )
    assert found == ("a b", "c")


def test_a_question_that_the_answer_repeats_is_left_out():
    assert asked("{{A}}", '{{A}}\n<hr id="answer">{{B}}', A="a", B="b").back.strip() == "b"


def test_sections_are_shown_if_their_field_is_filled():
    template = "{{#A}}x{{#B}}y{{/B}}{{^B}}z{{/B}}{{/A}}"
    assert asked(template, "", A="a", B="").front == "xz"
    assert asked(template, "", A="", B="b").front == ""


def test_programs_and_voices_are_left_out():
    assert asked("<script>x</script>{{tts en_US:A}}{{A}}<style>y</style>", "", A="a").front == "a"


def test_what_has_no_template_is_asked_field_by_field():
    for number in (3, -1, -9):
        assert asked("{{A}}", "", number=number, A="a", B="b", C="c") == ("a", "b<br>c")
