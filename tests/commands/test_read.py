"""read: pages of a book, what to read today, and until when."""

import pytest

WEDNESDAY = "2026-11-25T18:00:00+01:00"


@pytest.fixture
def at_the_book(dlpath):
    """Return ``dlpath`` of a learner who is at the first chapter."""
    dlpath("config", "set", "goal", "inventing")
    dlpath("start", "b-ch01")
    dlpath("cancel")
    return dlpath


def words(result):
    return " ".join(result.stdout.split())


def test_a_new_learner_sees_the_book_of_the_path_from_its_first_page(dlpath):
    shown = dlpath("read", "--json").json
    assert (shown["schema"], shown["book"]) == ("dlpath.read/1", "deep-learning")
    assert (shown["page"], shown["pages"], shown["today"]) == (0, 709, {"from": 1, "to": 5})
    assert shown["finish"] == shown["plan"] == "2027-03-02"
    assert shown["chapter"]["task"] == "b-ch01"
    page = words(dlpath("read"))
    assert "0 of 709 pages read" in page
    assert "today pages 1-5, day 1 of 71" in page


@pytest.mark.parametrize(
    "said", [["29-40"], ["--from", "29", "--to", "40"], ["29-40", "--book", "deep"]]
)
def test_pages_are_recorded_however_they_are_said(dlpath, said):
    shown = dlpath("read", *said, "--json").json
    assert (shown["page"], shown["read"], shown["today"]["from"]) == (40, 12, 41)
    assert shown["skipped"] == [{"from": 1, "to": 26}]
    assert dlpath("history", "--json").json["entries"][0]["summary"] == (
        "read pages 29-40 of Deep Learning"
    )


@pytest.mark.parametrize("said", [["9"], ["--to", "9"], ["--book", "deep-learning", "--to", "9"]])
def test_the_last_page_alone_goes_on_from_where_the_learner_is(dlpath, said):
    dlpath("read", "5")
    shown = dlpath("read", *said, "--json").json
    assert (shown["page"], shown["read"], shown["said"]) == (9, 9, "pages 6-9")


def test_pages_between_chapters_do_not_make_others_count_as_repeated(dlpath):
    # Pages 27 and 28 belong to no chapter.
    recorded = dlpath("read", "22-30")
    assert "pages 22-30  " in recorded.stdout
    assert "new" not in recorded.stdout


def test_overlapping_and_repeated_pages_count_once(dlpath):
    dlpath("read", "1-5")
    assert dlpath("read", "3-8", "--json").json["read"] == 8
    again = dlpath("read", "1-8")
    assert "pages 1-8, none of them new" in again.stdout
    assert dlpath("read", "--json").json["read"] == 8


def test_undo_takes_pages_back(dlpath):
    dlpath("read", "5")
    dlpath("undo")
    assert dlpath("read", "--json").json["page"] == 0


def test_pages_can_be_recorded_later_for_the_day_on_which_they_were_read(dlpath):
    assert "pages 1-5 on 2026-11-23" in dlpath("read", "5", "--date", "yesterday").stdout
    shown = dlpath("read", "--json").json
    assert (shown["today"], shown["left"]) == ({"from": 6, "to": 10}, 5)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (["717"], 1),
        (["1-717"], 1),
        (["0-3"], 1),
        (["9-3"], 1),
        (["5", "--date", "2026-11-25"], 1),
        (["5", "--book", "nothing"], 1),
        (["unclear", "21.1"], 1),
        (["clear", "6.2"], 1),
        (["x"], 2),
        (["5", "--to", "6"], 2),
        (["--from", "5"], 2),
        (["--date", "yesterday"], 2),
        (["5", "6.2"], 2),
        (["unclear"], 2),
        (["unclear", "6.2", "--to", "5"], 2),
        (["--add", "Title"], 2),
        (["--add", " ", "--pages", "5"], 2),
        (["--pages", "5"], 2),
        (["5", "--add", "Title", "--pages", "5"], 2),
        (["--add", "Title", "--pages", "0"], 2),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_recorded(dlpath, said, code):
    result = dlpath("read", *said, "--json")
    assert result.exit_code == code
    assert result.error["hint"]
    assert dlpath("history", "--json").json["entries"] == []


