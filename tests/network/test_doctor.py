"""dlpath doctor --links against a server: what it says of a curriculum's addresses."""

import pytest

from dlpath.network import round as network

PHASE = """\
id: knots
title: Knots
goal: Tie.
exit: Tied.
tasks:
  - {id: bowline, title: Tie a bowline, pomodoros: 1, done_when: It holds.}
"""


@pytest.fixture
def links(dlpath, tmp_path, server, monkeypatch):
    """Return a function that looks at a curriculum with these paths of the server, by state."""
    quick = network.Manners(seconds=0.3, pause=0)
    real = network.answers
    monkeypatch.setattr(
        network, "answers", lambda urls, proxies: real(urls, proxies={}, manners=quick)
    )

    def call(*words, **paths):
        folder = tmp_path / "own"
        for name, text in {
            "curriculum.yaml": "title: Sail\nphases: [knots]\n",
            "phases/1-knots.yaml": PHASE,
            "reference/resources.yaml": "resources:\n"
            + "".join(
                f"  {name}: {{title: {name}, kind: list, state: {state}, url: '{url}'}}\n"
                for name, (state, path) in paths.items()
                for url in [path if "://" in path else server.url(path)]
            )
            if paths
            else "resources: {}\n",
        }.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        used = dlpath("curriculum", "use", str(folder))
        assert used.exit_code == 0, used.stderr
        return dlpath("doctor", "--links", *words)

    return call


def test_each_link_is_found_as_it_is(links, server):
    result = links(
        "--json",
        fine=("live", "/fine"),
        old=("live", "/moved/fine"),
        gone=("dead", "/status/404"),
        shut=("live", "/status/403"),
        slow=("live", "/drip"),
    )
    assert result.exit_code == 0, result.stderr
    found = {link["name"].partition("/")[2]: link for link in result.json["links"]}
    assert {name: link["found"] for name, link in found.items()} == {
        "fine": "live", "old": "moved", "gone": "dead", "shut": "unknown", "slow": "unreachable",
    }  # fmt: skip
    assert found["old"]["moved_to"] == server.url("/fine")
    assert (result.json["left"], result.json["asked"]) == (0, "2026-11-24")


def test_a_live_link_that_is_gone_fails_and_one_that_was_dead_before_does_not(links):
    result = links(lost=("live", "/status/410"), gone=("dead", "/status/404"))
    assert result.exit_code == 1
    assert "recorded as live, now 410 Gone" in result.stdout
    assert "Of 2 links, 1 is as recorded." in result.stdout


def test_where_nothing_answers_one_is_offline(links):
    result = links("--json", a=("live", "http://127.0.0.1:9/a"), b=("live", "/reset"))
    assert (result.exit_code, result.error["code"]) == (4, "offline")


def test_a_path_without_addresses_has_nothing_to_look_at(links):
    result = links()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "There are no links to look at.\n"
