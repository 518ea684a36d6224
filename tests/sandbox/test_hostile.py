"""Whatever somebody's file does, it ends in time, with its own line, and nothing is left of it."""

import sys
from pathlib import Path
from textwrap import dedent, indent
from typing import NamedTuple

import pytest
from tests.sandbox.conftest import BRIEF, LONG

from dlpath.sandbox.leftovers import _marked
from dlpath.sandbox.starting import MARK
from dlpath.sandbox.values import Call, Named

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")


class Way(NamedTuple):
    text: str
    kind: str  # of the fault; or one | the other
    at: str  # what stands on the line to blame
    needs: str = ""


WAYS = {
    "an endless loop": Way("def f():\n    while True:\n        x = 1", "time", "x = 1|while True:"),
    "sleep": Way("import time\ndef f():\n    time.sleep(100)", "time", "time.sleep(100)"),
    "a loop while the file is loaded": Way("while True: pass", "time", "while True: pass"),
    "a product that takes hours": Way(
        "import numpy as np\na = np.ones((500, 500))\ndef f():\n    np.einsum('ij,jk,kl', a, a, a)",
        "time",
        "np.einsum('ij,jk,kl', a, a, a)",
    ),
    "a regular expression that takes hours": Way(
        "import re\ndef f():\n    return re.match('(a+)+b', 'a' * 50)",
        "time",
        "return re.match('(a+)+b', 'a' * 50)",
    ),
    "signals ignored": Way(
        """
        import signal, time
        def f():
            for number in range(1, 65):
                try:
                    signal.signal(number, signal.SIG_IGN)
                except (OSError, ValueError):
                    pass
            time.sleep(100)
        """,
        "time",
        "time.sleep(100)",
    ),
    "every exception caught": Way(
        """
        def f():
            while True:
                try:
                    while True: x = 1
                except BaseException:
                    pass
        """,
        "time",
        "while True: x = 1",
    ),
    "a loop in a library": Way(
        "import itertools\ndef f():\n    sum(itertools.count())", "time", "sum(itertools.count())"
    ),
    "a list of eight gigabytes": Way(
        "def f():\n    return [0] * 10**9", "memory", "return [0] * 10**9"
    ),
    "an array of eight gigabytes": Way(
        "import numpy as np\ndef f():\n    return np.ones(10**9)", "memory", "return np.ones(10**9)"
    ),
    "memory filled bit by bit": Way(
        "kept = []\ndef f():\n    while True:\n        kept.append(bytes(10**6))",
        "memory",
        "kept.append(bytes(10**6))",
    ),
    "recursion without end": Way(
        "def f():\n    return f()", "raised", "return f()", "RecursionError"
    ),
    "a crash": Way(
        "import ctypes\ndef f():\n    ctypes.string_at(0)",
        "crashed",
        "ctypes.string_at(0)",
        "fault",
    ),
    "abort": Way("import os\ndef f():\n    os.abort()", "crashed", "os.abort()", "Abort"),
    "killing itself": Way(
        "import os\ndef f():\n    os.kill(os.getpid(), 9)", "crashed", "None", "Killed"
    ),
    "os._exit": Way("import os\ndef f():\n    os._exit(0)", "exited", "os._exit(0)"),
    "os._exit while loaded": Way("import os\nos._exit(0)", "exited", "os._exit(0)"),
    "sys.exit": Way("import sys\ndef f():\n    sys.exit(0)", "exited", "sys.exit(0)"),
    "exit": Way("def f():\n    exit()", "exited", "exit()"),
    "sys.exit while loaded": Way("import sys\nsys.exit(0)", "exited", "sys.exit(0)"),
    "SystemExit": Way("def f():\n    raise SystemExit", "exited", "raise SystemExit"),
    "KeyboardInterrupt": Way(
        "def f():\n    raise KeyboardInterrupt", "raised", "raise KeyboardInterrupt"
    ),
    "a generator's end": Way("def f():\n    raise GeneratorExit", "raised", "raise GeneratorExit"),
    "killing the parent": Way(
        "import os\ndef f():\n    os.kill(os.getppid(), 9)", "forbidden", "os.kill(os.getppid(), 9)"
    ),
    "killing the parent another way": Way(
        "import ctypes, os\nctypes.CDLL(None).kill(os.getppid(), 9)\nwhile True: pass",
        "crashed",
        "None",
    ),
    "stopping the parent": Way(
        "import ctypes, os\nctypes.CDLL(None).kill(os.getppid(), 19)\nwhile True: pass",
        "time",
        "None",
    ),
    "a file that fills the disk": Way(
        """
        def f():
            with open("file", "wb", buffering=0) as file:
                for _ in range(1000):
                    file.write(bytes(10**6))
        """,
        "raised",
        "file.write(bytes(10**6))",
        "File too large",
    ),
    "a thread that hangs": Way(
        """
        import threading
        def loop():
            while True: pass
        def f():
            thread = threading.Thread(target=loop)
            thread.start()
            thread.join()
        """,
        "time",
        "thread.join()",
    ),
    "standard input": Way("def f():\n    input('name? ')", "raised", "input('name? ')", "EOFError"),
    "forks without end": Way(
        "import os\ndef f():\n    while True:\n        os.fork()",
        "forbidden|time",
        "os.fork()|None",
    ),
    "an alarm": Way(
        "import signal\ndef f():\n    signal.raise_signal(signal.SIGALRM)",
        "crashed",
        "None",
        "Alarm",
    ),
    "another program": Way(
        "import subprocess\ndef f():\n    subprocess.run(['true'])",
        "forbidden",
        "subprocess.run(['true'])",
    ),
    "a shell": Way("import os\ndef f():\n    os.system('true')", "forbidden", "os.system('true')"),
    "becoming another program": Way(
        "import os\ndef f():\n    os.execv('/bin/true', ['true'])",
        "forbidden",
        "os.execv('/bin/true', ['true'])",
    ),
    "the network": Way(
        "import socket\ndef f():\n    socket.create_connection(('localhost', 80))",
        "forbidden",
        "socket.create_connection(('localhost', 80))",
    ),
    "the answer imported": Way(
        "from dlpath.core import neuron\n", "forbidden", "from dlpath.core import neuron"
    ),
    "the answer imported by name": Way(
        "import importlib\ndef f():\n    importlib.import_module('dlpath')",
        "forbidden",
        "importlib.import_module('dlpath')",
    ),
    "a framework": Way("import torch", "forbidden", "import torch", "write it in numpy"),
    "the answer read": Way(
        f"def f():\n    open({str(Path(__file__).parents[2] / 'src/dlpath/errors.py')!r})",
        "forbidden",
        f"open({str(Path(__file__).parents[2] / 'src/dlpath/errors.py')!r})",
    ),
    "an exception that cannot be told": Way(
        """
        class Odd(Exception):
            def __str__(self): raise ValueError
        def f():
            raise Odd
        """,
        "raised",
        "raise Odd",
        "Odd",
    ),
    "an exception with all the data": Way(
        "def f():\n    raise ValueError([0] * 10**6)", "raised", "raise ValueError([0] * 10**6)"
    ),
    "code in a string": Way(
        "def f():\n    exec('1 +')", "raised", "exec('1 +')", "SyntaxError: invalid syntax"
    ),
}


