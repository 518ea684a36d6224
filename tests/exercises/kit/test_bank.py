import shutil
import subprocess
import sys

import pytest

from dlpath.exercises.kit import bank


def test_names_come_in_the_order_of_the_path_and_each_has_its_texts():
    names = bank.names()

    assert names[0] == "least-squares"
    assert list(names) == [name for name in bank.ORDER if name in names]
    for name in names:
        assert bank.title(name)
        assert not bank.title(name).startswith("#")


def test_the_list_of_exercises_loads_no_numpy():
    code = (
        "import sys\nfrom dlpath.exercises.kit import bank\n"
        "[(bank.title(n), bank.edition(n)) for n in bank.names()]\n"
        "print('numpy' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout == "False\n"


def test_an_unknown_exercise_suggests_the_nearest():
    for ask in (bank.exercise, bank.texts, bank.title, bank.edition):
        with pytest.raises(bank.UnknownExercise) as caught:
            ask("least-square")
        assert caught.value.hint == "did you mean 'least-squares'?"
        assert caught.value.exit == 1


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """Return the folder of a copied exercise, and its edition as it is now."""
    shutil.copytree(bank.FOLDER / "least_squares", tmp_path / "least_squares")
    monkeypatch.setattr(bank, "FOLDER", tmp_path)

    def edition():
        bank.edition.cache_clear()
        return bank.edition("least-squares")

    yield tmp_path / "least_squares", edition
    bank.edition.cache_clear()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("solution.py", "np.mean", "np.median"),
        ("checks.py", "seeds=1", "seeds=2"),
        ("exercise.py", '"fit_line"', '"fit_a_line"'),
    ],
)
def test_an_exercise_that_asks_for_something_else_is_a_new_edition(file, old, new, copied):
    folder, edition = copied
    before = edition()
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new))

    assert edition() != before


def test_new_words_are_no_new_edition(copied):
    folder, edition = copied
    before = edition()
    for file in folder.glob("*.py"):
        file.write_text(f"# a comment\n{file.read_text()}\n\n")
    (folder / "statement.md").write_text("# Other words\n")
    (folder / "mistakes.py").write_text("MISTAKES = ()\n")
    exercise = folder / "exercise.py"
    exercise.write_text(exercise.read_text().replace("title=", "title='Now: ' "))

    assert edition() == before


def test_hints_come_level_by_level():
    for name in bank.names():
        hints = bank.texts(name).hints
        assert all(hint and not hint.startswith("#") for hint in hints)
        assert len(hints) == 3, name
