"""Whole curricula: what is made of good files, and what is said about bad ones."""

from pathlib import Path

import pytest
from tests.curriculum.conftest import HEAD, SAILS

from dlpath.curriculum.files import source_files
from dlpath.curriculum.loader import read, reading
from dlpath.curriculum.loader.drafting import MAX_PROBLEMS
from dlpath.curriculum.loader.reading import MAX_BYTES
from dlpath.curriculum.path import Evidence, Link, Resource, Task, Tip
from dlpath.curriculum.reference import Reference


def test_a_curriculum_with_the_required_fields_alone_is_whole(write):
    curriculum, reference, problems = read(write())
    assert problems == ()
    assert curriculum.title == "Knots"
    assert [(phase.number, phase.id, phase.goal) for phase in curriculum.phases] == [
        (1, "ropes", ""),
        (2, "sails", ""),
    ]
    assert list(curriculum.tasks) == [
        Task("bowline", "Tie a bowline", "ropes", 2, "It holds, and opens again."),
        Task(
            "splice",
            "Splice two ropes",
            "ropes",
            3,
            "The splice is as strong as the rope.",
            prerequisites=("bowline",),
        ),
        Task(
            "reef", "Take in a reef", "sails", 1, "The sail is smaller.", prerequisites=("splice",)
        ),
    ]
    assert reference == Reference()


def test_every_field_of_a_task_arrives(write):
    ropes = """\
id: ropes
title: Ropes
goal: Know ropes.
exit: You do.
weeks: 2
required_for: inventing
note: Ropes are patient.
tasks:
  - id: first
    title: First
    pomodoros: 1
    done_when: Done.
  - id: bowline
    aliases: [bow-line]
    title: Tie a bowline
    kind: watch
    minutes: 45
    pomodoros: 2
    done_when: It holds.
    why: It never slips.
    steps: [Make a loop., Pass the end.]
    prerequisites: [first]
    soft_prerequisites: [first]
    track: hemp
    optional: [nylon]
    evidence: {type: number, metric: load, op: ">=", value: 100, tolerance: 0.5}
    resources:
      - {title: A film, url: "https://example.org/film", kind: video}
      - knots-book
    tips: [wet]
    group: loops
    week: 2
    checkpoint: true
  - id: splice
    title: Splice
    kind: reading
    from: 3
    to: 9
    plan_days: [1, 2]
    pomodoros: 3
    done_when: It holds.
    optional: true
    evidence: {type: pages, from: 3, to: 9}
"""
    resources = """\
resources:
  knots-book:
    title: The book of knots
    url: https://example.org/book
    kind: book
    state: moved
    checked: 2026-11-23
    guide_url: example.org
    note: Long.
    instead: [{title: A copy, url: "https://example.net/"}]
    facts: {knots: 3854}
"""
    tips = "tips:\n  - {id: wet, text: Wet it., moments: ['task.start:bowline'], warning: true}\n"
    head = HEAD + "tracks: {hemp: Hemp, nylon: Nylon}\ndefaults: {hours_per_week: 9}\n"
    curriculum, _, problems = read(
        write(
            {
                "curriculum.yaml": head,
                "phases/1-ropes.yaml": ropes,
                "phases/2-sails.yaml": SAILS.replace("splice", "bowline"),
                "reference/resources.yaml": resources,
                "reference/tips.yaml": tips,
            }
        )
    )
    assert problems == ()
    assert curriculum.tracks == {"hemp": "Hemp", "nylon": "Nylon"}
    assert curriculum.defaults == {"hours_per_week": 9}
    phase = curriculum.phases[0]
    assert phase[3:5] + phase[6:] == (
        "Know ropes.",
        "You do.",
        (2, 2),
        "inventing",
        "Ropes are patient.",
    )
    assert phase.tasks[1] == Task(
        "bowline",
        "Tie a bowline",
        "ropes",
        2,
        "It holds.",
        kind="watch",
        why="It never slips.",
        steps=("Make a loop.", "Pass the end."),
        prerequisites=("first",),
        soft_prerequisites=("first",),
        aliases=("bow-line",),
        tracks=("hemp",),
        optional_tracks=("nylon",),
        evidence=Evidence("number", metric="load", op=">=", value=100, tolerance=0.5),
        resources=("bowline.1", "knots-book"),
        tips=("wet",),
        group="loops",
        week=2,
        checkpoint=True,
        details={"minutes": 45},
    )
    assert phase.tasks[2].optional
    assert phase.tasks[2].evidence == Evidence("pages", first_page=3, last_page=9)
    assert phase.tasks[2].details == {"from": 3, "to": 9, "plan_days": [1, 2]}
    assert curriculum.resources == {
        "knots-book": Resource(
            "knots-book",
            "The book of knots",
            "https://example.org/book",
            "book",
            "moved",
            "2026-11-23",
            "Long.",
            "example.org",
            (Link("A copy", "https://example.net/"),),
            {"knots": 3854},
        ),
        "bowline.1": Resource("bowline.1", "A film", "https://example.org/film", "video"),
    }
    assert curriculum.tips == (Tip("wet", "Wet it.", ("task.start:bowline",), True, True),)