def test_a_section_is_unclear_until_it_is_clear(dlpath):
    shown = dlpath("read", "unclear", "6.2", "--json").json
    assert shown["unclear"] == [{"section": "6.2 Gradient-Based Learning", "since": "2026-11-24"}]
    page = words(dlpath("read"))
    assert "unclear 6.2 Gradient-Based Learning" in page
    assert "dlpath read clear 6.2." in page
    assert dlpath("read", "clear", "6.2", "--json").json["unclear"] == []
    dlpath("undo")
    assert len(dlpath("read", "--json").json["unclear"]) == 1


def test_any_text_can_be_added_and_is_at_hand_once_it_is_begun(dlpath):
    added = dlpath("read", "--add", "Attention Is All You Need", "--pages", "15")
    assert "added as attention-is-all-you-need" in words(added)
    assert "--book attention-is-all-you-need" in added.stdout
    assert dlpath("read", "--json").json["book"] == "deep-learning"
    dlpath("read", "4", "--book", "attention")
    shown = dlpath("read", "--json").json
    assert (shown["book"], shown["page"], shown["pages"]) == ("attention-is-all-you-need", 4, 15)
    done = dlpath("read", "15", "--json").json
    assert (done["today"], done["finish"]) == (None, "2026-11-24")
    assert dlpath("read", "--json").json["book"] == "deep-learning"
    assert dlpath("read", "--add", "attention is all you need!", "--pages", "1").exit_code == 1


def test_pages_of_a_text_that_is_gone_trouble_nobody(dlpath, home, tmp_path):
    dlpath("read", "5")
    (tmp_path / "path.yaml").write_text(
        "title: T\nphases:\n  - id: p\n    title: P\n    tasks:\n"
        "      - {id: a, title: A, pomodoros: 1, done_when: It works.}\n",
        encoding="utf-8",
    )
    dlpath("curriculum", "use", str(tmp_path / "path.yaml"))
    assert dlpath("next", "--json").json["due"]["pages"] == 0
    assert dlpath("read").exit_code == 1
    assert dlpath("read", "--add", "Mine", "--pages", "9").exit_code == 0
    assert dlpath("read", "--json").json["book"] == "mine"


def test_fewer_hours_or_pages_a_day_make_the_day_shorter_and_the_book_longer(dlpath):
    dlpath("config", "set", "hours_per_week", "20")
    by_hours = dlpath("read", "--json").json
    assert by_hours["today"] == {"from": 1, "to": 2}
    assert by_hours["too_long"]["months"] == 7.8
    dlpath("config", "set", "pages_per_day", "5")
    by_pages = dlpath("read", "--json").json
    assert by_pages["days"] == 142
    assert by_pages["finish"] < by_hours["finish"]


def test_three_months_fit_only_six_days_a_week(dlpath):
    page = words(dlpath("read"))
    assert "At 10 pages a day, 5 days a week, the book takes 3.3 months." in page
    assert "six days a week. Lighter: part 1 alone, pages 27-161." in page
    dlpath("config", "set", "study_days_per_week", "6")
    assert "six days" not in words(dlpath("read"))


def test_another_copy_has_other_numbers_and_the_same_pages(dlpath):
    dlpath("config", "set", "page_offset", "deep-learning 2")
    shown = dlpath("read", "31-42", "--json").json
    assert (shown["page"], shown["today"]["from"]) == (42, 43)
    assert shown["chapter"]["pages"] == {"from": 31, "to": 52}
    assert dlpath("read", "719").exit_code == 1
    dlpath("config", "unset", "page_offset")
    assert dlpath("read", "--json").json["page"] == 40


@pytest.mark.parametrize("typed", ["2", "deep-learning", "deep-learning 100", "deep-learning two"])
def test_an_offset_that_is_none_is_refused(dlpath, typed):
    assert dlpath("config", "set", "page_offset", typed).exit_code == 1


def test_pages_that_are_recorded_show_that_a_chapter_is_done(at_the_book):
    dlpath = at_the_book
    refused = dlpath("done", "b-ch01", "--json").error
    assert refused["message"] == "b-ch01 asks for pages 1-26 read; they are not recorded"
    assert refused["hint"].startswith("dlpath read 26")
    dlpath("read", "20")
    assert "page 21 is not recorded" in dlpath("done", "b-ch01").stderr
    shown = dlpath("read", "26")
    assert "All pages of b-ch01 are read" in words(shown)
    marked = dlpath("done", "b-ch01", "--json").json
    assert (marked["task"]["state"], marked["verified"]) == ("done", True)
    assert "b-ch01" not in dlpath("read", "--json").json["shown_done"]


