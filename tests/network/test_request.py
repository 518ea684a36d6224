"""Whatever a server does, asking it ends soon and in words."""

import socket

import pytest

from dlpath import __version__
from dlpath.network.request import asked
from dlpath.planning.links import DEAD, LIVE, MOVED, UNKNOWN, UNREACHABLE, judged


def ask(url, seconds=5):
    return asked(url, seconds=seconds, proxies={})


@pytest.mark.parametrize(
    ("path", "found", "said"),
    [
        ("/fine", LIVE, "200 OK"),
        ("/status/404", DEAD, "404 Not Found"),
        ("/status/410", DEAD, "410 Gone"),
        ("/status/403", UNKNOWN, "403 Forbidden"),
        ("/status/503", UNKNOWN, "503 Service Unavailable"),
        ("/no_head", LIVE, "200 OK"),
        ("/huge", LIVE, "200 OK"),
        ("/found/fine", LIVE, "200 OK"),
        ("/slash", LIVE, "200 OK"),
        ("/moved/fine", MOVED, "200 OK"),
        ("/moved/status/404", DEAD, "404 Not Found"),
        ("/loop", UNKNOWN, "redirects in a circle"),
        ("/outside", UNKNOWN, "302, leads to file:///etc/passwd"),
        ("/reset", UNREACHABLE, None),
        ("/noise", UNREACHABLE, "an answer that makes no sense (BadStatusLine)"),
    ],
)
def test_an_answer_of_any_kind_is_understood(server, path, found, said):
    answer = ask(server.url(path))
    assert (judged(answer), said or answer.said) == (found, answer.said)


def test_where_it_moved_for_good_is_told_and_a_passing_redirect_is_no_move(server):
    assert ask(server.url("/moved/fine")).moved_to == server.url("/fine")
    assert ask(server.url("/moved/found/fine")).moved_to == server.url("/found/fine")
    assert ask(server.url("/found/moved/fine")).moved_to is None


def test_the_head_is_asked_for_and_once_refused_the_page_but_not_if_that_is_too_much(
    server,
):
    for path in ("/fine", "/status/403", "/status/429"):
        ask(server.url(path))
    assert [(command, path) for command, path, _ in server.seen] == [
        ("HEAD", "/fine"), ("HEAD", "/status/403"), ("GET", "/status/403"), ("HEAD", "/status/429"),
    ]  # fmt: skip
    assert {agent for _, _, agent in server.seen} == {f"dlpath/{__version__}"}


@pytest.mark.parametrize("path", ["/hang", "/drip"])
def test_one_that_hangs_or_drips_is_given_up_in_time(server, path):
    answer = ask(server.url(path), seconds=0.3)
    assert (answer.status, answer.said) == (None, "no answer within 0.3 s")


def test_where_nobody_listens_nothing_is_reached():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        answer = ask(f"http://127.0.0.1:{taken.getsockname()[1]}/")
    assert (answer.status, answer.said) == (None, "connection refused")


@pytest.mark.parametrize("url", ["http://", "http://[::1", "http://x:port/", "http://a..b/"])
def test_what_is_no_address_is_said_so(url):
    assert ask(url).said == "no address that can be asked for"


def test_letters_that_an_address_cannot_have_are_written_so_that_it_can(server):
    assert ask(server.url("/fine/naïve café?q=ü&r=%20")).status == 200
    assert server.seen[0][1] == "/fine/na%C3%AFve%20caf%C3%A9?q=%C3%BC&r=%20"


def test_a_proxy_is_gone_through_unless_the_host_is_excepted(server):
    by = {"http": server.url()}
    assert asked("http://nowhere.invalid/fine", seconds=5, proxies=by).status == 200
    assert server.seen[0][1] == "http://nowhere.invalid/fine"
    direct = by | {"no": "example.org, invalid"}
    assert asked("http://nowhere.invalid/fine", seconds=5, proxies=direct).status is None
