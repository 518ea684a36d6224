"""report: the page is written, and never over something else."""

import os
import stat

import pytest


@pytest.fixture
def file(tmp_path):
    return tmp_path / "report.html"


def words(text):
    """What is said, wherever its lines end."""
    return " ".join(text.split())


def test_a_page_is_written_where_one_stands_unless_another_place_is_named(
    dlpath, file, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert dlpath("report").stdout.startswith("written report.html\n")
    other = tmp_path / "mine.html"
    dlpath("report", str(other))
    assert file.read_bytes() == other.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        "mine.html",
        "report.html",
    ]


def test_what_is_left_out_is_told_with_the_way_to_put_it_in(dlpath, file):
    dlpath("log", "--note", "the chain rule at last")
    page = words(dlpath("report", str(file)).stdout)
    assert "Without your notes and evidence; --notes --evidence puts them in." in page
    assert "the chain rule" not in file.read_text(encoding="utf-8")
    page = words(dlpath("report", str(file), "--notes").stdout)
    assert "Without your evidence; --evidence puts them in." in page
    assert "the chain rule" in file.read_text(encoding="utf-8")
    assert words(dlpath("report", str(file), "--notes", "--evidence").stdout) == f"written {file}"


def test_the_same_numbers_are_one_json_object(dlpath, file):
    dlpath("log", "3")
    dlpath("done", "--force")
    shown = dlpath("report", str(file), "--json").json
    assert shown["schema"] == "dlpath.report/1"
    assert shown["file"] == str(file)
    assert shown["made"] == "2026-11-24T18:00:00+01:00"
    assert shown["status"]["done"] == 1
    assert shown["stats"]["pomodoros"] == 3
    assert shown["forecast"]["enough"] is False
    assert shown["path"]["phases"] == dlpath("path", "--json").json["phases"]
    assert (shown["plan"], shown["exercises"]) == ([], [])
    assert (shown["notes"], shown["evidence"]) == (None, None)
    assert f"1 of {shown['status']['total']}" in file.read_text(encoding="utf-8")


def test_the_forecast_that_is_made_is_the_last_one(dlpath, file):
    for day in ("10-05", "10-13", "10-20", "10-28", "11-04", "11-12", "11-19"):
        dlpath("log", "20", "--date", f"2026-{day}", "--at", "8:00")
    shown = dlpath("report", str(file), "--json").json
    assert shown["forecast"]["median"] == shown["status"]["forecast"]["median"]
    assert dlpath("status", "--json").json["forecast"] == shown["status"]["forecast"]


def test_a_report_is_written_over_and_anything_else_is_not(dlpath, file):
    assert dlpath("report", str(file)).exit_code == 0
    assert dlpath("report", str(file)).exit_code == 0
    file.write_text("<!doctype html>mine", encoding="utf-8")
    refused = dlpath("report", str(file), "--json")
    assert refused.exit_code == 1
    assert refused.error["code"] == "not-ours"
    assert "--force" in refused.error["hint"]
    assert file.read_text(encoding="utf-8") == "<!doctype html>mine"
    assert dlpath("report", str(file), "--force").exit_code == 0
    assert "dlpath report" in file.read_text(encoding="utf-8")


def test_a_folder_is_refused_and_a_folder_that_is_not_there_is_named(dlpath, tmp_path):
    folder = dlpath("report", str(tmp_path))
    assert (folder.exit_code, "is a folder" in words(folder.stderr)) == (1, True)
    nowhere = dlpath("report", str(tmp_path / "no" / "page.html"), "--json")
    assert nowhere.exit_code == 3
    assert nowhere.error["message"].startswith(str(tmp_path / "no" / "page.html"))


def test_it_is_an_ordinary_file(dlpath, file):
    before = os.umask(0o022)
    try:
        dlpath("report", str(file))
    finally:
        os.umask(before)
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o644


def test_it_is_opened_in_the_browser(dlpath, file, browser):
    assert dlpath("report", str(file), "--open").exit_code == 0
    assert browser == [file.as_uri()]
    browser.found = False
    refused = dlpath("report", str(file), "--open")
    assert refused.exit_code == 1
    assert f"open it elsewhere: {file}" in words(refused.stderr)