@pytest.mark.parametrize("name", WAYS)
def test_it_ends_with_its_own_line(call, name):
    way = WAYS[name]
    fault = call(way.text, limits=BRIEF).fault
    assert fault is not None
    assert fault.kind in way.kind.split("|"), fault
    assert way.needs in fault.message
    assert len(fault.message) <= 500
    assert str(fault.source) in way.at.split("|")
    good = call("def f(x):\n    return x + 1", 1)
    assert (good.returned, good.fault) == (2, None)


def test_the_worker_is_replaced_when_it_is_killed_between_two_groups(worker, call):
    worker._process.process.kill()
    assert call("def f():\n    return 1").returned == 1


def test_what_outlives_a_worker_that_it_killed_is_ended_too(worker, call):
    mark = f"{MARK}={worker._process.mark}".encode()
    fault = call("""
        import ctypes, os, time
        def f():
            if not os.fork():
                os.setsid()
                if not os.fork():
                    time.sleep(100)
                time.sleep(100)
            time.sleep(0.1)
            ctypes.CDLL(None).kill(os.getppid(), 9)
            time.sleep(100)
    """).fault
    assert fault.kind == "crashed"
    assert _marked(mark) == []


LEFT_BEHIND = {
    "a fork": "os.fork() or time.sleep(100)",
    "a double fork in a session of its own": """
        if not os.fork():
            os.setsid()
            if not os.fork():
                os.setsid()
                time.sleep(100)
            os._exit(0)""",
    "many forks": """
        for _ in range(7):
            if not os.fork():
                if not os.fork():
                    os.setsid()
                time.sleep(100)""",
    "a fork that goes on with the answer": "os.fork()",
    "a fork that leaves": """
        if not os.fork():
            os._exit(3)""",
    "a thread": "threading.Thread(target=time.sleep, args=(100,)).start()",
    "work for the end": "atexit.register(time.sleep, 100)",
    "a folder": "os.makedirs('a/b')",
    "a folder that cannot be opened": "os.makedirs('a/b'); os.chmod('a/b', 0); os.chmod('a', 0)",
    "a link to elsewhere": "os.symlink('/usr', 'usr')",
    "no folder": "shutil.rmtree(os.getcwd())",
    "closed files": "os.closerange(0, 4096)",
    "other files": "[os.dup2(os.open('/dev/full', os.O_WRONLY), n) for n in range(3, 40)]",
    "no standard output": "sys.stdout = sys.stderr = sys.__stdout__ = None",
    "a closed standard output": "sys.stdout.close()",
    "no built-in functions": "[setattr(builtins, n, None) for n in ('len', 'isinstance', 'type')]",
    "its own built-in functions": "builtins.len = lambda _: 7",
    "its own numpy": "np.asarray = np.ndarray = np.dtype = np.allclose = lambda *_: True",
    "its own json": "json.dumps = json.loads = lambda *_: '1'",
    "its own exit": "os._exit = os.getpid = lambda *_: 0",
    "signals ignored": "signal.signal(signal.SIGTERM, signal.SIG_IGN)",
    "no modules": "sys.modules.clear()",
    "endless recursion allowed": "sys.setrecursionlimit(10**9)",
    "tracing": "sys.settrace(lambda *_: None)",
    "a new process group": "os.setsid() if os.getpid() != os.getpgid(0) else None",
    "changed limits": "resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))",
    "no environment": "os.environ.clear()",
    "a forged answer": "[os.write(n, b'passed') for n in (1, 2)]",
    "memory nearly full": "global kept; kept = np.zeros(900 * 2**20, np.uint8)",
}


AROUND = """
import atexit, builtins, json, os, resource, shutil, signal, sys, threading, time
import numpy as np

def f(x):
"""
AFTER = "\n    return [x, np.ones(3)]"


@pytest.mark.parametrize("name", LEFT_BEHIND)
def test_what_it_leaves_behind_is_gone_and_its_answer_counts(call, name):
    outcome = call(AROUND + indent(dedent(LEFT_BEHIND[name]), "    ") + AFTER, 1, limits=LONG)
    assert outcome.fault is None
    assert outcome.returned[0] == 1
    assert outcome.returned[1].tolist() == [1, 1, 1]


def test_prints_are_kept_up_to_the_limit_and_never_fill_anything(run):
    text = """
        def f():
            print("first")
            for _ in range(1000):
                print("x" * 100_000)
            return 1
    """
    ran = run(text, Call(Named("f")), limits=BRIEF._replace(seconds=10))
    assert ran.outcomes[0].returned == 1
    assert len(ran.printed) == BRIEF.printed
    assert ran.printed.startswith("first\nxxx")
