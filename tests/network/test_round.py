"""Many addresses are asked for, politely."""

import threading

from dlpath.network.round import Manners, answers, proxies

QUICK = Manners(seconds=0.3, pause=0)


def test_every_address_has_an_answer(server):
    urls = [server.url(f"/fine/{number}") for number in range(20)]
    assert {answer.url for answer in answers(urls, proxies={}, manners=QUICK)} == set(urls)
    assert list(answers([], proxies={})) == []


def test_one_host_is_asked_one_address_at_a_time(server, monkeypatch):
    at_once, most, lock = 0, 0, threading.Lock()

    def counting(rest, self=None):
        nonlocal at_once, most
        with lock:
            at_once += 1
            most = max(most, at_once)
        server.ended.wait(0.01)
        with lock:
            at_once -= 1

    fine = server.RequestHandlerClass._fine
    monkeypatch.setattr(
        server.RequestHandlerClass, "_fine", lambda self, rest: (counting(rest), fine(self, rest))
    )
    urls = [server.url(f"/fine/{number}") for number in range(6)]
    assert len(list(answers(urls, proxies={}, manners=QUICK))) == 6
    assert most == 1


def test_a_host_that_never_answers_is_left_alone(server):
    urls = [server.url(f"/hang/{number}") for number in range(9)]
    said = [answer.said for answer in answers(urls, proxies={}, manners=QUICK)]
    assert said == ["no answer within 0.3 s"] * 2 + ["its host does not answer"] * 7
    assert len(server.seen) == 2


def test_impatience_ends_it_and_so_does_closing(server):
    slow = Manners(seconds=5, pause=5, patience=0.2)
    urls = [server.url(f"/fine/{number}") for number in range(3)]
    assert len(list(answers(urls, proxies={}, manners=slow))) == 1
    coming = answers(urls, proxies={}, manners=slow._replace(patience=60))
    next(coming)
    coming.close()
    assert list(coming) == []


def test_the_way_is_that_of_the_environment():
    environ = {"HTTPS_PROXY": "http://by:8080", "no_proxy": "localhost", "http_proxy": ""}
    assert proxies(environ) == {"https": "http://by:8080", "no": "localhost"}
