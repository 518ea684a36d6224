"""What is said about keys and values that do not fit."""

import pytest

TASK = """\
id: ropes
title: Ropes
tasks:
  - id: bowline
    title: Tie a bowline
    pomodoros: 2
    done_when: It holds.
    {line}
  - id: splice
    title: Splice
    pomodoros: 1
    done_when: It holds.
"""


def with_line(line):
    return {"phases/1-ropes.yaml": TASK.format(line=line)}


SAID = {
    "pomodors: 2": "unknown key 'pomodors' in §, did you mean 'pomodoros'?",
    "xyz: 2": "unknown key 'xyz' in §, expected one of id, title, pomodoros, ",
    "minutes: 2": "unknown key 'minutes' in §, ",
    "<<: {a: 1}": "unknown key '<<' in §, expected one of ",
    f"{'x' * 500}: 1": f"unknown key '{'x' * 39}…' in §, expected one of ",
    "why: 7": "why of § is the number 7, expected text: put it in quotes",
    "why: true": "why of § is true, expected text: put it in quotes",
    "why: ' '": "why of § is ' ', expected some text",
    "why: [a]": "why of § is a list of 1, expected text",
    "week: 1.5": "week of § is the number 1.5, expected a whole number",
    "week: '1'": "week of § is '1', expected a whole number",
    "week: true": "week of § is true, expected a whole number",
    "week: 0": "week of § is the number 0, expected at least 1",
    "week: 9999": "week of § is the number 9999, expected at most 520",
    "checkpoint: yes": "checkpoint of § is 'yes', expected true or false",
    "optional: yes": "optional of § is 'yes', expected true, false or a list of tracks",
    "steps: Tie it": "steps of § is 'Tie it', expected a list",
    "steps: [Tie it, 2]": "entry 2 of steps of § is the number 2, expected text: put it in quotes",
    "aliases: [a b]": "entry 1 of aliases of § is 'a b', expected letters a to z, digits, ",
    "track: a b": "entry 1 of track of § is 'a b', expected letters",
    "group: {a: 1}": "group of § is a block of keys, expected text",
    "kind: wach": "kind of § is 'wach', expected one of work, read, ",
    "kind: [read]": "kind of § is a list of 1, expected one of work, read, ",
    "evidence: confirm": "evidence of § is 'confirm', expected a block of keys",
    "evidence: {min_words: 3}": "evidence of § has no type, expected 'type: …' in it",
    "evidence: {type: txt}": "type of evidence of § is 'txt', expected one of confirm, text, ",
    "evidence: {type: text, words: 3}": (
        "unknown key 'words' in evidence of §, did you mean 'min_words'?"
    ),
    "evidence: {type: text, value: 3}": (
        "unknown key 'value' in evidence of §, expected one of type, min_words"
    ),
    "evidence: {type: record, record: a, count: x}": (
        "count of evidence of § is 'x', expected a whole number"
    ),
    "evidence: {type: record}": "evidence of § has no record, expected that key",
    "evidence: {type: number, metric: x}": (
        "evidence of § is a block of keys, expected either a value or a baseline"
    ),
    "evidence: {type: number, metric: x, op: =>, value: 1}": (
        "op of evidence of § is '=>', expected one of ==, !=, <, <=, >, >="
    ),
    "evidence: {type: pages, from: 9, to: 3}": (
        "evidence of § is a block of keys, expected a last page that is not before the first"
    ),
    "evidence: {type: setting, keys: []}": (
        "keys of evidence of § is an empty list, expected 1 or more"
    ),
    "resources: [{title: A, url: ftp://a}]": (
        "url of entry 1 of resources of § is 'ftp://a', expected an address that begins with "
    ),
    "resources: [{title: A}]": "entry 1 of resources of § has no url, expected that key",
    "resources: [3]": "entry 1 of resources of § is the number 3, expected text: put it in quotes",
}


@pytest.mark.parametrize("line", SAID)
def test_a_value_that_does_not_fit_is_told_in_words(problems, line):
    expected = "phases/1-ropes.yaml:8: " + SAID[line].replace("§", "task 'bowline'")
    found = problems(with_line(line))
    assert any(problem.startswith(expected) for problem in found), found


