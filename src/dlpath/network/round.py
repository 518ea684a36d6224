"""Many addresses are asked for: several hosts at a time, each host one address after the other."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Thread, Timer
from typing import NamedTuple
from urllib.parse import urlsplit

from dlpath.network.request import asked
from dlpath.planning.links import Answer


class Manners(NamedTuple):
    """How much is asked of others, and of the learner's patience."""

    at_once: int = 8
    """Hosts that are asked at the same time."""
    seconds: float = 10
    """After which an address is given up."""
    pause: float = 1
    """Seconds between two requests to one host."""
    patience: float = 240
    """Seconds after which the rest is left."""
    tries: int = 2
    """Addresses of a host without an answer, after which its others are not asked for."""


MANNERS = Manners()
_LOOKS_UP = 0.2
"""Seconds after which one who waits looks whether to go on; else Ctrl-C is not heard on Windows."""


def answers(
    urls: Iterable[str], *, proxies: Mapping[str, str], manners: Manners = MANNERS
) -> Generator[Answer, None, None]:
    """Yield what came of asking for each address, as the answers come in.

    It ends early when the patience is at its end; closing it ends it at once.
    """
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(urlsplit(url).netloc, []).append(url)
    # Those with most to ask begin first, because they take longest.
    left = SimpleQueue[list[str]]()
    for host in sorted(hosts, key=lambda name: -len(hosts[name])):
        left.put(hosts[host])
    found = SimpleQueue[Answer | None]()
    stop = Event()
    workers = min(manners.at_once, len(hosts))
    for _ in range(workers):
        Thread(target=_work, args=(left, found, stop, proxies, manners), daemon=True).start()
    alarm = Timer(manners.patience, stop.set)
    alarm.daemon = True
    alarm.start()
    try:
        yield from _coming_in(found, workers, stop)
    finally:
        stop.set()
        alarm.cancel()


def proxies(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the ways to the network: ``HTTP_PROXY``, ``HTTPS_PROXY`` and ``NO_PROXY``."""
    names = {kind: f"{kind}_proxy" for kind in ("http", "https", "no")}
    found = {kind: environ.get(name) or environ.get(name.upper()) for kind, name in names.items()}
    return {kind: value for kind, value in found.items() if value}


def _coming_in(found: "SimpleQueue[Answer | None]", workers: int, stop: Event) -> Iterator[Answer]:
    while workers and not stop.is_set():
        try:
            answer = found.get(timeout=_LOOKS_UP)
        except Empty:
            continue
        if answer is None:
            workers -= 1
        else:
            yield answer


def _work(
    left: "SimpleQueue[list[str]]",
    found: "SimpleQueue[Answer | None]",
    stop: Event,
    proxies: Mapping[str, str],
    manners: Manners,
) -> None:
    """Ask one host after the other until none is left."""
    ask = partial(asked, seconds=manners.seconds, proxies=proxies)
    with suppress(Empty):
        while not stop.is_set():
            for answer in _of_host(left.get_nowait(), stop, ask, manners):
                found.put(answer)
    found.put(None)


def _of_host(
    urls: Iterable[str], stop: Event, ask: Callable[[str], Answer], manners: Manners
) -> Iterator[Answer]:
    """Yield what came of asking one host; one that never answers is left alone."""
    silent = 0
    for number, url in enumerate(urls):
        if silent == manners.tries:
            yield Answer(url, None, "its host does not answer")
            continue
        if number and stop.wait(manners.pause):
            return
        answer = ask(url)
        silent = silent + 1 if answer.status is None else 0
        yield answer
