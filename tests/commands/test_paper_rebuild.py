"""paper add to the portfolio: stages, gates, other people's code, the index, results."""

import pytest

TITLE = "Colorful Image Colorization"
ID = "colorful-image-colorization"


def words(result):
    return " ".join(result.stdout.split())


@pytest.fixture
def taken(dlpath, tmp_path, monkeypatch):
    """Return the function that runs commands, after a paper was taken on."""
    monkeypatch.chdir(tmp_path)  # where a report is written
    dlpath("config", "set", "track", "keras")
    added = dlpath(
        "paper", "add", TITLE, "--area", "cnn", "--student",
        "--metric", "accuracy", "--published", "0.71", "--json",
    )  # fmt: skip
    assert added.exit_code == 0, added.stderr
    return dlpath


def test_a_paper_is_taken_on_and_listed_first(taken):
    papers = taken("paper", "list", "--json").json["papers"]
    first = {key: papers[0][key] for key in ("id", "title", "area", "stage", "state")}
    assert first == {"id": ID, "title": TITLE, "area": "cnn", "stage": "one", "state": "started"}
    assert len(papers) == 106
    assert "You rebuild" in taken("paper").stdout
    shown = taken("paper", "show", "--json").json
    assert (shown["schema"], shown["id"], shown["framework"]) == (
        "dlpath.reproduction/1", ID, "keras",
    )  # fmt: skip
    assert shown["clock"]["clarity_on"] == "2026-12-14"
    assert (shown["clock"]["earliest"], shown["clock"]["latest"]) == ("2027-01-05", "2027-02-26")
    assert shown["cores"] == ["cnn"]
    assert [link["id"] for link in shown["links"]][:3] == ["web", "openreview", "arxiv"]


def test_papers_are_listed_by_area_and_read_and_put_on_cards_like_others(taken, home):
    own = taken("paper", "list", "--topic", "cnn", "--json").json["papers"]
    assert [paper["id"] for paper in own] == [ID]
    (home / "cards").mkdir(parents=True)
    text = f"---\npaper: {ID}\n---\nQ: Why? ^abcdef1\nA: So.\n"
    (home / "cards" / "colour.md").write_text(text, encoding="utf-8")
    read = taken("paper", "read", "colorful", "--depth", "key", "--json").json
    assert (read["paper"]["depth"], read["paper"]["cards"], read["hundred"]["read"]) == (
        "key",
        1,
        1,
    )
    assert (read["paper"]["state"], read["paper"]["stage"]) == ("started", "one")


def test_without_a_terminal_what_is_missing_is_named(dlpath):
    error = dlpath("paper", "add", TITLE, "--json").error
    assert (error["exit"], error["hint"]) == (2, "--area, one of cnn, lstm, gan, rl")
    for command in (["show"], ["stage"], ["pass", "one"], ["finish"], ["links"], ["repo", "list"]):
        error = dlpath("paper", *command, "--json").error
        assert (error["code"], error["exit"]) == ("no-paper", 1)
        assert "dlpath paper add" in error["hint"]


def test_the_area_is_that_of_the_current_task(dlpath):
    dlpath("start", "p-gan-01-choose")
    assert dlpath("paper", "add", "DCGAN", "--json").json["area"] == "gan"


@pytest.mark.parametrize(
    "wrong",
    [
        ["--area", "cnm"],
        ["--kind", "novel"],
        ["--url", "not an address"],
        ["--hours", "0"],
        ["--hours", "nan"],
        ["--published", "inf"],
    ],
)
def test_what_cannot_be_is_refused_and_nothing_recorded(dlpath, wrong):
    result = dlpath("paper", "add", TITLE, "--area", "cnn", *wrong, "--json")
    assert (result.exit_code, result.error["code"]) == (2, "usage")
    assert dlpath("history", "--json").json["entries"] == []


def test_the_first_two_are_best_student_papers_but_that_is_only_advice(dlpath):
    for number, warned in ((1, True), (2, True), (3, False)):
        shown = dlpath("paper", "add", f"Paper {number}", "--area", "cnn")
        assert shown.exit_code == 0
        assert ("It is only advice" in words(shown)) is warned
    dlpath("paper", "set", "paper-1", "--student", "--data", "MNIST")
    shown = dlpath("paper", "show", "paper-1", "--json").json
    assert (shown["student"], shown["data"], shown["advice"]) == (True, "MNIST", [])
    assert dlpath("paper", "set", "paper-1", "--data", "", "--json").json["data"] is None
    assert dlpath("paper", "set", "paper-1", "--student", "--json").exit_code == 2


