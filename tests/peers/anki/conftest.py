"""The real Anki, at hand for a test: a collection of its own, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DRIVER = Path(__file__).with_name("driver.py")


class Anki:
    """A collection of Anki; each call opens it, does what is asked, and closes it."""

    def __init__(self, folder):
        folder.mkdir()
        self._folder = folder

    def __call__(self, *requests):
        """Return the answers to requests, each the name of a function of the driver and values."""
        done = subprocess.run(
            [sys.executable, "-I", str(DRIVER), str(self._folder)],
            input=json.dumps(requests),
            env={**os.environ, "TZ": "UTC"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def ask(self, name, *values):
        """Return the answer to one request."""
        return self((name, *values))[0]


@pytest.fixture
def anki(tmp_path):
    return Anki(tmp_path / "anki")
