"""The gates of every day, and what is run before a commit."""

import importlib
from pathlib import Path

import pytest
import yaml

gates = importlib.import_module("tests.gates.__main__")
HOOKS = Path(__file__).parents[2] / ".pre-commit-config.yaml"


def test_before_a_commit_the_quick_ones_of_them_run_and_nothing_is_fetched():
    [repository] = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))["repos"]
    assert repository["repo"] == "local"
    hooks = {
        hook["id"]: hook["entry"].replace(" --force-exclude", "") for hook in repository["hooks"]
    }
    quick = {name: " ".join(words).removesuffix(" .") for name, words in gates.GATES.items()}
    assert hooks == {name: quick[name] for name in hooks}
    assert set(hooks) == set(quick) - {"pictures", "suite"}
    assert {hook["language"] for hook in repository["hooks"]} == {"system"}


@pytest.mark.parametrize(("code", "said"), [(0, "holds"), (3, "fails")])
def test_a_gate_that_fails_is_told_with_what_it_printed_and_the_others_still_run(
    monkeypatch, capsys, code, said
):
    tried = ("python", "-c", f"print('so it is'); raise SystemExit({code})")
    monkeypatch.setattr(gates, "GATES", {"first": tried, "last": ("python", "-c", "")})
    assert gates.main() == bool(code)
    first, *rest = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{said}  first")
    assert ("so it is" in rest) == bool(code)
    assert rest[-1].startswith("holds  last")


def test_a_gate_that_is_none_is_refused(capsys):
    assert gates.main("lint", "nonsense") == 2
    assert "no gate is called nonsense; there are lint, format" in capsys.readouterr().out
