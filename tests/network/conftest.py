"""A server of this machine that answers well, badly, slowly or not at all."""

import socket
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


class Handler(BaseHTTPRequestHandler):
    """Answers what the path of the address asks for, such as ``/status/404``."""

    protocol_version = "HTTP/1.1"

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        self.server.seen.append((self.command, self.path, self.headers["User-Agent"]))
        name, _, rest = self.path.strip("/").partition("/")
        with suppress(OSError):
            getattr(self, f"_{name}", self._fine)(rest)

    def _fine(self, rest):
        self.say(200)

    def _status(self, rest):
        self.say(int(rest))

    def _no_head(self, rest):
        self.say(405 if self.command == "HEAD" else 200)

    def _moved(self, rest):
        self.say(301, Location=f"/{rest}")

    def _found(self, rest):
        self.say(302, Location=f"/{rest}")

    def _same(self, rest):
        self.say(301, Location="/same_as/" if rest else "/fine")

    def _slash(self, rest):
        self.say(*(200,) if self.path.endswith("/") else (301,), Location="/slash/")

    def _loop(self, rest):
        self.say(302, Location="/loop")

    def _outside(self, rest):
        self.say(302, Location="file:///etc/passwd")

    def _hang(self, rest):
        self.server.ended.wait(10)

    def _drip(self, rest):
        for letter in "HTTP/1.1 200 OK\r\nX-Slow: " + "z" * 10_000:
            if self.server.ended.wait(0.02):
                return
            self.wfile.write(letter.encode())

    def _huge(self, rest):
        self.send_response(200)
        self.send_header("Content-Length", str(10**12))
        self.end_headers()
        while self.command == "GET" and not self.server.ended.is_set():
            self.wfile.write(b"x" * 65536)

    def _reset(self, rest):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.connection.close()

    def _noise(self, rest):
        self.wfile.write(b"\0\1\2 220 welcome to the mail server\r\n\r\n")
        self.close_connection = True

    def say(self, status, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()
        self.close_connection = True

    def log_message(self, *words):
        """Say nothing."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self):
        self.seen = []
        self.ended = threading.Event()
        super().__init__(("127.0.0.1", 0), Handler)

    def handle_error(self, request, client_address):
        """A learner who hangs up is no error."""


@pytest.fixture
def server():
    """Return a server; ``server.url("/status/404")`` is an address on it."""
    with Server() as server:
        server.url = lambda path="/": f"http://127.0.0.1:{server.server_port}{path}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.ended.set()
        server.shutdown()
        thread.join()
