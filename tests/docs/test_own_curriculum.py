"""A curriculum of another subject: nothing is hard-wired to the one that dlpath brings along."""

from pathlib import Path

import pytest

OWN = Path(__file__).parents[2] / "docs" / "how-to" / "own-curriculum"
SCHEMAS = {
    "curriculum.yaml": "curriculum.json",
    "changed.yaml": "curriculum.json",
    "1-starter.yaml": "phase.json",
    "2-loaf.yaml": "phase.json",
    "resources.yaml": "resources.json",
    "tips.yaml": "tips.json",
}
EVIDENCE = {
    "feed": "it rose by 120 %",
    "stretch": "folding keeps the gas in the dough, and kneading presses it out",
    "share": "they asked for a second one",
}


@pytest.mark.parametrize(("track", "other"), [("pot", "bake-stone"), ("stone", "bake-pot")])
def test_next_log_and_done_lead_to_the_end_of_it(dlpath, tmp_path, monkeypatch, track, other):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "crumb.jpg").write_bytes(b"")
    assert dlpath("curriculum", "use", str(OWN)).exit_code == 0
    assert dlpath("config", "set", "track", track).exit_code == 0
    done = []
    while tasks := dlpath("next", "--json").json["tasks"]:
        task = tasks[0]["id"]
        assert dlpath("log").exit_code == 0
        given = ["--evidence", EVIDENCE[task]] if task in EVIDENCE else []
        result = dlpath("done", *given, "--json")
        assert result.exit_code == 0, result.stderr
        assert result.json["verified"] is True
        done.append(task)
    assert done == ["choose-flour", "feed", "float", "stretch", "shape", f"bake-{track}", "crumb",
                    "share"]  # fmt: skip
    assert "The path is finished" in dlpath("next").stdout
    assert dlpath("search", "crust", "--json").json["hits"]
    assert other not in dlpath("path").stdout


def test_its_files_name_the_schemas_that_are_there():
    for file in OWN.rglob("*.yaml"):
        first, _, _ = file.read_text(encoding="utf-8").partition("\n")
        schema = (file.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve()
        assert (schema.name, schema.is_file()) == (SCHEMAS[file.name], True)


def test_evidence_is_missed_in_it_too(dlpath, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    dlpath("curriculum", "use", str(OWN))
    assert "settings that are not made yet: track" in dlpath("done", "--json").error["message"]
    assert "such as crumb.jpg" in dlpath("done", "crumb", "--json").error["message"]
    assert "90 is not" in dlpath("done", "feed", "--evidence", "90 %", "--json").error["message"]


@pytest.mark.parametrize("command", ["people", "forums", "tips", "resources", "search x", "path"])
def test_what_it_does_not_have_is_no_error(dlpath, command):
    dlpath("curriculum", "use", str(OWN))
    assert dlpath(*command.split()).exit_code == 0
