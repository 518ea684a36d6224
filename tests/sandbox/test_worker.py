"""A file is loaded, its functions are called, and plain values or faults come back."""

import os
import sys
import threading
import time
from pathlib import Path
from subprocess import PIPE, Popen

import numpy as np
import pytest
from tests.sandbox.conftest import LONG, mine, processes

from dlpath.sandbox.leftovers import _marked
from dlpath.sandbox.starting import KEPT, MARK, ONE_THREAD
from dlpath.sandbox.values import Call, Fault, Made, Named, Seeded, Source
from dlpath.sandbox.wire import Unreadable
from dlpath.sandbox.worker import Cancelled, Limits, Worker


def test_numbers_come_back_as_they_are(call):
    text = """
        import numpy as np
        def f(x):
            return x + 1, float(x[0]), x[0], [1, True, None], {"w": np.float32(2)}, "text"
    """
    array, real, scalar, items, weights, said = call(text, np.arange(3.0)).returned
    assert array.tolist() == [1, 2, 3]
    assert type(real) is float
    assert type(scalar) is np.float64
    assert items == [1, True, None]
    assert type(weights["w"]) is np.float32
    assert said == "text"


def test_arguments_come_back_as_the_call_left_them_and_no_other_call_sees_it(run):
    shared = np.zeros(3)
    text = """
        def f(x, items):
            x += 1
            items.append(x)
    """
    outcomes = run(text, *[Call(Named("f"), (shared, [])) for _ in range(2)]).outcomes
    for outcome in outcomes:
        assert outcome.arguments[0].tolist() == [1, 1, 1]
        assert outcome.arguments[1][0].tolist() == [1, 1, 1]
    assert shared.tolist() == [0, 0, 0]


def test_a_generator_a_function_and_an_object_are_made_where_they_are_used(worker):
    files = mine("""
        def slope(x):
            return 2 * x
        def f(function, rng, walk):
            return function(3.0), rng.normal(), walk.step(), walk
    """)
    files["props"] = Source(
        "class Walk:\n    def __init__(self, n): self.n = n\n    def step(self): return self.n",
        "props.py",
    )
    given = (Named("slope"), Seeded(5), Made(Named("Walk", "props"), (7,)))
    for outcome in worker.run(files, [Call(Named("f"), given)] * 2).outcomes:
        assert outcome.returned[:3] == (6.0, np.random.default_rng(5).normal(), 7)
        assert outcome.returned[3] == given[2]
        assert outcome.arguments == given


def test_plain_values_that_are_made_come_back_as_plain_values(call):
    text = """
        import numpy as np
        def five():
            return 5
        def sample():
            return np.ones(2)
        def f(number, array):
            array += 1
            return 5, number
    """
    outcome = call(text, Made(Named("five")), Made(Named("sample")))
    assert outcome.returned == (5, 5)
    assert outcome.arguments[0] == 5
    assert outcome.arguments[1].tolist() == [2, 2]


def test_a_function_of_another_file_is_called_by_its_name(worker):
    files = mine("def f(): return 1")
    files["reference"] = Source("def f(): return 2", "reference/mine.py")
    calls = [Call(Named("f")), Call(Named("f", "reference"))]
    assert [outcome.returned for outcome in worker.run(files, calls).outcomes] == [1, 2]


def test_a_fault_names_the_deepest_line_of_its_own_file(call):
    outcome = call(
        """
        import numpy as np
        def inner(x):
            return np.linalg.inv(x)
        def f(x):
            return inner(x)
    """,
        np.ones((2, 3)),
    )
    assert outcome.fault.kind == "raised"
    assert (outcome.fault.line, outcome.fault.source) == (4, "return np.linalg.inv(x)")
    assert outcome.fault.message.startswith("LinAlgError: ")
    assert outcome.arguments[0].shape == (2, 3)


def test_arguments_that_do_not_fit_are_blamed_on_the_definition(call):
    fault = call("\ndef f(x):\n    return x", 1, 2).fault
    assert "takes 1 positional argument but 2 were given" in fault.message
    assert fault.source == "def f(x):"


def test_calls_go_on_after_one_that_raised(run):
    text = "def f(x): return 1 / x\ndef g(): raise SystemExit"
    calls = [Call(Named("f"), (0,)), Call(Named("g")), Call(Named("f"), (1,))]
    outcomes = run(text, *calls).outcomes
    assert [outcome.fault and outcome.fault.kind for outcome in outcomes] == [
        "raised",
        "exited",
        None,
    ]