@pytest.mark.parametrize(
    ("evidence", "op"),
    [("value: 22", "=="), ("value: 22, op: '<='", "<="), ("baseline: guessing", ">")],
)
def test_a_number_is_compared_as_it_says_or_as_is_usual(write, evidence, op):
    reef = f"    pomodoros: 1\n    evidence: {{type: number, metric: load, {evidence}}}\n"
    folder = write({"phases/2-sails.yaml": SAILS.replace("    pomodoros: 1\n", reef)})
    assert list(read(folder).curriculum.tasks)[2].evidence.op == op


def test_phases_come_in_the_order_of_the_head(write):
    sails = (
        "id: sails\ntitle: Sails\ntasks: [{id: reef, title: R, pomodoros: 1, done_when: Done.}]\n"
    )
    changes = {"curriculum.yaml": "title: K\nphases: [sails, ropes]", "phases/2-sails.yaml": sails}
    curriculum = read(write(changes)).curriculum
    assert [(phase.number, phase.id) for phase in curriculum.phases] == [(1, "sails"), (2, "ropes")]


WHOLE = """\
title: Knots
phases:
  - id: ropes
    title: Ropes
    tasks:
      - {id: bowline, title: B, pomodoros: 1, done_when: Done.}
  - id: sails
    title: Sails
    tasks:
      - {id: reef, title: R, pomodoros: 1, done_when: Done., prerequisites: [bowline]}
"""


def test_a_single_file_may_hold_the_whole_path(tmp_path):
    file = tmp_path / "knots.yaml"
    file.write_text(WHOLE)
    assert [task.id for task in read(file).curriculum.tasks] == ["bowline", "reef"]


def test_problems_of_phases_in_the_head_have_their_lines(tmp_path):
    file = tmp_path / "knots.yaml"
    file.write_text(
        WHOLE.replace("  - id: sails\n    title", "  - title").replace("bowline]", "reef]")
    )
    assert [str(problem).removeprefix(f"{file}:") for problem in read(file).problems] == [
        "7: phase 2 has no id, expected that key",
        "9: task 'reef' needs itself, expected another task",
    ]


def test_the_head_stands_for_its_folder(write):
    folder = write()
    assert read(folder / "curriculum.yaml").curriculum == read(folder).curriculum


def test_the_digest_changes_with_any_file(write):
    digests = {
        read(write(changes)).curriculum.digest
        for changes in (
            None,
            {"curriculum.yaml": "title: Sheets\nphases: [ropes, sails]\n"},
            {"reference/tips.yaml": "tips: []\n"},
        )
    }
    assert len(digests) == 3


