"""The file that the worker process starts with: ``python -I child.py MODE SANDBOX NUMPY BASE``.

Nothing of dlpath is imported but the modules beside this one and those that both sides share.
They are found through a stand-in for the package, which is gone before anybody else's code runs.
"""

import gc
import sys
from types import ModuleType


def _stand_in(sandbox: str) -> None:
    for name, path in (("dlpath", []), ("dlpath.sandbox", [sandbox])):
        module = ModuleType(name)
        module.__path__ = path
        sys.modules[name] = module


def _load_numpy(folder: str) -> None:
    # The numpy of the parent, even if this interpreter would find another one first.
    sys.path.insert(0, folder)
    try:
        import numpy
        import numpy.linalg
        import numpy.random

        numpy.random.default_rng(0).normal(size=(2, 2)) @ numpy.ones((2, 2))
    finally:
        del sys.path[0]
    if folder not in sys.path:
        sys.path.append(folder)


def main(mode: str, sandbox: str, numpy_folder: str, base: str) -> None:
    """Serve groups of calls until nobody asks any more (``forks``), or run one (``once``)."""
    _load_numpy(numpy_folder)
    _stand_in(sandbox)
    if mode == "forks":
        from dlpath.sandbox.inside.serving import serve
    else:
        from dlpath.sandbox.inside.once import serve
    for name in [name for name in sys.modules if name.partition(".")[0] == "dlpath"]:
        del sys.modules[name]
    gc.freeze()  # a fork copies no page because the collector looked at it
    serve(base)


if __name__ == "__main__":
    main(*sys.argv[1:])