def test_two_papers_of_one_title_have_two_ids(taken):
    taken("paper", "add", TITLE, "--area", "gan")
    assert taken("paper", "show", ID, "--json").json["area"] == "cnn"
    assert taken("paper", "show", f"{ID}-2", "--json").json["area"] == "gan"
    assert "could be 2 papers" in taken("paper", "show", "colorful", "--json").error["message"]


def test_the_third_stage_stays_closed_until_it_overfits(taken):
    refused = taken("paper", "begin", "generalise", "--json")
    assert (refused.exit_code, refused.error["code"]) == (1, "stage-closed")
    taken("paper", "pass", "one", "--understanding", "20", "--copied", "no")
    assert taken("paper", "pass", "generalise", "--value", "0.6", "--json").exit_code == 1
    taken("paper", "pass", "overfit", "--loss", "0.004")
    passed = taken("paper", "pass", "generalise", "--value", "0.6", "--json").json
    assert [stage["state"] for stage in passed["stages"]] == ["passed"] * 3 + ["open"]
    assert (passed["stages"][0]["understanding"], passed["stages"][0]["copied"]) == (20, False)
    assert passed["stages"][0]["copied"] is False
    assert passed["stages"][1]["figures"] == {"loss": 0.004}


def test_code_that_was_copied_is_to_be_written_anew(taken):
    assert "Write that part anew" in words(
        taken("paper", "pass", "one", "--understanding", "90", "--copied", "yes")
    )
    assert "copied" in words(taken("paper", "stage"))


def test_a_forced_gate_is_told_of_wherever_the_paper_is(taken):
    taken("paper", "begin", "overfit", "--force")
    taken("paper", "pass", "overfit", "--loss", "0.1")
    for command in (["paper"], ["paper", "stage"], ["paper", "show"], ["next"], ["history"]):
        assert "forced" in words(taken(*command)), command
    assert taken("paper", "stage", "--json").json["stages"][1]["forced"]
    assert taken("show", "p-cnn-08-stage2", "--json").json["item"]["state"] == "open"


def test_a_passed_stage_marks_its_task_done_in_the_same_change(taken):
    passed = taken("paper", "pass", "one", "--understanding", "20", "--copied", "no", "--json").json
    assert passed["task"]["id"] == "p-cnn-07-stage1"
    assert taken("show", "p-cnn-07-stage1", "--json").json["item"]["state"] == "done"
    taken("undo")
    assert taken("show", "p-cnn-07-stage1", "--json").json["item"]["state"] == "open"
    assert taken("paper", "stage", "--json").json["stage"] == "one"


@pytest.mark.parametrize(
    ("options", "state"),
    [
        (["--value", "0.6", "--baseline", "0.4"], "done"),
        (["--value", "38", "--baseline", "61", "--lower-is-better"], "done"),
        (["--value", "0.3", "--baseline", "0.4"], "open"),
        (["--value", "0.6"], "open"),
    ],
)
def test_the_third_task_is_done_once_the_baseline_is_beaten(taken, options, state):
    taken("paper", "pass", "one", "--understanding", "20", "--copied", "no")
    taken("paper", "pass", "overfit", "--loss", "0.004")
    assert taken("paper", "pass", "generalise", *options).exit_code == 0
    assert taken("show", "p-cnn-12-stage3", "--json").json["item"]["state"] == state


def test_a_task_of_a_stage_that_is_not_passed_can_be_done_and_tells_how_to_pass_it(taken):
    done = taken("done", "p-cnn-07-stage1")
    assert done.exit_code == 0
    assert "dlpath paper pass one records it" in " ".join(done.stderr.split())
    assert "dlpath paper pass" not in taken("done", "p-lstm-07-stage1").stderr


@pytest.mark.parametrize(
    "wrong",
    [
        ["pass", "one", "--understanding", "101", "--copied", "no"],
        ["pass", "one", "--understanding", "20", "--copied", "perhaps"],
        ["pass", "one", "--loss", "0.1"],
        ["pass", "one"],
        ["repo", "add", "github.com/a/b"],
        ["repo", "add", "https://github.com/a/b", "--issues", "3", "--read", "4"],
        ["index", "add", "T"],
        ["index", "add", "T", "--note", "n", "--kind", "film"],
        ["result", "--value", "nan"],
        ["result", "--value", "1", "--url", "x"],
        ["clarity", "--clear", "--unclear", "x"],
        ["clarity"],
        ["links", "--open", "moon"],
    ],
)
def test_nonsense_is_refused(taken, wrong):
    before = taken("history", "--json").json
    result = taken("paper", *wrong, "--json")
    assert (result.exit_code, result.error["code"]) == (2, "usage")
    assert result.error["hint"] is None or result.error["hint"]
    assert taken("history", "--json").json == before