def test_pages_given_in_words_are_evidence_still(at_the_book):
    assert at_the_book("done", "b-ch01", "--evidence", "1-20").exit_code == 1
    assert at_the_book("done", "b-ch01", "--evidence", "1-26").exit_code == 0


def test_next_has_the_pages_of_the_day_once_a_book_is_at_hand(at_the_book, dlpath):
    shown = dlpath("next", "--json").json
    assert shown["due"]["pages"] == 5
    assert (shown["reading"]["first"], shown["reading"]["last"]) == (1, 5)
    assert "pages 1-5 of Deep Learning" in words(dlpath("next"))
    dlpath("read", "4")
    assert "page 5 of Deep Learning" in words(dlpath("next"))
    dlpath("read", "5")
    assert dlpath("next", "--json").json["due"]["pages"] == 0
    assert dlpath("next", "--json", DLPATH_NOW=WEDNESDAY).json["due"]["pages"] == 5


def test_next_has_pages_wherever_a_book_is_under_way_but_none_on_a_day_off(dlpath):
    assert dlpath("next", "--json").json["due"]["pages"] == 0
    dlpath("read", "2", "--date", "yesterday")
    assert dlpath("next", "--json").json["due"]["pages"] == 5
    dlpath("config", "set", "days_off", "tuesday")
    assert dlpath("next", "--json").json["due"]["pages"] == 0


def test_plan_and_schedule_go_on_from_the_pages_that_are_recorded(at_the_book, dlpath):
    dlpath("read", "20", "--date", "yesterday")
    morning = {"DLPATH_NOW": "2026-11-24T08:00:00+01:00"}
    today = dlpath("next", "--json", **morning).json["reading"]
    notes = {
        block["note"]
        for block in dlpath("plan", "--json", **morning).json["blocks"]
        if block["kind"] == "reading"
    }
    assert f"pages {today['first']}-{min(today['last'], 26)}" in notes
    dlpath("undo")
    blocks = dlpath("schedule", "--json", **morning).json["blocks"]
    pages = [block["pages"] for block in blocks if block["pages"]]
    assert pages[0]["first"] == 21


def test_the_theory_warns_once_before_two_papers_and_locks_nothing(dlpath):
    early = dlpath("read", "5")
    assert early.exit_code == 0
    assert "18 months" in " ".join(early.stderr.split())
    assert "finished none of 2 papers" in " ".join(early.stderr.split())
    assert dlpath("read", "6").stderr == ""


@pytest.mark.parametrize(
    "said", [["start", "t01"], ["log", "--task", "t01"], ["focus", "t01", "--no-input"]]
)
def test_who_begins_the_theory_early_is_told_once_beside_the_data(dlpath, said):
    assert "Early:" in dlpath(*said).stderr
    assert "Early:" not in dlpath("log", "--task", "t01").stderr
    dlpath("undo")
    assert "Early:" not in dlpath("log", "--task", "t01", "--json").stderr


def test_next_warns_who_stands_before_the_theory_and_gives_no_other_tip(dlpath):
    dlpath("config", "set", "goal", "inventing")
    phases = dlpath("path", "--json").json["phases"]
    for phase in phases[:-1]:
        for task in phase["tasks"]:
            dlpath("skip", task["id"])
    shown = dlpath("next", "--json").json
    assert shown["early"]["papers"] == 0
    assert shown["tasks"][0]["tip"] is None
    page = words(dlpath("next"))
    assert page.count("18 months") == 1


def test_narrow_pages_stay_within_forty_columns(dlpath):
    dlpath("read", "unclear", "6.2")
    for command in (["read", "5"], ["read"]):
        lines = dlpath(*command, COLUMNS="40").stdout.splitlines()
        assert max(map(len, lines)) <= 40


def test_the_pages_of_a_task_are_asked_for_and_given_as_the_copy_numbers_them(dlpath):
    dlpath("config", "set", "page_offset", "deep-learning 2")
    refused = dlpath("done", "b-ch02", "--evidence", "29-50", "--json").error
    assert refused["message"] == "b-ch02 asks for pages 31-52 read; '29-50' does not cover them"
    assert "dlpath read 52" in refused["hint"]
    assert dlpath("done", "b-ch02", "--evidence", "31-52", "--json").json["verified"]


def test_pages_that_are_recorded_count_whatever_the_copy_numbers_them(dlpath):
    dlpath("config", "set", "page_offset", "deep-learning 2")
    dlpath("read", "31-52")
    assert dlpath("done", "b-ch02", "--json").json["verified"]
