"""Rules across files: each has a fault planted that it finds, and nothing else does."""

import pytest
from tests.curriculum.conftest import KNOTS

from dlpath.curriculum.loader import read
from dlpath.curriculum.rules import RULES

HEAD, ROPES, SAILS = KNOTS


def knots(**changes):
    """Return changed files: each change is ``(old, new)`` in the text of the file."""
    files = {"head": HEAD, "ropes": ROPES, "sails": SAILS}
    return {
        files[name]: KNOTS[files[name]].replace(*change)
        for name, change in changes.items()
        if name in files
    } | {f"reference/{name}.yaml": text for name, text in changes.items() if name not in files}


TIPS = "tips:\n  - {{id: wet, text: Wet it., moments: [{moment}]}}\n"
RESOURCES = "resources:\n  {id}: {{title: Film, url: https://example.org}}\n"
BOOKS = """\
books:
  - id: ashley
    title: The Ashley Book of Knots
    chapters:
      - number: 1
        title: On Knots
        from: 1
        to: 20
        practised_in: [reef]
"""
REEF = "    pomodoros: 1\n"

FAULTS = {
    "ids_are_unique": [
        (
            knots(sails=("id: reef", "id: bowline")),
            "phases/2-sails.yaml:4: the id 'bowline' is also that of a task in ",
        ),
        (
            knots(sails=("id: reef", "id: Bowline")),
            "phases/2-sails.yaml:4: the id 'Bowline' is also that of a task in ",
        ),
        (
            knots(sails=("id: reef", "id: ropes")),
            "phases/2-sails.yaml:4: the id 'ropes' is also that of a phase in ",
        ),
        (
            knots(sails=(REEF, f"{REEF}    aliases: [old, bowline]\n")),
            "phases/2-sails.yaml:7: the id 'bowline' is also that of a task in ",
        ),
        (
            knots(sails=(REEF, f"{REEF}    aliases: [reef]\n")),
            "phases/2-sails.yaml:7: the id 'reef' is also that of a task in ",
        ),
        (
            knots(resources=RESOURCES.format(id="splice")),
            "reference/resources.yaml:2: the id 'splice' is also that of a task in ",
        ),
        (
            knots(
                tips=TIPS.format(moment="init")
                + "  - {id: wet, text: Wet it again., moments: [init]}\n"
            ),
            "reference/tips.yaml:3: the id 'wet' is also that of a tip in ",
        ),
    ],
    "phases_are_listed": [
        (
            knots(head=("sails", "sails, sals")),
            "curriculum.yaml:2: no phase is called 'sals', expected one of phases/*.yaml",
        ),
        (
            knots(head=("sails", "sails, sails")),
            "curriculum.yaml:2: phase 'sails' is listed twice, expected once",
        ),
        (
            knots(head=(", sails", "")),
            "phases/2-sails.yaml:1: phase 'sails' is not listed, expected it under 'phases' of ",
        ),
    ],
    "prerequisites_are_known": [
        (
            knots(sails=("[splice]", "[splise]")),
            "phases/2-sails.yaml:7: no task is called 'splise', did you mean 'splice'?",
        ),
        (
            knots(sails=("[splice]", "[splice,\n      xyz]")),
            "phases/2-sails.yaml:8: no task is called 'xyz', expected the id of a task",
        ),
        (
            knots(sails=("prerequisites: [splice]", "soft_prerequisites: [xyz]")),
            "phases/2-sails.yaml:7: no task is called 'xyz', expected the id of a task",
        ),
        (
            knots(sails=("[splice]", "[reef]")),
            "phases/2-sails.yaml:7: task 'reef' needs itself, expected another task",
        ),
    ],
    "prerequisites_come_first": [
        (
            knots(ropes=("[bowline]", "[bowline, reef]"), sails=("[splice]", "[]")),
            "phases/1-ropes.yaml:11: task 'splice' needs 'reef' of the later phase 'sails', ",
        ),
    ],
    "prerequisites_form_no_circle": [
        (
            knots(ropes=("    pomodoros: 2\n", "    pomodoros: 2\n    prerequisites: [splice]\n")),
            "phases/1-ropes.yaml:7: tasks need each other in a circle:"
            " bowline → splice → bowline, expected an end",
        ),
    ],
    "prerequisites_can_be_met": [
        (
            knots(ropes=("    pomodoros: 3\n", "    pomodoros: 3\n    optional: true\n")),
            "phases/2-sails.yaml:7: task 'reef' needs 'splice', which is optional; expected it",
        ),
        (
            knots(
                ropes=("    pomodoros: 3\n", "    pomodoros: 3\n    track: hemp\n"),
                sails=(REEF, f"{REEF}    track: [nylon, steel]\n"),
            ),
            "phases/2-sails.yaml:8: task 'reef' of track 'nylon' needs 'splice' of track 'hemp', ",
        ),
    ],
    "tracks_are_known": [
        (
            knots(
                head=("phases", "tracks: {hemp: Hemp}\nphases"),
                sails=(REEF, f"{REEF}    track: henp\n"),
            ),
            "phases/2-sails.yaml:7: no track is called 'henp', expected one of hemp, did you mean",
        ),
        (
            knots(
                head=("phases", "tracks: {hemp: Hemp}\nphases"),
                sails=(REEF, f"{REEF}    optional: [nylon]\n"),
            ),
            "phases/2-sails.yaml:7: no track is called 'nylon', expected one of hemp",
        ),
    ],
    "resources_and_tips_are_known": [
        (
            knots(
                sails=(REEF, f"{REEF}    resources: [flim]\n"),
                resources=RESOURCES.format(id="film"),
            ),
            "phases/2-sails.yaml:7: no resource is called 'flim', did you mean 'film'?",
        ),
        (
            knots(sails=(REEF, f"{REEF}    tips: [wet]\n")),
            "phases/2-sails.yaml:7: no tip is called 'wet', expected the id of a tip",
        ),
    ],
    "mentions_are_known": [
        (
            knots(
                books=BOOKS,
                sails=(REEF, f"{REEF}    kind: reading\n    book: ashly\n    chapter: 7\n"),
            ),
            "phases/2-sails.yaml:8: no book is called 'ashly', did you mean 'ashley'?",
        ),
        (
            knots(
                books=BOOKS,
                sails=(REEF, f"{REEF}    kind: reading\n    book: ashley\n    chapter: 7\n"),
            ),
            "phases/2-sails.yaml:9: no chapter is called '7', expected the id of a chapter",
        ),
        (
            knots(books=BOOKS.replace("[reef]", "[reef, splise]")),
            "reference/books.yaml:9: no task is called 'splise', did you mean 'splice'?",
        ),
        (
            knots(
                papers="topics: [{id: cnn, title: C}]\npapers: [{id: p, title: P, topic: gan}]\n"
            ),
            "reference/papers.yaml:2: no topic is called 'gan', expected the id of a topic",
        ),
        (
            knots(
                gpu="as_of: '2026'\noptions:\n"
                "  - {id: colab, name: C, kind: notebook, instead: [kagle]}\n"
                "  - {id: kaggle, name: K, kind: notebook}\n"
            ),
            "reference/gpu.yaml:3: no option is called 'kagle', did you mean 'kaggle'?",
        ),
        (
            knots(community="write_ups: [{id: w, title: W, phase: sail}]\n"),
            "reference/community.yaml:1: no phase is called 'sail', did you mean 'sails'?",
        ),
    ],
    "moments_are_known": [
        (
            knots(tips=TIPS.format(moment="init, 'phase.start:rope'")),
            "reference/tips.yaml:2: no phase is called 'rope', did you mean 'ropes'?",
        ),
        (
            knots(tips=TIPS.format(moment="'task.done:rope'")),
            "reference/tips.yaml:2: no task is called 'rope', expected the id of a task",
        ),
    ],
}


