"""The whole path, walked by a script: next, log and done until it is finished."""

import pytest
from tests.planning.conftest import enough

from dlpath.curriculum.loader import read
from dlpath.curriculum.location import curriculum_folder

SETTINGS = {
    "hours_per_week": "20",
    "study_days_per_week": "5",
    "start_date": "2026-11-24",
    "gpu_provider": "kaggle",
}


@pytest.mark.parametrize(("track", "goal"), [("fastai", "building"), ("keras", "inventing")])
def test_next_and_done_lead_to_the_end(dlpath, tmp_path, monkeypatch, track, goal):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "workflow.md").write_text("My workflow.")
    tasks = {task.id: task for task in read(curriculum_folder(None)).curriculum.tasks}
    for key, value in (SETTINGS | {"track": track, "goal": goal}).items():
        assert dlpath("config", "set", key, value).exit_code == 0
    here = dlpath("next", "--json").json["tasks"][0]
    unverified = []
    while here is not None:
        evidence = tasks[here["id"]].evidence
        # What the record cannot hold yet is forced; it has to be kept as unverified.
        given = ["--force"] if evidence.type in ("record", "exercise") else []
        if (text := enough(evidence).text) is not None:
            given += ["--evidence", text]
        marked = dlpath("done", *given, "--json")
        assert marked.exit_code == 0, marked.stderr
        assert marked.json["task"]["id"] == here["id"]
        unverified += [] if marked.json["verified"] else [here["id"]]
        here = marked.json["next"]
    assert {tasks[name].evidence.type for name in unverified} <= {"record", "exercise"}
    assert dlpath("next", "--json").json["phase"] is None
    assert "The path is finished" in dlpath("next").stdout