def test_code_in_ones_own_framework_is_warned_of_and_issues_are_counted(taken):
    warned = taken("paper", "repo", "add", "https://github.com/a/b", "--framework", "keras")
    assert "your own framework" in words(warned)
    assert "Careful" in warned.stderr
    other = taken("paper", "repo", "add", "https://github.com/c/d", "--framework", "jax")
    assert "Careful" not in other.stderr
    shown = taken("paper", "issues", "14", "--repo", "c/d", "--of", "20", "--json").json
    assert shown["schema"] == "dlpath.paper.repositories/1"
    lines = {line["url"][-3:]: line for line in shown["repositories"]}
    assert (lines["c/d"]["issues_read"], lines["c/d"]["issues"]) == (14, 20)
    assert taken("paper", "issues", "1", "--json").exit_code == 1
    assert taken("done", "p-cnn-06-repos", "--json").json["verified"]


def test_the_index_is_searched_and_counted_by_its_task(taken):
    for number in range(10):
        assert taken("paper", "index", "add", f"Course {number}", "--note", "pads").exit_code == 0
    assert taken("paper", "index", "--json").json["total"] == 10
    assert len(taken("paper", "index", "--find", "pads 7", "--json").json["entries"]) == 1
    assert "course-7" in taken("search", "course 7").stdout
    assert taken("show", "course-7", "--json").json["item"]["note"] == "pads"
    assert taken("done", "p-cnn-02-scan", "--json").json["verified"]
    taken("paper", "index", "remove", "Course 7")
    assert taken("paper", "index", "--json").json["total"] == 9
    assert taken("paper", "index", "remove", "Course 7", "--json").error["code"] == "not-in-index"
    assert taken("done", "p-cnn-05-discussions", "--json").exit_code == 1


def test_the_choice_of_a_paper_is_counted_by_area(taken):
    assert taken("done", "p-cnn-01-choose", "--json").json["verified"]
    error = taken("done", "p-lstm-01-choose", "--json").error
    assert "it holds none" in error["message"]
    assert "dlpath paper add" in error["hint"]


def test_a_result_stands_beside_the_paper_and_its_address_finishes_the_write_up(taken):
    shown = taken("paper", "result", "--value", "0.68", "--url", "https://a.org/w", "--json").json
    assert shown["results"][0]["difference"] == {
        "absolute": -0.03, "percent": pytest.approx(-4.2254, abs=1e-4), "verdict": "worse",
    }  # fmt: skip
    assert "0.03 below the paper's 0.71: 4.23 % worse" in words(taken("paper", "result"))
    assert taken("done", "p-cnn-14-retro", "--json").json["verified"]
    taken("paper", "finish", "--force")
    entry = taken("report", "--json").json["portfolio"][0]
    assert (entry["state"], entry["write_up"], entry["days"]) == ("finished", "https://a.org/w", 1)
    assert taken("paper", "begin", "one", "--json").error["code"] == "paper-settled"
    taken("paper", "resume")
    dropped = taken("paper", "drop", "--reason", "no GPU", "--json").json
    assert (dropped["state"], dropped["reason"]) == ("dropped", "no GPU")
    assert taken("report", "--json").json["portfolio"] == []
    assert "it holds none" in taken("done", "p-cnn-01-choose", "--json").error["message"]


def test_a_paper_with_stages_left_is_finished_by_force_alone_and_told_so_everywhere(taken):
    error = taken("paper", "finish", "--json").error
    assert error["code"] == "stage-closed"
    assert "one, overfit, generalise, optimise still to pass" in error["message"]
    shown = taken("paper", "finish", "--force", "--json").json
    assert (shown["state"], shown["reason"]) == (
        "finished", "forced without one, overfit, generalise, optimise",
    )  # fmt: skip
    entry = taken("report", "--json").json["portfolio"][0]
    assert entry["left"] == ["one", "overfit", "generalise", "optimise"]
    assert "forced without one" in taken("history").stdout