def test_what_was_answered_before_the_process_ended_counts(run):
    text = "import os\ndef f(x):\n    print(x)\n    return x if x < 2 else os._exit(0)"
    ran = run(text, *[Call(Named("f"), (x,)) for x in range(4)])
    assert [outcome.returned for outcome in ran.outcomes] == [0, 1, None, None]
    assert [outcome.fault.line for outcome in ran.outcomes[2:]] == [4, 4]
    assert ran.printed == "0\n1\n2\n"


def test_a_missing_function_is_named_with_the_nearest(run):
    text = "forward = 1\ndef forwrad(): pass"
    outcomes = run(text, Call(Named("forwardd")), Call(Named("forward"))).outcomes
    assert outcomes[0].fault == Fault(
        "missing", "there is no function 'forwardd'; did you mean 'forwrad'?"
    )
    assert outcomes[1].fault.kind == "missing"
    assert "type int" in outcomes[1].fault.message


SYNTAX = {
    "def f(:": ("SyntaxError", 1, "def f(:"),
    "x = 1\n  y = 2": ("IndentationError", 2, "y = 2"),
    "if True:\n        x = 1\n\ty = 2": ("TabError", 3, "y = 2"),
    "x = 1\r\ny = (": ("was never closed", 2, "y = ("),
    "x = 1\n\0": ("null byte", 2, None),
    "x = 1\n# caf\udce9": ("not UTF-8", 2, None),
    "(" * 10_000: ("too many nested", 1, "(" * 200),
}


@pytest.mark.parametrize("text", SYNTAX, ids=range(len(SYNTAX)))
def test_what_is_no_python_is_told_with_its_line_for_every_call(worker, text):
    ran = worker.run({"mine": Source(text, "mine.py")}, [Call(Named("f"))] * 2)
    said, line, source = SYNTAX[text]
    for outcome in ran.outcomes:
        assert outcome.fault.kind == "syntax"
        assert said in outcome.fault.message
        assert (outcome.fault.line, outcome.fault.source) == (line, source)


@pytest.mark.parametrize("text", ["\ufeffdef f():\r\n    return 1\r\n", "def f():\r    return 1"])
def test_marks_and_ends_of_lines_of_other_systems_are_accepted(worker, text):
    (outcome,) = worker.run({"mine": Source(text, "mine.py")}, [Call(Named("f"))]).outcomes
    assert outcome.returned == 1


def test_the_file_is_a_module_of_its_own_name(worker):
    text = """
names = [__name__]
if __name__ == "__main__":
    names.append("ran")
def f():
    return names
"""
    for path, name in (("some/neuron.py", "neuron"), ("__main__.py", "main"), ("json.py", "json")):
        (outcome,) = worker.run({"mine": Source(text, path)}, [Call(Named("f"))]).outcomes
        assert outcome.returned == [name]


def test_it_starts_in_an_empty_folder_with_nothing_of_ours(call):
    text = """
        import os, sys
        def f():
            mine = os.getcwd() == os.path.expanduser("~")
            return mine, os.listdir(), sorted(n for n in sys.modules if "dlpath" in n), sys.argv
    """
    assert call(text).returned == (True, [], [], [""])


@pytest.mark.parametrize("forks", [True, False])
def test_nothing_of_the_learners_environment_is_there(monkeypatch, tmp_path, forks):
    for name in ("DLPATH_DATABASE_URL", "AWS_SECRET_ACCESS_KEY", "PYTHONPATH", "LD_PRELOAD_X"):
        monkeypatch.setenv(name, str(tmp_path))
    text = "import os\ndef f():\n    return sorted(os.environ), str(os.environ)\n"
    with Worker(forks=forks) as worker:
        source = Source(text, str(tmp_path / "mine.py"))
        (outcome,) = worker.run({"mine": source}, [Call(Named("f"))]).outcomes
    names, values = outcome.returned
    system = {"HOME", "LANG", "LC_CTYPE", "MPLBACKEND", "TEMP", "TMP", "TMPDIR", "USERPROFILE"}
    assert set(names) <= {*KEPT, *ONE_THREAD, MARK, *system}
    assert str(tmp_path) not in values


def test_tracebacks_and_warnings_of_its_own_are_printed(run):
    text = """
        import numpy as np, traceback
        def f():
            np.exp(np.array([1e6]))
            try:
                1 / 0
            except ZeroDivisionError:
                traceback.print_exc()
    """
    ran = run(text, Call(Named("f")))
    assert ran.outcomes[0].fault is None
    assert "overflow encountered in exp" in ran.printed
    assert "    1 / 0" in ran.printed


def test_code_that_can_do_without_a_framework_goes_on(call):
    text = "try:\n    import torch\nexcept ImportError:\n    torch = None\ndef f(): return torch"
    outcome = call(text)
    assert (outcome.returned, outcome.fault) == (None, None)


