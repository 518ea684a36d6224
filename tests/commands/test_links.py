"""dlpath doctor --links: what is online is compared with what is recorded, and only when asked."""

import pytest

from dlpath.network import round as network
from dlpath.planning.links import Answer

DEAD = "https://discuss.pytorch.org/"
MOVED = "https://www.codecademy.com/learn/learn-git"


@pytest.fixture
def online(monkeypatch):
    """Return a function that says with what status each address answers."""

    def let(status, *, until=None):
        def answers(urls, *, proxies):
            for number, url in enumerate(urls):
                if number == until:
                    raise KeyboardInterrupt
                code = status(url)
                moved = "https://elsewhere.example/" if url == MOVED else None
                yield Answer(url, code, f"{code} Said" if code else "timed out", moved)

        monkeypatch.setattr(network, "answers", answers)

    return let


def test_nothing_is_asked_for_unless_the_learner_asks(dlpath, online):
    online(lambda url: pytest.fail(f"{url} was asked for"))
    assert dlpath("doctor").exit_code == 0


def test_what_is_as_recorded_is_counted_and_what_moved_is_told(dlpath, online):
    online(lambda url: 403 if "x.com" in url else 200)
    result = dlpath("doctor", "--links")
    assert result.exit_code == 0
    assert "Moved, and not recorded so\n  recorded as live, now 200 Said" in result.stdout
    assert "now https://elsewhere.example/" in result.stdout
    assert "recorded as dead, now 200 Said" in result.stdout
    assert "let no program in, which says nothing about them: " in result.stdout
    assert "Nothing about you is sent" in result.stderr


def test_a_live_one_that_is_dead_is_a_failure(dlpath, online):
    online(lambda url: 404 if url == DEAD else 200)
    result = dlpath("doctor", "--links", "--json")
    assert (result.exit_code, result.json["ok"], result.stderr) == (1, False, "")
    [lost] = [link for link in result.json["links"] if link["found"] == "dead"]
    assert (lost["name"], lost["recorded"]) == ("resource/pytorch-forum", "live")
    assert "recorded as live, now 404 Said" in dlpath("doctor", "--links").stdout


def test_offline_is_one_sentence(dlpath, online):
    asked = []
    online(asked.append)
    result = dlpath("doctor", "--links", "--json")
    assert (result.exit_code, result.error["code"]) == (4, "offline")
    assert len(asked) == 12
    assert dlpath("doctor", "--links").stdout == ""


def test_ctrl_c_shows_what_was_found_so_far(dlpath, online):
    online(lambda url: 200, until=20)
    result = dlpath("doctor", "--links")
    assert result.exit_code == 130
    assert "Of 20 links, " in result.stdout
    assert "were not looked at" in result.stdout


def test_it_repairs_nothing(dlpath, online):
    online(lambda url: 200)
    assert dlpath("doctor", "--links", "--repair", "--json").error["exit"] == 2


@pytest.mark.parametrize("width", [40, 80])
def test_the_page_fits(dlpath, online, width):
    online(lambda url: 404 if "arxiv" in url else 200)
    for line in dlpath("doctor", "--links", COLUMNS=str(width)).stdout.splitlines():
        assert len(line) <= width or " " not in line.strip()
