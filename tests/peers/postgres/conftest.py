"""A real server at hand for a test, and a database of its own in it."""

from collections.abc import Iterator

import pytest
from tests.peers.postgres.server import Server


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Return a server; that none is installed is a failure, not a reason to skip."""
    server = Server()
    yield server
    server.remove()


@pytest.fixture
def url(server: Server) -> str:
    """Return the address of an empty database."""
    return server.database()
