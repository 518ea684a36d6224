"""dlpath search."""


def first(dlpath, *words):
    return dlpath("search", *words, "--json").json["hits"][0]


BEST = [
    ("perceptron", "s08-perceptron"),
    ("perceptrn", "s08-perceptron"),
    ("gradient descent", "s04-gradient-descent"),
    ("gradeint descent", "s04-gradient-descent"),
    ("Reza", "Reza_Zadeh"),
    ("su-082", "su-082"),
    ("human preferences", "su-082"),
    ("forum bugs", "bugs"),
    ("floydhub", "floydhub"),
    ("backpropagation xor", "s10-backprop"),
]


def test_the_best_comes_first(dlpath):
    assert [(text, first(dlpath, text)["id"]) for text, _ in BEST] == BEST


def test_every_hit_can_be_shown(dlpath):
    hits = dlpath("search", "learning", "-n", "200", "--json").json["hits"]
    assert len({hit["kind"] for hit in hits}) > 5
    for hit in hits[:: max(1, len(hits) // 40)]:
        assert dlpath("show", hit["id"], "--json").json["kind"] == hit["kind"]


def test_nothing_found_is_said_and_is_no_error(dlpath):
    result = dlpath("search", "zzzzzz")
    assert result.exit_code == 0
    assert "Nothing is found" in result.stdout
    assert dlpath("search", "zzzzzz", "--json").json == {
        "schema": "dlpath.search/1",
        "query": "zzzzzz",
        "total": 0,
        "hits": [],
    }


def test_only_so_many_are_shown_and_the_others_are_counted(dlpath):
    result = dlpath("search", "paper", "-n", "3", "--json").json
    assert len(result["hits"]) == 3 < result["total"]
    assert f"dlpath search -n {result['total']}" in dlpath("search", "paper", "-n", "3").stdout


def test_any_text_is_taken(dlpath):
    for text in ("", " ", "!?", "x" * 5000, "a " * 5000, "\u202e", "[", "İ"):
        assert dlpath("search", text).exit_code == 0


def test_a_narrow_terminal_is_kept_to(dlpath):
    page = dlpath("search", "overfit", COLUMNS="40").stdout
    assert max(map(len, page.splitlines())) <= 40
