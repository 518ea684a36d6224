"""One address is asked for, politely: its head, and only if that is refused the whole page."""

import http.client
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from http import HTTPStatus
from socket import SHUT_RDWR
from threading import Event, Timer
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from dlpath import __version__
from dlpath.planning.links import WEB, Answer

HEADERS = {
    "User-Agent": f"dlpath/{__version__}",
    "Accept": "*/*",
    "Connection": "close",
}
MOST_HOPS = 8
TOO_MANY = HTTPStatus.TOO_MANY_REQUESTS
FOR_GOOD = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
REDIRECTS = (*FOR_GOOD, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT)
_SAFE = "%/:=&?~#+!$,;'@()*[]"


def asked(url: str, *, seconds: float, proxies: Mapping[str, str]) -> Answer:
    """Return what came of asking for an address; nothing is raised.

    Parameters
    ----------
    seconds
        After which a request is given up, however slowly the other side still talks; a redirect
        makes another one.
    proxies
        For ``http`` and ``https`` the address to go through, if there is one; for ``no`` the hosts
        that are asked directly.
    """
    try:
        answer = _followed("HEAD", url, seconds, proxies)
        # Many servers answer a HEAD wrongly, even with 404.
        if answer.status is None or answer.status < 400 or answer.status == TOO_MANY:
            return answer
        return _followed("GET", url, seconds, proxies)
    except TimeoutError:
        return Answer(url, None, f"no answer within {seconds:g} s")
    except http.client.HTTPException as fault:
        return Answer(url, None, f"an answer that makes no sense ({type(fault).__name__})")
    except OSError as fault:
        return Answer(url, None, (fault.strerror or str(fault) or type(fault).__name__).lower())
    except ValueError:  # no port, no host, no name that can be looked up
        return Answer(url, None, "no address that can be asked for")


def _followed(method: str, url: str, seconds: float, proxies: Mapping[str, str]) -> Answer:
    """Return the answer at the end of the redirects."""
    here, stays, moved_to = url, True, None
    for _ in range(MOST_HOPS):
        status, reason, location = _answered(method, here, seconds, proxies)
        if status not in REDIRECTS or not location:
            said = f"{status} {reason}".strip()
            return Answer(url, status, said, moved_to if _is_elsewhere(url, moved_to) else None)
        here = urljoin(here, location)
        if not here.startswith(WEB):
            return Answer(url, status, f"{status}, leads to {here[:100]}")
        # What comes after a passing redirect, such as one to a login, is no new address.
        stays = stays and status in FOR_GOOD
        moved_to = here if stays else moved_to
    return Answer(url, status, "redirects in a circle")


def _answered(
    method: str, url: str, seconds: float, proxies: Mapping[str, str]
) -> tuple[int, str, str | None]:
    """Return status, reason and the place a redirect leads to; the page itself is not read."""
    parts = urlsplit(quote(url, safe=_SAFE))
    connection, target = _connection(parts, seconds, proxies)
    with _limited(connection, seconds):
        connection.request(method, target, headers=HEADERS)
        response = connection.getresponse()
        return response.status, response.reason, response.getheader("Location")


def _connection(
    parts: SplitResult, seconds: float, proxies: Mapping[str, str]
) -> tuple[http.client.HTTPConnection, str]:
    """Return a connection, and what to ask for on it."""
    host, secure = parts.hostname or "", parts.scheme == "https"
    if not host:
        raise ValueError(parts.geturl())
    path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
    proxy = proxies.get(parts.scheme)
    if proxy and not _is_direct(host, proxies.get("no", "")):
        return _through(urlsplit(proxy), parts, seconds, path)
    if secure:
        return _secure(host, parts.port, seconds), path
    return http.client.HTTPConnection(host, parts.port, timeout=seconds), path


def _is_direct(host: str, listed: str) -> bool:
    """Tell whether a host is among those that are asked without a proxy."""
    names = [name.strip().lower().removeprefix(".") for name in listed.split(",")]
    return "*" in names or any(name and f".{host}".endswith(f".{name}") for name in names)


def _through(
    proxy: SplitResult, parts: SplitResult, seconds: float, path: str
) -> tuple[http.client.HTTPConnection, str]:
    """Return a connection by way of a proxy, and what to ask for on it."""
    by = proxy.hostname or ""
    if parts.scheme == "https":
        tunnel = _secure(by, proxy.port, seconds)
        tunnel.set_tunnel(parts.hostname or "", parts.port)
        return tunnel, path
    whole = parts._replace(fragment="").geturl()
    return http.client.HTTPConnection(by, proxy.port, timeout=seconds), whole


def _secure(host: str, port: int | None, seconds: float) -> http.client.HTTPSConnection:
    return http.client.HTTPSConnection(host, port, timeout=seconds, context=_trust())


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()


@contextmanager
def _limited(connection: http.client.HTTPConnection, seconds: float) -> Iterator[None]:
    """Give up after so many seconds; a socket's own limit begins anew with every byte it gets."""
    is_late = Event()

    def give_up() -> None:
        is_late.set()
        with suppress(OSError, AttributeError):  # not connected yet, or not any more
            connection.sock.shutdown(SHUT_RDWR)

    alarm = Timer(seconds, give_up)
    alarm.daemon = True
    alarm.start()
    try:
        yield
    finally:
        alarm.cancel()
        connection.close()
        # What was cut off is neither a fault of the other side nor an answer.
        if is_late.is_set():
            raise TimeoutError


def _is_elsewhere(url: str, moved_to: str | None) -> bool:
    """Tell whether an address is another one, and not the same written in another way."""
    return moved_to is not None and _plain(url) != _plain(moved_to)


def _plain(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), unquote(parts.path).rstrip("/"), parts.query
