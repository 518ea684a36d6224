"""A PostgreSQL server of a test's own, in a folder of its own."""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import Any

LEARNER, PASSWORD = "learner", "s3cret-w0rd"
UNLIKE = {
    # What a server may be set to; nothing that dlpath does may depend on it.
    "timezone": "Asia/Kolkata",
    "datestyle": "German",
    "default_transaction_isolation": "serializable",
    "synchronous_commit": "off",
    "standard_conforming_strings": "off",
}
SHELL = {"stdin": subprocess.DEVNULL, "capture_output": True, "text": True}


def programs() -> Path:
    """Return the folder of the newest PostgreSQL that Debian's package or the path brings."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(found, key=lambda file: int(file.parts[-3]), default=shutil.which("initdb"))
    assert newest, "no PostgreSQL server is installed: apt-get install postgresql"
    return Path(newest).parent


class Server:
    """A server on a port of 127.0.0.1; passwords are asked for, texts sort as in Swedish."""

    def __init__(self, *, lasting: bool = False) -> None:
        """Make it; ``lasting`` has it wait for the disk, as a server does that is not for tests."""
        self._programs = programs()
        self._folder = Path(tempfile.mkdtemp(prefix="dlpath-postgres-"))
        self._owner = {"user": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
        if self._owner:
            shutil.chown(self._folder, "postgres")
        secret = self._folder / "secret"
        secret.write_text(PASSWORD)
        secret.chmod(0o644)
        self._run(
            *("initdb", "--pgdata", "data", "--username", LEARNER, "--pwfile", "secret"),
            *("--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8"),
            *("--locale-provider", "icu", "--icu-locale", "sv-SE", "--no-sync"),
        )
        self.port = free_port()
        settings = UNLIKE | {"listen_addresses": "127.0.0.1", "port": str(self.port)}
        settings |= {"unix_socket_directories": str(self._folder)}
        settings |= {} if lasting else {"fsync": "off"}
        with (self._folder / "data/postgresql.conf").open("a") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())
        self.start()

    def start(self) -> None:
        self._control("start")

    def stop(self) -> None:
        self._control("stop", "-m", "immediate")

    def restart(self) -> None:
        """Start it anew as after a crash: nothing is said to whoever is connected."""
        self._control("restart", "-m", "immediate")

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self._folder)

    def database(self, name: str | None = None, *, options: str = "") -> str:
        """Make an empty database, and return its address."""
        name = name or f"test_{secrets.token_hex(6)}"
        self.sql(f"CREATE DATABASE {name} {options}")
        return self.url(name)

    def url(self, database: str = "postgres", *, user: str = LEARNER) -> str:
        return f"postgresql+psycopg://{user}:{PASSWORD}@127.0.0.1:{self.port}/{database}"

    def role(self, name: str, *statements: str) -> None:
        """Make a role that may connect, and run more about it."""
        self.sql(f"CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}'", *statements)

    def sql(self, *statements: str, database: str = "postgres") -> list[Any]:
        """Run statements and return the rows of the last."""
        # Here, because the tests that are run without it are collected from this folder, too.
        import psycopg

        address = self.url(database).replace("+psycopg", "")
        with psycopg.connect(address, autocommit=True) as connection:
            for statement in statements:
                done = connection.execute(statement)
            return done.fetchall() if done.description else []

    def _control(self, *words: str) -> None:
        self._run("pg_ctl", "--pgdata", "data", "--log", "log", "-w", *words)

    def _run(self, program: str, *words: str) -> None:
        done = subprocess.run(
            [self._programs / program, *words],
            cwd=self._folder,
            check=False,
            **SHELL,
            **self._owner,
        )
        assert done.returncode == 0, done.stderr


def free_port() -> int:
    """Return a port of this machine on which nobody listens."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]