def test_problems_of_all_files_are_told_at_once_in_order(problems):
    found = problems(
        {
            "curriculum.yaml": "titel: Knots\nphases: [ropes, sails]\n",
            "phases/1-ropes.yaml": "id: ropes\ntitle: Ropes\ntasks: none\n",
            "phases/2-sails.yaml": "id: sails\ntitle: Sails\ntasks:\n\t- id: reef\n",
            "reference/tips.yaml": "",
            "reference/tipps.yaml": "tips: []",
            "reference/resources.yml": "resources: {}",
        }
    )
    assert found == [
        "curriculum.yaml:1: the curriculum has no title, expected that key",
        "curriculum.yaml:1: unknown key 'titel' in the curriculum, did you mean 'title'?",
        "phases/1-ropes.yaml:3: tasks of phase 'ropes' is 'none', expected a list of tasks",
        "phases/2-sails.yaml:4: a tab at the beginning of the line, expected spaces",
        "reference/resources.yml:1: files that end in .yml are not read, expected resources.yaml",
        "reference/tipps.yaml:1: no reference file is called 'tipps', expected one of"
        " resources, tips, books, papers, gpu, community, did you mean 'tips'?",
        "reference/tips.yaml:1: the file is empty, expected keys such as title",
    ]


@pytest.mark.parametrize("tasks", ["[]", "", "{}", "3"])
def test_a_phase_has_at_least_one_task(problems, tasks):
    (found,) = problems({"phases/2-sails.yaml": f"id: sails\ntitle: Sails\ntasks: {tasks}\n"})
    assert found.endswith(", expected a list of tasks")


def test_what_could_not_be_read_is_not_also_called_unknown(problems):
    broken = "id: ropes\ntitle: Ropes\ntasks:\n  - {id: splice, title: Splice}\n"
    assert problems({"phases/1-ropes.yaml": broken}) == [
        "phases/1-ropes.yaml:4: task 'splice' has no pomodoros, expected that key",
        "phases/1-ropes.yaml:4: task 'splice' has no done_when, expected that key",
    ]
    assert len(problems({"phases/1-ropes.yaml": "\0"})) == 1


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_without_a_head_is_told(tmp_path, there):
    folder = tmp_path / "empty"
    if there:
        folder.mkdir()
    (problem,) = read(folder).problems
    assert problem.file == str(folder / "curriculum.yaml")
    assert "there is no curriculum.yaml here, expected one" in problem.message


def test_ten_megabytes_are_not_read(problems):
    (found,) = problems({"phases/1-ropes.yaml": b"x" * 10_000_000})
    assert found == (
        "phases/1-ropes.yaml:1: too large, expected at most 1 MB in all files together"
    )


def test_many_files_that_are_large_together_are_not_read(problems):
    noise = {f"phases/{n}.yaml": b"#" * (MAX_BYTES // 4) for n in range(3, 9)}
    assert sum("too large" in problem for problem in problems(noise)) == 3


def test_a_flood_of_problems_is_cut_off(write):
    tasks = "".join(f"  - {{id: t{n}, colour: red}}\n" for n in range(5000))
    found = read(write({"phases/2-sails.yaml": f"id: sails\ntitle: S\ntasks:\n{tasks}"})).problems
    assert len(found) == MAX_PROBLEMS + 1
    assert found[-1].message.startswith("there may be more than these 500 problems")


def test_a_file_that_cannot_be_read_is_told(write, monkeypatch):
    folder = write()
    files = source_files(folder)
    (folder / "phases/1-ropes.yaml").unlink()
    monkeypatch.setattr(reading, "source_files", lambda _: files)
    (problem,) = read(folder).problems
    assert problem.message == "cannot be read: No such file or directory"


def test_a_folder_in_the_place_of_a_file_is_no_file(write, tmp_path):
    folder = write()
    Path(folder / "phases/3-dir.yaml").mkdir()
    assert read(folder).problems == ()
