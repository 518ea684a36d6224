"""A month with dlpath, from the first command to the end of the path, as ``a_month.txt`` tells it.

``python -m tests.month`` prints every screen of it, to be read.
"""

import pytest
from rich.cells import cell_len
from tests.month.learner import Learner
from tests.month.story import STORY, Screen, Step, broken, steps

from dlpath.commands.registry import COMMANDS
from dlpath.view.look import plain

STEPS = tuple(steps(STORY.read_text(encoding="utf-8")))
NARROW = 40


@pytest.fixture
def lived(tmp_path, quick_beginnings):
    """Return the screens of the month, on a narrow terminal, in colour."""
    learner = Learner(tmp_path, {"COLUMNS": f"{NARROW}", "FORCE_COLOR": "1", "TERM": "xterm"})
    return [screen for step in STEPS for screen in learner.do(step)]


def test_everything_in_the_month_goes_as_told_and_fits_a_narrow_terminal(lived):
    wrong = [
        f"line {screen.step.line}: {said}\n{plain(screen.text)}"
        for screen in lived
        for said in (*broken(screen), *too_wide(screen))
    ]
    assert not wrong, "\n".join(wrong[:3])


def too_wide(screen):
    """Yield the lines that are wider than the terminal, but for what must not be broken.

    That are addresses and paths, JSON, and what ``dlpath stuck`` writes to be copied.
    """
    words = screen.step.words
    if "--json" not in words and "stuck" not in words:
        for line in plain(screen.text).splitlines():
            if cell_len(line) > NARROW and "/" not in line:
                yield f"is too wide: {line}"


def test_every_command_is_in_the_month():
    used = {
        step.words[1] if step.words[1:] else "next" for step in STEPS if step.words[0] == "dlpath"
    }
    assert set(COMMANDS) == used


def test_what_does_not_hold_in_a_story_is_caught():
    [step] = steps("2026-12-01 08:50 dlpath x\n    says: a b\n    json: a.0 >= 3\n    exit: 1\n")
    assert list(broken(Screen(step, 1, '{"a": [4], "b": "a  b"}'))) == []
    assert len(list(broken(Screen(step, 0, '{"a": [2]}')))) == 3
    assert "has no a.0" in list(broken(Screen(step, 1, '{"b": "a b"}')))
    silent = Step(1, "", ("dlpath",))
    assert list(broken(Screen(silent, 0, " \n"))) == ["says nothing at all"]
    [step] = steps("2026-12-01 08:50 dlpath\n    says nothing of: me\n")
    assert list(broken(Screen(step, 0, "me"))) == ["says: me"]
    assert list(too_wide(Screen(step, 0, f"{'x' * 41}\nhttps://{'x' * 40}"))) == [
        f"is too wide: {'x' * 41}"
    ]
    with pytest.raises(ValueError, match="line 2"):
        list(steps("2026-12-01 08:50 dlpath\n  says: me\n"))