def test_next_has_a_line_on_the_paper_at_work_until_it_ends(taken):
    paper = taken("next", "--json").json["paper"]
    assert (paper["stage"], paper["number"], paper["of"], paper["day"]) == ("one", 1, 4, 1)
    late = {"DLPATH_NOW": "2026-12-14T09:00"}
    assert taken("next", "--json", **late).json["paper"]["clarity"] == "due"
    assert "core ideas: clear by today? dlpath paper clarity" in words(taken("next", **late))
    taken("paper", "clarity", "--unclear", "the mean", **late)
    assert "not clear yet" in words(taken("next", **late))
    taken("paper", "clarity", "--clear", **late)
    assert taken("paper", "show", "--json").json["clock"]["clarity"] == "clear"
    taken("paper", "finish", "--force", **late)
    assert taken("next", "--json", **late).json["paper"] is None


def test_without_a_paper_nothing_about_papers_is_loaded(dlpath, monkeypatch):
    from dlpath.store.store import Store

    dlpath("log")
    asked = []
    facts = Store.facts
    monkeypatch.setattr(Store, "facts", lambda self, kind: asked.append(kind) or facts(self, kind))
    dlpath("next")
    dlpath("status")
    assert not {kind.__name__ for kind in asked} & {"Reproduction", "StageMark", "IndexEntry"}


def test_search_and_show_find_a_paper_of_ones_own(taken):
    hits = taken("search", "colorization", "--json").json["hits"]
    assert ID in [hit["id"] for hit in hits if hit["kind"] == "paper"]
    shown = taken("show", ID, "--json").json
    assert (shown["kind"], shown["item"]["title"]) == ("paper", TITLE)


def test_a_search_is_opened_in_the_browser(taken, browser):
    taken("paper", "links", "--open", "arxiv")
    assert browser == ["https://arxiv.org/search/?query=Colorful+Image+Colorization&searchtype=all"]


@pytest.mark.parametrize("columns", ["40", "100"])
def test_pages_stay_within_their_columns(taken, columns):
    taken("paper", "repo", "add", "https://a.org/b", "--framework", "keras")
    taken("paper", "pass", "one", "--understanding", "20", "--copied", "yes")
    for command in (["stage"], ["show"], ["repo"], ["index"], ["result"], []):
        lines = taken("paper", *command, COLUMNS=columns).stdout.splitlines()
        assert max(map(len, lines)) <= int(columns) or all(
            "http" in line for line in lines if len(line) > int(columns)
        )


def test_what_is_to_be_typed_for_a_paper_that_is_not_at_work_names_it(taken):
    taken("paper", "add", "Captions", "--area", "lstm", "--student")
    begins = f"dlpath paper begin one --paper {ID}"
    assert taken("paper", "stage", ID, "--json").json["command"] == begins
    closed = taken("paper", "begin", "generalise", "--paper", ID, "--json").error["hint"]
    assert f"dlpath paper pass one --understanding 20 --copied no --paper {ID} comes" in closed
    assert f"dlpath paper begin generalise --paper {ID} --force goes on" in closed
    lacking = taken("paper", "pass", "one", "--paper", ID, "--json").error["hint"]
    assert lacking.endswith(f"--paper {ID}")
    assert f"dlpath paper links {ID} searches" in words(taken("paper", "show", ID))
    assert f"dlpath paper links {ID} --open web" in words(taken("paper", "links", ID))
    assert f"--framework pytorch --paper {ID} notes" in words(taken("paper", "repo", "list", ID))
    assert taken("paper", "result", "--paper", ID, "--json").json["command"].endswith(ID)
    taken(*begins.split()[1:])
    assert taken("paper", "stage", ID, "--json").json["command"].endswith("--copied no")


def test_what_is_not_said_of_a_metric_again_is_as_it_was(taken):
    first = ("--metric", "FID", "--value", "30", "--published", "25", "--lower-is-better")
    taken("paper", "result", *first, "--url", "https://a.org/w")
    [shown] = taken("paper", "result", "--metric", "fid", "--value", "24", "--json").json["results"]
    assert (shown["metric"], shown["published"], shown["better"]) == ("FID", 25, "lower")
    assert (shown["difference"]["verdict"], shown["url"]) == ("better", "https://a.org/w")
    taken("paper", "result", "--metric", "FID", "--url", "https://a.org/two")
    [shown] = taken("paper", "result", "--json").json["results"]
    assert (shown["value"], shown["url"]) == (24, "https://a.org/two")
    other = taken("paper", "result", "--metric", "FID", "--higher-is-better", "--json").json
    assert other["results"][0]["difference"]["verdict"] == "worse"
    assert taken("paper", "result", "--lower-is-better", "--json").exit_code == 2


