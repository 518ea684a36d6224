"""paper: which papers there are, which are read, and which are on cards."""

import pytest


def words(result):
    return " ".join(result.stdout.split())


def test_the_list_has_the_105_key_papers_by_topic(dlpath):
    shown = dlpath("paper", "list", "--json").json
    assert shown["schema"] == "dlpath.papers/1"
    assert len(shown["papers"]) == 105
    assert {key: shown["papers"][0][key] for key in ("id", "area", "stage", "state")} == {
        "id": "su-001", "area": "model-free", "stage": None, "state": "open",
    }  # fmt: skip
    assert shown["hundred"] == {"read": 0, "on_cards": 0, "goal": 100}
    assert "0 of 100 papers read" in words(dlpath("paper"))


def test_a_topic_and_the_unread_ones_can_be_asked_for(dlpath):
    dlpath("paper", "read", "su-054")
    memory = dlpath("paper", "list", "--topic", "memory", "--json").json["papers"]
    unread = dlpath("paper", "list", "--topic", "memory", "--unread", "--json").json["papers"]
    assert [paper["id"] for paper in memory] == ["su-054", *(paper["id"] for paper in unread)]
    assert dlpath("paper", "list", "--topic", "memroy", "--json").error["hint"] == (
        "did you mean 'memory'?"
    )


def test_a_paper_is_read_in_one_of_three_depths_and_the_deepest_counts(dlpath):
    dlpath("paper", "read", "su-001", "--depth", "deep", "--date", "yesterday")
    shown = dlpath("paper", "read", "su-001", "--json").json
    assert (shown["paper"]["state"], shown["paper"]["depth"]) == ("read", "deep")
    assert shown["readings"] == [
        {"day": "2026-11-23", "depth": "deep"}, {"day": "2026-11-24", "depth": "shallow"},
    ]  # fmt: skip
    assert shown["hundred"]["read"] == 1
    wrong = dlpath("paper", "read", "su-001", "--depth", "thorough", "--json")
    assert wrong.exit_code == 2
    assert "shallow" in wrong.error["hint"]
    wrong = dlpath("paper", "read", "su-001", "--depth", "deeply", "--json")
    assert wrong.error["hint"] == "did you mean 'deep'?"


def test_undo_takes_a_reading_back(dlpath):
    dlpath("paper", "read", "su-001")
    dlpath("undo")
    assert dlpath("paper", "show", "su-001", "--json").json["paper"]["state"] == "open"


def test_a_paper_of_ones_own_field_is_added_as_a_text_and_counted(dlpath):
    assert "--add" in dlpath("paper", "read", "attention", "--json").error["hint"]
    dlpath("read", "--add", "Attention Is All You Need", "--pages", "15")
    assert len(dlpath("paper", "list", "--json").json["papers"]) == 105
    dlpath("paper", "read", "attention", "--depth", "key")
    shown = dlpath("paper", "list", "--json").json
    assert shown["papers"][-1]["own"]
    assert shown["papers"][-1]["title"] == "Attention Is All You Need"
    assert shown["hundred"]["read"] == 1
    assert "Your own" in dlpath("paper", "list").stdout


def test_cards_are_counted_by_the_paper_that_their_file_names(dlpath, home):
    cards = home / "cards"
    cards.mkdir(parents=True)
    questions = "".join(f"Q: Question {n}? ^abcdef{n}\nA: Answer.\n\n" for n in range(5))
    (cards / "dqn.md").write_text(f"---\npaper: su-001\n---\n{questions}", encoding="utf-8")
    (cards / "two.md").write_text(
        "---\npaper: su-002\n---\nC: {{c1::a}} and {{c2::b}} ^zzzzzzz\n", encoding="utf-8"
    )
    shown = dlpath("paper", "list", "--json").json
    assert [paper["cards"] for paper in shown["papers"][:3]] == [5, 2, 0]
    assert shown["hundred"]["on_cards"] == 1


@pytest.mark.parametrize(("count", "dropped"), [(0, True), (4, True), (5, False)])
def test_a_paper_with_fewer_than_five_cards_is_to_be_dropped(dlpath, home, count, dropped):
    cards = home / "cards"
    cards.mkdir(parents=True)
    questions = "".join(f"Q: Question {n}? ^abcdef{n}\nA: Answer.\n\n" for n in range(count))
    (cards / "dqn.md").write_text(f"---\npaper: su-001\n---\n{questions}", encoding="utf-8")
    assert ("drop it" in words(dlpath("paper", "read", "su-001"))) is dropped