def test_several_problems_of_a_task_are_told_at_once(problems):
    found = problems(with_line("week: x\n    steps: 1\n    colour: red"))
    assert [problem.split(": ")[0] for problem in found] == [
        f"phases/1-ropes.yaml:{line}" for line in (8, 9, 10)
    ]


def test_what_is_missing_is_told_where_the_task_begins(problems):
    changed = TASK.format(line="").replace("    title: Tie a bowline\n", "")
    assert problems({"phases/1-ropes.yaml": changed}) == [
        "phases/1-ropes.yaml:4: task 'bowline' has no title, expected that key"
    ]


def test_a_phase_that_is_no_block_is_told(problems):
    assert problems({"phases/1-ropes.yaml": "- a", "phases/2-sails.yaml": "7"})[2:] == [
        "phases/1-ropes.yaml:1: the phase is a list of 1, expected a block of keys",
        "phases/2-sails.yaml:1: the phase is the number 7, expected a block of keys",
    ]


def test_the_tasks_of_a_phase_are_among_its_known_keys(problems):
    changed = TASK.format(line="").replace("tasks:", "task:")
    found = problems({"phases/1-ropes.yaml": changed})
    assert (
        "phases/1-ropes.yaml:3: unknown key 'task' in phase 'ropes', did you mean 'tasks'?" in found
    )


def test_a_task_without_an_id_is_called_by_its_number(problems):
    changed = TASK.format(line="").replace("  - id: splice\n    title", "  - title")
    assert problems({"phases/1-ropes.yaml": changed, "phases/2-sails.yaml": None}) == [
        "curriculum.yaml:2: no phase is called 'sails', expected one of phases/*.yaml",
        "phases/1-ropes.yaml:9: task 2 of phase 'ropes' has no id, expected that key",
    ]


CHAPTER = "books:\n  - id: b\n    title: B\n    chapters:\n      - {{number: 1, title: C, {rest}}}"
REFERENCE = [
    ("resources", "- a", "1: resources.yaml is a list of 1, expected a block of keys"),
    (
        "resources",
        "resources: {a b: {title: A, url: https://a.org}}",
        "1: 'a b' of resources of resources.yaml is 'a b', expected letters",
    ),
    (
        "resources",
        "resources:\n  a: {title: A, url: https://a.org, state: gone}",
        "2: state of a of resources of resources.yaml is 'gone', expected one of live, ",
    ),
    (
        "resources",
        "resources:\n  a: {title: A, url: https://a.org, stat: dead}",
        "2: unknown key 'stat' in a of resources of resources.yaml, did you mean 'state'?",
    ),
    (
        "resources",
        "resources:\n  title: {url: https://a.org, x: 1}",
        "2: title of resources of resources.yaml has no title, expected that key",
    ),
    (
        "resources",
        "resources:\n  a: {title: A, url: https://a.org, checked: soon}",
        "2: checked of a of resources of resources.yaml is 'soon', expected a day",
    ),
    (
        "tips",
        "tips:\n  - {id: a, text: Rest., moments: []}",
        "2: moments of entry 1 of tips of tips.yaml is an empty list, expected 1 or more",
    ),
    (
        "books",
        CHAPTER.format(rest="from: 9, to: 3"),
        "5: entry 1 of chapters of entry 1 of books of books.yaml is a block of keys, expected a ",
    ),
    (
        "books",
        CHAPTER.format(rest="from: 1, to: 3, xyz: 1"),
        "5: unknown key 'xyz' in entry 1 of chapters of entry 1 of books of books.yaml, expected ",
    ),
    (
        "papers",
        "papers:\n  - {id: p, title: P, arxiv: 1507.06527}",
        "2: arxiv of entry 1 of papers of papers.yaml is the number 1507.06527, expected text: put",
    ),
    (
        "gpu",
        "as_of: 2026-11-23\noptions:\n  - {id: g, name: G, kind: rental, prices: [{gpu: T4}]}",
        "3: entry 1 of prices of entry 1 of options of gpu.yaml has no provider",
    ),
    (
        "community",
        "people:\n  - {handle: h, name: N}",
        "2: entry 1 of people of community.yaml has no known_for",
    ),
]


@pytest.mark.parametrize(("file", "text", "expected"), REFERENCE)
def test_the_reference_is_checked_too(problems, file, text, expected):
    found = problems({f"reference/{file}.yaml": text})
    assert found[0].startswith(f"reference/{file}.yaml:{expected}")