def test_figures_without_measure_leave_the_json_readable(taken):
    far = ("--value", "1e300", "--published", "1e-300")
    [shown] = taken("paper", "result", *far, "--json").json["results"]
    assert shown["difference"]["percent"] is None
    assert taken("paper", "result", "--value", "1e308", "--json").exit_code == 2
    assert taken("paper", "set", "--hours", "1e-9", "--json").error["exit"] == 2
    assert taken("paper", "add", "Old", "--area", "rl", "--date", "0001-02-03").exit_code in (0, 1)


def test_a_finished_paper_is_not_to_be_finished_again(taken):
    taken("paper", "result", "--value", "0.7")
    taken("paper", "finish", "--force")
    assert "dlpath paper finish" not in taken("paper", "result").stdout


def test_the_task_of_a_stage_that_is_opened_again_is_said_to_stay_done(taken):
    taken("paper", "pass", "one", "--understanding", "20", "--copied", "no")
    said = " ".join(taken("paper", "reopen", "one").stderr.split())
    assert "dlpath reopen p-cnn-07-stage1 opens it" in said
    assert taken("reopen", "p-cnn-07-stage1").exit_code == 0
    taken("paper", "begin", "one")
    assert taken("paper", "reopen", "one").stderr == ""


@pytest.mark.parametrize(
    ("words", "said", "wrong"),
    [
        (["add", "Other"], ["zzz"], "--area cannot be 'zzz'"),
        (["add", "Other", "--area", "gan"], ["maybe"], "yes or no, not 'maybe'"),
        (["pass", "one"], ["150"], "from 0 to 100"),
        (["pass", "one"], ["20", "a bit"], "copied is yes or no"),
        (["pass", "overfit", "--force"], ["low"], "loss is a number"),
    ],
)
def test_an_answer_that_will_not_do_is_refused_before_more_is_asked(
    taken, monkeypatch, words, said, wrong
):
    left = list(said)
    monkeypatch.setattr("dlpath.terminal.Terminal.ask", lambda *_, **__: left.pop(0))
    error = taken("paper", *words, "--json").error
    assert wrong in error["message"]
    assert left == []


def test_a_figure_that_does_not_finish_the_task_is_told(taken):
    for stage in (("one", "--understanding", "20", "--copied", "no"), ("overfit", "--loss", "0")):
        taken("paper", "pass", *stage)
    said = taken("paper", "pass", "generalise", "--value", "0.3", "--baseline", "0.5").stderr
    assert "its task stays open: p-cnn-12-stage3 asks for two numbers" in " ".join(said.split())
    assert "pass it with --lower-is-better" in " ".join(said.split())
    taken("undo")
    less = ("--value", "0.3", "--baseline", "0.5", "--lower-is-better")
    assert "stays open" not in taken("paper", "pass", "generalise", *less).stderr
    said = taken("paper", "pass", "optimise", "--before", "100", "--after", "50").stderr
    assert "0.5 is not" in " ".join(said.split())
    assert "less" not in said


def test_a_result_without_a_write_up_asks_for_that_alone(taken):
    for stage in (
        ("one", "--understanding", "20", "--copied", "no"), ("overfit", "--loss", "0"),
        ("generalise", "--value", "1"), ("optimise", "--before", "1", "--after", "2"),
    ):  # fmt: skip
        taken("paper", "pass", *stage)
    command = "dlpath paper result --value 0.71 --url https://…"
    assert taken("paper", "stage", "--json").json["command"] == command
    taken("paper", "result", "--value", "0.7")
    command = "dlpath paper result --url https://…"
    assert taken("paper", "stage", "--json").json["command"] == command


def test_two_terminals_do_not_take_on_two_papers_under_one_id(taken, monkeypatch):
    monkeypatch.setattr("dlpath.commands.parts.papers.taking.unused_id", lambda *_: ID)
    error = taken("paper", "add", TITLE, "--area", "gan", "--json").error
    assert (error["code"], error["exit"]) == ("paper-settled", 1)
    assert taken("paper", "show", "--json").json["area"] == "cnn"
