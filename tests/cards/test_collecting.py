"""Of two notes with the same id, the first has it, and the other is told."""

from dlpath.cards.collecting import collected
from dlpath.cards.notation import parse


def test_an_id_that_stands_twice_is_told_with_both_places():
    found = collected(
        [parse("Q: a ^abcdef1\nA: b\n", "a.md"), parse("\nQ: c ^abcdef1\nA: d", "b.md")]
    )
    assert [note.question for note in found.notes] == ["a"]
    [problem] = found.problems
    assert str(problem) == (
        "b.md:2: the id ^abcdef1 is taken by a.md:1; remove it here, and sync writes another"
    )


def test_twice_in_one_file_is_no_better():
    found = collected([parse("Q: a ^abcdef1\nA: b\n\nQ: a ^abcdef1\nA: b\n", "a.md")])
    assert (len(found.notes), [problem.line for problem in found.problems]) == (1, [4])


def test_notes_without_an_id_are_not_the_same():
    assert len(collected([parse("Q: a\nA: b\nQ: a\nA: b", "a.md")]).notes) == 2
