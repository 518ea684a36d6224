"""What holds for a record in a file holds on a server too: the suite of the store, run there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.postgres

ROOT = Path(__file__).parents[3]


def test_the_whole_suite_of_the_store_holds_on_a_server(server):
    # One after the other: all lie in one database, and so all would take turns to write.
    pytest_ = [sys.executable, "-m", "pytest", "-n", "0", "-q", "-p", "no:cacheprovider"]
    ran = subprocess.run(
        [*pytest_, "tests/store", "-k", "server"],
        env=os.environ | {"DLPATH_TEST_DATABASE_URL": server.url()},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
    assert int(re.search(r"(\d+) passed", ran.stdout)[1]) > 90