@pytest.mark.parametrize(
    ("changes", "expected"), [fault for faults in FAULTS.values() for fault in faults]
)
def test_a_broken_rule_is_told_where_it_is_broken(problems, changes, expected):
    found = problems(changes)
    assert len(found) == 1, found
    assert found[0].startswith(expected)


def test_every_rule_has_a_planted_fault():
    assert set(FAULTS) == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_other_rule_finds_the_fault(write, monkeypatch, rule):
    monkeypatch.setattr("dlpath.curriculum.rules.RULES", [r for r in RULES if r is not rule])
    monkeypatch.setattr("dlpath.curriculum.loader.values.curriculum", lambda *_: None)
    for number, (changes, _) in enumerate(FAULTS[rule.__name__]):
        assert read(write(changes, f"{rule.__name__}{number}")).problems == ()


def test_circles_apart_are_told_each(problems):
    tasks = "".join(
        f"  - {{id: {a}, title: T, pomodoros: 1, done_when: Done., prerequisites: [{b}]}}\n"
        for a, b in ["ab", "ba", "cd", "de", "ec", "fa"]
    )
    found = problems({SAILS: f"id: sails\ntitle: Sails\ntasks:\n{tasks}"})
    assert [problem.split("circle: ")[1] for problem in found] == [
        "a → b → a, expected an end",
        "c → d → e → c, expected an end",
    ]


def test_a_long_circle_is_shortened(problems):
    tasks = "".join(
        f"  - {{id: t{n}, title: T, pomodoros: 1, done_when: D., prerequisites: [t{needed}]}}\n"
        for n, needed in enumerate([*range(1, 900), 0])
    )
    (found,) = problems({SAILS: f"id: sails\ntitle: Sails\ntasks:\n{tasks}"})
    assert found.endswith("t6 → t7 → … → t0, expected an end")


def test_tasks_of_one_track_may_lead_to_tasks_of_all(problems):
    assert (
        problems(knots(ropes=("    pomodoros: 3\n", "    pomodoros: 3\n    track: hemp\n"))) == []
    )


def test_what_is_optional_may_need_what_is_optional(problems):
    optional = "    optional: true\n"
    changes = knots(
        ropes=("    pomodoros: 3\n", f"    pomodoros: 3\n{optional}"), sails=(REEF, REEF + optional)
    )
    assert problems(changes) == []