def test_a_paper_is_shown_with_its_address_and_how_to_read_it(dlpath):
    page = words(dlpath("paper", "show", "su-002"))
    assert "https://arxiv.org/abs/1507.06527" in page
    assert "three depths" in page


def test_an_unknown_paper_suggests_the_nearest(dlpath):
    error = dlpath("paper", "show", "su0001", "--json").error
    assert (error["code"], error["hint"]) == ("unknown-paper", "did you mean 'su-001'?")
    assert "could be" in dlpath("paper", "show", "deep", "--json").error["message"]


def test_a_path_without_papers_has_an_empty_list(dlpath, tmp_path):
    (tmp_path / "path.yaml").write_text(
        "title: T\nphases:\n  - id: p\n    title: P\n    tasks:\n"
        "      - {id: a, title: A, pomodoros: 1, done_when: It works.}\n",
        encoding="utf-8",
    )
    assert dlpath("curriculum", "use", str(tmp_path / "path.yaml")).exit_code == 0
    assert dlpath("paper", "list", "--json").json["papers"] == []
    assert "--add" in dlpath("paper").stdout
    assert "--add" in dlpath("read", "--json").error["hint"]


def test_narrow_pages_stay_within_forty_columns(dlpath):
    for command in (["paper"], ["paper", "read", "su-001"]):
        lines = dlpath(*command, COLUMNS="40").stdout.splitlines()
        assert max(map(len, lines)) <= 40


@pytest.fixture
def on_cards(dlpath, home):
    """Return a function that writes and reads so many cards on a paper."""

    def write(count):
        questions = "".join(f"Q: Question {n}? ^abcdef{n}\nA: Answer.\n\n" for n in range(count))
        (home / "cards").mkdir(parents=True)
        (home / "cards" / "dqn.md").write_text(f"---\npaper: su-001\n---\n{questions}", "utf-8")
        assert dlpath("cards", "sync").exit_code == 0

    return write


def test_the_cards_on_a_paper_are_listed_as_they_stand(dlpath, home, on_cards):
    on_cards(5)
    dlpath("cards", "suspend", "abcdef1")
    dlpath("cards", "bury", "abcdef2")
    shown = dlpath("cards", "paper", "playing atari", "--json").json
    assert shown["schema"] == "dlpath.cards.paper/1"
    assert shown["paper"] == dlpath("paper", "show", "su-001", "--json").json["paper"]
    states = [(card["card"], card["state"], card["line"]) for card in shown["cards"]]
    assert states[:3] == [
        ("abcdef0", "new", 4),
        ("abcdef1", "suspended", 7),
        ("abcdef2", "buried", 10),
    ]
    page = words(dlpath("cards", "paper", "su-001"))
    assert "Question 1? suspended · go" in page
    assert "drop it" not in page


@pytest.mark.parametrize("count", [0, 4])
def test_the_cards_on_a_paper_say_when_they_are_too_few(dlpath, on_cards, count):
    on_cards(count)
    page = words(dlpath("cards", "paper", "su-001"))
    assert "drop it, and take another" in page
    assert "paper: su-001" in page


def test_cards_of_an_unknown_paper_suggest_the_nearest_and_none_are_needed(dlpath):
    error = dlpath("cards", "paper", "su0001", "--json").error
    assert (error["code"], error["hint"]) == ("unknown-paper", "did you mean 'su-001'?")
    assert dlpath("cards", "paper", "su-001", "--json").json["cards"] == []


def test_a_path_says_itself_how_many_cards_a_paper_takes():
    from dlpath.curriculum.reference.library import Paper, Papers
    from dlpath.planning.paper_list import paper_page
    from dlpath.planning.paper_shelf import Shelf

    paper = Paper("a", "A")
    shelf = Shelf(Papers(papers=(paper,), facts={"least_cards": 3}), cards={"a": 3})
    assert (shelf.hundred().on_cards, paper_page(paper, shelf).least_cards) == (1, 3)
