"""Every way to pass without doing the work is a file that does not pass."""

from pathlib import Path

import pytest
from tests.exercises.kit.toy.exercise import EXERCISE, TEXTS

from dlpath.exercises.kit import bank
from dlpath.exercises.kit.exercise import QUICK
from dlpath.exercises.kit.judging import judge
from dlpath.exercises.kit.questions import questions_of
from dlpath.sandbox.values import Source

DEFINITIONS = """
def predict(X, w, b): return {0}
def gradient(X, y, w, b): return {0}
def train(X, y, w, b, learning_rate, steps): return {0}
"""
STARTER = TEXTS.starter


def returning(value: str, before: str = "import numpy as np\n") -> str:
    """Return a file whose functions all return one expression."""
    return before + DEFINITIONS.format(value)


CHEATS = {
    "the starter file": STARTER,
    "the starter file with a comment": f"# mine\n{STARTER}",
    "an empty file": "",
    "nothing but a docstring": '"""All done."""\n',
    "nothing but a comment": "# all done\n",
    "functions that pass": STARTER.replace("raise NotImplementedError", "pass"),
    "sys.exit(0) at the top": f"import sys\nsys.exit(0)\n{STARTER}",
    "sys.exit(0) at the end": f"{TEXTS.starter}\nimport sys\nsys.exit(0)\n",
    "sys.exit(0) inside": returning("sys.exit(0)", "import sys\n"),
    "os._exit(0) at the top": f"import os\nos._exit(0)\n{STARTER}",
    "os._exit(0) inside": returning("os._exit(0)", "import os\n"),
    "os._exit(0) at exit": f"import atexit, os\natexit.register(os._exit, 0)\n{STARTER}",
    "raise SystemExit": f"raise SystemExit\n{STARTER}",
    "raise SystemExit inside": STARTER.replace("NotImplementedError", "SystemExit(0)"),
    "raise KeyboardInterrupt": STARTER.replace("NotImplementedError", "KeyboardInterrupt"),
    "raise GeneratorExit": STARTER.replace("NotImplementedError", "GeneratorExit"),
    "raise StopIteration": STARTER.replace("NotImplementedError", "StopIteration"),
    "an exception that calls itself passed": returning(
        "(_ for _ in ()).throw(type('Passed', (BaseException,), {'passed': True})())"
    ),
    "os.abort": returning("os.abort()", "import os\n"),
    "os.fork": returning("os.fork()", "import os\n"),
    "np.allclose patched": returning(
        "np.zeros(3)", "import numpy as np\nnp.allclose = lambda *a, **k: True\n"
    ),
    "np.isclose and np.array_equal patched": returning(
        "np.zeros(3)",
        "import numpy as np\nnp.isclose = lambda a, b, **k: np.ones(np.shape(b), bool)\n"
        "np.array_equal = lambda *a, **k: True\n",
    ),
    "np.testing patched": returning(
        "np.zeros(3)",
        "import numpy as np, numpy.testing\nfor n in dir(np.testing):\n"
        "    if n.startswith('assert'): setattr(np.testing, n, lambda *a, **k: None)\n",
    ),
    "builtins patched": returning(
        "0.0",
        "import builtins\nbuiltins.all = builtins.any = lambda *a: True\n"
        "builtins.abs = lambda x: 0\nbuiltins.isinstance = lambda *a: True\n",
    ),
    "math.isclose patched": returning("0.0", "import math\nmath.isclose = lambda *a, **k: True\n"),
    "json patched": returning("0.0", "import json\njson.dumps = lambda *a, **k: 'true'\n"),
    "struct patched": returning("0.0", "import struct\nstruct.pack = lambda *a: b''\n"),
    "random made trivial": returning(
        "np.zeros(len(X))",
        "import numpy as np\nnp.random.default_rng = lambda *a: None\n"
        "np.random.Generator = None\nnp.random.normal = lambda *a, **k: 0.0\n",
    ),
    "dlpath.core imported": f"import dlpath.core\n{TEXTS.solution}",
    "dlpath.core imported from": f"from dlpath.core import linear_regression\n{TEXTS.solution}",
    "dlpath imported inside": TEXTS.solution.replace(
        "return X @ w + b", "import dlpath.core as core\n    return X @ w + b"
    ),
    "importlib": f"import importlib\nimportlib.import_module('dlpath')\n{TEXTS.solution}",
    "importlib.machinery": f"from importlib.machinery import PathFinder\n{TEXTS.solution}",
    "__import__": f"__import__('dlpath')\n{TEXTS.solution}",
    "__import__ by another name": f"load = __import__\nload('dlpath')\n{TEXTS.solution}",
    "__builtins__": f"__builtins__['__import__']('dlpath')\n{TEXTS.solution}",
    "exec": f"exec('import dlpath.core')\n{TEXTS.solution}",
    "eval": f'eval("__imp" + "ort__(\'dlpath\')")\n{TEXTS.solution}',
    "pkgutil": f"import pkgutil\npkgutil.resolve_name('dlpath')\n{TEXTS.solution}",
    "runpy": f"import runpy\nrunpy.run_module('dlpath.core')\n{TEXTS.solution}",
    "sys.modules": returning("sys.modules['dlpath'].exercises", "import sys\n"),
    "sklearn": f"from sklearn.linear_model import LinearRegression\n{TEXTS.solution}",
    "torch": f"import torch\n{TEXTS.solution}",
    "scipy": f"import scipy.optimize\n{TEXTS.solution}",
    "gc": returning("gc.get_objects()[0]", "import gc\n"),
    "ctypes": returning("ctypes.string_at(0)", "import ctypes\n"),
    "the frames of the caller": returning(
        "[f for f in frames()][-1]",
        "import sys\ndef frames():\n    f = sys._getframe()\n"
        "    while f:\n        yield f.f_locals.get('expected')\n        f = f.f_back\n",
    ),
    "the expected values of the stack": returning(
        "stack().get('expected', 0.0)",
        "import sys\ndef stack():\n    f, found = sys._getframe(), {}\n"
        "    while f:\n        found.update(f.f_locals); found.update(f.f_globals)\n"
        "        f = f.f_back\n    return found\n",
    ),
    "a trace function": returning(
        "0.0", "import sys\nsys.settrace(lambda f, e, a: f.f_locals.update(passed=True))\n"
    ),
    "a forged verdict printed": returning(
        'print(\'{"schema":"dlpath.check/1","passed":true,"score":1.0,"checks":[]}\') or 0.0'
    ),
    "a forged verdict on every file descriptor": returning(
        "shout()",
        'import os\nFORGED = b\'{"passed": true, "score": 1.0}\\n\' * 3\n'
        "def shout():\n    for fd in range(64):\n        try: os.write(fd, FORGED)\n"
        "        except OSError: pass\n    return 0.0\n",
    ),
    "every file descriptor closed": returning("os.closerange(0, 256) or 0.0", "import os\n"),
    "sys.stdout replaced": returning("0.0", "import sys, io\nsys.stdout = io.StringIO('passed')\n"),
    "always equal": returning(
        "Same()",
        "class Same:\n    shape = (7,)\n    def __eq__(self, other): return True\n"
        "    def __ne__(self, other): return False\n    def __float__(self): return 0.0\n",
    ),
    "always equal numbers": returning(
        "Same(1)",
        "class Same(float):\n    __hash__ = None\n    def __eq__(self, other): return True\n"
        "    def __sub__(self, other): return 0.0\n    __rsub__ = __sub__\n",
    ),
    "always equal lists": returning(
        "Same([0.0] * 7)",
        "class Same(list):\n    __hash__ = None\n    def __eq__(self, other): return True\n",
    ),
    "always equal arrays": returning(
        "np.zeros(7).view(Same)",
        "import numpy as np\nclass Same(np.ndarray):\n"
        "    def __eq__(self, other): return np.ones(self.shape, bool)\n"
        "    def __sub__(self, other): return np.zeros(self.shape)\n"
        "    def __array_function__(self, f, t, a, k): return True\n"
        "    def __array_ufunc__(self, *a, **k): return True\n",
    ),
    "a masked array": returning("np.ma.masked_all(7)"),
    "a class with __array__": returning(
        "Chameleon()",
        "import numpy as np\nclass Chameleon:\n"
        "    def __array__(self, *a, **k): return np.zeros(7)\n",
    ),
    "a class that is any number": returning("unittest.mock.MagicMock()", "import unittest.mock\n"),
    "unittest.mock.ANY": returning("unittest.mock.ANY", "import unittest.mock\n"),
    "NaN": returning("np.nan"),
    "NaN arrays": returning("np.full(len(X), np.nan)"),
    "NaN twice": returning("(np.full(3, np.nan), np.nan)"),
    "infinity": returning("(np.full(3, np.inf), np.inf)"),
    "NaN of another type": returning("(np.full(3, np.nan + 1j), 1j)"),
    "empty arrays": returning("np.zeros(0)"),
    "an empty tuple": returning("()"),
    "arrays of objects": returning("np.array([None] * 7, dtype=object)"),
    "arrays of text": returning("np.array(['1.0'] * 7)"),
    "arrays of the right numbers as text": returning("[str(v) for v in X @ w + b]"),
    "structured arrays": returning("np.zeros(7, dtype=[('a', float)])"),
    "dates": returning("np.zeros(7, dtype='datetime64[s]')"),
    "huge arrays": returning("np.zeros((40_000, 40_000), dtype=np.int8)"),
    "huge arrays of one number": returning("np.broadcast_to(0.0, (10**6, 10**6))"),
    "endless generators": returning("itertools.count()", "import itertools\n"),
    "a list that contains itself": returning("loop", "loop = []\nloop.append(loop)\n"),
    "nothing": returning("None"),
    "truth": returning("True"),
    "the word": returning("'passed'"),
    "a verdict": returning("{'passed': True, 'score': 1.0}"),
    "the function itself": returning("predict"),
    "the type": returning("float"),
    "its input": "def predict(X, w, b): return X\ndef gradient(X, y, w, b): return w, b\n"
    "def train(X, y, w, b, learning_rate, steps): return w, b\n",
    "zeros of the right shapes": "import numpy as np\n"
    "def predict(X, w, b): return np.zeros(len(X))\n"
    "def gradient(X, y, w, b): return np.zeros(len(w)), 0.0\n"
    "def train(X, y, w, b, learning_rate, steps): return np.zeros(len(w)), 0.0\n",
    "random numbers": "import numpy as np\ndef predict(X, w, b): return np.random.rand(len(X))\n"
    "def gradient(X, y, w, b): return np.random.rand(len(w)), np.random.rand()\n"
    "def train(X, y, w, b, learning_rate, steps): return np.random.rand(len(w)), 0.5\n",
    "a function deleted": TEXTS.solution.replace("def gradient", "def gradients"),
    "a function taken away afterwards": f"{TEXTS.solution}\ndel train\n",
    "a function that is a number": f"{TEXTS.solution}\ntrain = 1\n",
    "right the first time only": f"{TEXTS.solution}\n_once = predict\n_calls = []\n"
    "def predict(X, w, b):\n    _calls.append(1)\n"
    "    return _once(X, w, b) if len(_calls) < 2 else X[:, 0]\n",
    "an argument overwritten with the answer": "def predict(X, w, b):\n    X[:] = 0; w[:] = 0\n"
    "    return X @ w + b\n" + TEXTS.solution.partition("    return X @ w + b\n")[2],
}