def test_an_argument_that_is_no_plain_value_is_refused_before_anything_runs(worker):
    with pytest.raises(Unreadable):
        worker.run(mine("def f(x): return x"), [Call(Named("f"), (object(),))])


def test_an_answer_that_is_too_large_is_a_fault_and_the_next_counts(run):
    text = "import numpy as np\ndef f(n): return np.zeros(n)"
    calls = [Call(Named("f"), (n,)) for n in (27 * 10**6, 3)]
    first, second = run(text, *calls).outcomes
    assert first.fault.kind == "unreadable"
    assert "200 MB" in first.fault.message
    assert second.returned.tolist() == [0, 0, 0]


def test_answers_written_over_are_a_crash(run):
    text = """
        import gc
        def f():
            for board in gc.get_objects():
                if hasattr(board, "most_printed"):
                    board.memory[24 + board.most_printed + 8] = 255
        def g():
            return 1
    """
    ran = run(text, Call(Named("g")), Call(Named("f")))
    assert {outcome.fault.kind for outcome in ran.outcomes} == {"crashed"}


def test_a_forged_fault_or_value_is_no_more_than_that(run):
    text = """
        import gc, os
        def f():
            for board in gc.get_objects():
                if hasattr(board, "most_printed"):
                    board.answer(b"passed" * 10)
            os._exit(0)
    """
    (outcome,) = run(text, Call(Named("f"))).outcomes
    assert outcome.fault.kind == "crashed"


@pytest.mark.parametrize(
    "forks",
    [pytest.param(True, marks=pytest.mark.skipif(sys.platform == "win32", reason="forks")), False],
)
def test_a_running_group_can_be_cancelled_from_another_thread(forks):
    with Worker(forks=forks) as worker:
        worker.cancel()
        worker.run(mine("def f(): pass"), [Call(Named("f"))], limits=LONG)
        worker.cancel()
        caught = []

        def running():
            try:
                worker.run(mine("while True: pass"), [Call(Named("f"))], limits=Limits(60))
            except Cancelled as cancelled:
                caught.append(cancelled)

        thread = threading.Thread(target=running)
        thread.start()
        while thread.is_alive():
            time.sleep(0.05)
            worker.cancel()
        thread.join()
        assert len(caught) == 1
        (outcome,) = worker.run(mine("def f(): return 1"), [Call(Named("f"))], limits=LONG).outcomes
        assert outcome.returned == 1
    assert processes(worker) == []


def test_nothing_is_left_of_a_closed_worker():
    with Worker() as worker:
        base = worker._process.base
    assert not Path(base).exists()
    assert worker._process.process.poll() is not None
    worker.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
@pytest.mark.parametrize("forks", [True, False])
def test_nothing_is_left_when_the_owner_of_the_worker_is_killed(tmp_path, forks):
    owner = f"""
from dlpath.sandbox.leftovers import _marked
from dlpath.sandbox.starting import KEPT, MARK, ONE_THREAD
from dlpath.sandbox.values import Call, Named, Source
from dlpath.sandbox.worker import Limits, Worker
worker = Worker(forks={forks})
print(worker._process.mark, flush=True)
text = "open('../running', 'w').close()\\nwhile True: pass"
worker.run({{"mine": Source(text, "mine.py")}}, [Call(Named("f"))], limits=Limits(100))
"""
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    with Popen([sys.executable, "-c", owner], stdout=PIPE, text=True, env=environment) as process:
        mark = f"{MARK}={process.stdout.readline().strip()}".encode()
        assert within(20, lambda: list(tmp_path.glob("*/running")))
        process.kill()
    assert within(20, lambda: not _marked(mark))
    if forks:
        assert within(20, lambda: not list(tmp_path.iterdir()))


def within(seconds, happened):
    end = time.monotonic() + seconds
    while not happened() and time.monotonic() < end:
        time.sleep(0.01)
    return happened()


def test_an_interrupt_while_waiting_leaves_the_worker_usable(worker, monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(worker._process, "_told", interrupted)
        worker.run(mine("while True: pass"), [Call(Named("f"))])
    (outcome,) = worker.run(mine("def f(): return 1"), [Call(Named("f"))]).outcomes
    assert outcome.returned == 1
    assert processes(worker) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the worker of a system that forks")
def test_the_folder_is_gone_even_if_its_owner_is_killed_while_it_closes(monkeypatch):
    from dlpath.sandbox.forking import Forking

    worker = Worker()
    [outcome] = worker.run(mine("def f(): return 1"), (Call(Named("f")),)).outcomes
    assert outcome.returned == 1
    process = worker._process
    ending = process.end
    monkeypatch.setattr(Forking, "end", lambda _: None)
    worker.close()
    assert not Path(process.base).exists()
    ending()
