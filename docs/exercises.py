"""Write docs/reference/exercises.md from an audit of all exercises.

python docs/exercises.py [AUDIT]            writes the page
python docs/exercises.py [AUDIT] --check    says whether it is up to date, and fails if not

AUDIT is a file with what `dlpath exercise audit --json` prints; without it the audit is made now,
which takes some minutes.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dlpath.exercises.kit import bank
from dlpath.exercises.kit.exercise import Exercise

PAGE = Path(__file__).parent / "reference" / "exercises.md"
HEAD = """# Exercises

<!-- Made by docs/exercises.py from an audit; change the exercises, not this page. -->

Thirteen algorithms to write from scratch, in the order of the path. `dlpath exercise start NAME` gives the lesson and
a file; [your first exercise](../tutorial/first-exercise.md) shows how it goes.

The checks themselves are checked, by `dlpath exercise audit`. Each exercise comes with mistakes that learners make,
planted into its solution: all have to be caught, and recognised by their behaviour. Mutants are what a machine makes
of the solution by changing a sign, a constant, an axis, or dropping a line; those that compute the same are listed
with the reason. Styles are correct files written in other ways, judged with fifty seeds: no check may complain.

"""


def page(audit: list[dict[str, Any]]) -> str:
    """Return the page."""
    return HEAD + "\n".join(table(audit)) + "\n" + "".join(map(section, audit))


def table(audit: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the figures of all exercises."""
    yield "| exercise | checks | mistakes caught | named right, wrong | mutants caught | styles |"
    yield "|---|---:|---:|---:|---:|---:|"
    for item in audit:
        named = item["diagnosis"]
        total = sum(named.values())
        mistakes, mutants, styles = item["mistakes"], item["mutants"], item["styles"]
        yield (
            f"| [`{item['name']}`](#{item['name']}) | {len(bank.exercise(item['name']).checks)} "
            f"| {mistakes['caught']} of {mistakes['total']} "
            f"| {named['right']} of {total}, {named['wrong']} "
            f"| {mutants['caught']} of {mutants['total']} "
            f"| {styles['accepted']} of {styles['total']} |"
        )


def section(item: dict[str, Any]) -> str:
    """Return what is known of one exercise."""
    name = item["name"]
    exercise = bank.exercise(name)
    lines = [
        f"\n## {name}\n",
        f"**{bank.title(name)}**\n",
        f"You write {functions(exercise)}.\n",
        "| mistake | what is said |",
        "|---|---|",
    ]
    for mistake in exercise.mistakes:
        unnamed = " (caught, not named)" if mistake.slug in item["unnamed"] else ""
        said = mistake.says.replace("|", "\\|")
        lines.append(f"| `{mistake.slug}`{unnamed} | `{mistake.function}`: {said} |")
    if item["survivors"]:
        lines.append("\nMutants that no check catches:\n")
        for survivor in item["survivors"]:
            reason = survivor["reason"] or "not declared"
            lines.append(f"- line {survivor['line']}: {survivor['says']}. {reason}")
    return "\n".join(lines) + "\n"


def functions(exercise: Exercise) -> str:
    """Return the functions in words."""
    *first, last = (f"`{function}`" for function in exercise.functions)
    return f"{', '.join(first)} and {last}" if first else last


def main() -> int:
    """Write the page, or check it."""
    files = [word for word in sys.argv[1:] if not word.startswith("-")]
    if files:
        text = Path(files[0]).read_text(encoding="utf-8")
    else:
        command = [sys.executable, "-m", "dlpath", "exercise", "audit", "--json"]
        text = subprocess.run(command, stdout=subprocess.PIPE, text=True).stdout
    new = page(json.loads(text)["exercises"])
    if "--check" not in sys.argv:
        PAGE.write_text(new, encoding="utf-8")
        return 0
    fresh = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == new
    print("exercises.md is up to date" if fresh else "not up to date: exercises.md")
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main())