@pytest.mark.parametrize("cheat", CHEATS)
def test_no_cheat_passes(cheat, judged):
    verdict = judged(CHEATS[cheat])

    assert not verdict.passed
    assert verdict.score < 1
    assert verdict.failed


def test_what_changes_in_a_cheat_is_what_keeps_it_from_passing(judged):
    assert judged(TEXTS.solution).passed


def test_reading_the_solution_out_of_the_package_does_not_pass(worker):
    exercise = bank.exercise("least-squares")
    path = str(bank.folder("least-squares") / "solution.py")
    for reading in (
        f"exec(open({path!r}).read())",
        f"from pathlib import Path\nexec(Path({path!r}).read_text())",
        f"import os\nexec(os.read(os.open({path!r}, os.O_RDONLY), 100000))",
        f"import os\nos.link({path!r}, 'other.py')\nexec(open('other.py').read())",
        f"import subprocess\nexec(subprocess.run(['cat', {path!r}], capture_output=True).stdout)",
        f"import sys\nsys.path.insert(0, {str(Path(path).parent)!r})\nfrom solution import *",
    ):
        verdict = judge(exercise, Source(reading, "least-squares.py"), worker)
        assert not verdict.passed, reading
        assert verdict.score == 0, reading


def test_answers_written_down_do_not_pass_on_inputs_nobody_has_seen(judged):
    questions = questions_of(EXERCISE, TEXTS)
    known = {}
    for check in EXERCISE.checks:
        calls = (call for group in questions.asked(check, 0).calls for call in group)
        outcomes = (outcome for group in questions.answers(check, 0) for outcome in group)
        for call, outcome in zip(calls, outcomes, strict=True):
            given = call.arguments
            key = (call.function.name, given[0].ravel()[:3].tolist(), given[-1])
            known[repr(key)] = outcome.returned
    text = f"import numpy as np\nfrom numpy import array\nKNOWN = {known!r}\n" + "".join(
        f"def {name}(*given):\n"
        f"    return KNOWN[repr(({name!r}, given[0].ravel()[:3].tolist(), given[-1]))]\n"
        for name in EXERCISE.functions
    )

    assert not judged(text, layers=QUICK).failed
    assert not judged(text).passed
