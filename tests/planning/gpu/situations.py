"""Twenty situations of learners, and what each is told: ``situations.txt``, to be read by people.

python -m tests.planning.gpu.situations    writes the answers anew, under the same questions
"""

import shlex
from collections.abc import Iterator
from pathlib import Path

from dlpath.commands.gpu import command
from dlpath.commands.quick import arguments
from dlpath.curriculum.loader import read
from dlpath.curriculum.location import curriculum_folder
from dlpath.planning.gpu.figures import merged
from dlpath.planning.gpu.report import GpuAdvice, advice
from dlpath.planning.gpu.wishes import machine, wishes
from dlpath.planning.gpu.wording import about

FILE = Path(__file__).with_name("situations.txt")
PHASES = ("python", "kaggle", "cloud-gpu", "from-scratch")
_WISHES = ("budget", "hours", "vram", "capital", "startup", "long_sessions")
_MACHINE = {"machine_": "price", "resale": "resale_percent", "electricity": "price_per_kwh"} | {
    "speed": "speed_ratio", "kw": "kw", "upkeep": "upkeep", "rate": "rate",
}  # fmt: skip


def shipped():
    """Return the figures that dlpath brings along."""
    return merged(read(curriculum_folder(None)).reference.gpu, None)


def asked(figures, line: str) -> GpuAdvice:
    """Return the advice for a command line such as ``dlpath gpu --hours 25``."""
    given = arguments(command, shlex.split(line)[2:])
    assert given is not None, line
    own = {new: given[name] for name, new in _MACHINE.items() if name in given}
    wanted, assumed = wishes(
        study_hours=20,
        currency="USD",
        phone=not given.get("no_phone", False),
        **{name: given[name] for name in _WISHES if name in given},
    )
    built, also = machine(figures.gpus.breakeven, currency="USD", **own)
    return advice(
        figures,
        wanted,
        built,
        assumed=assumed,
        machine_assumed=also,
        phase="cloud-gpu",
        phases=PHASES,
    )


def told(report: GpuAdvice) -> Iterator[str]:
    """Yield what decides it and what it comes to, a line each."""
    hours = report.hours
    yield f"advice    {report.says}"
    yield from (f"          {said}" for said in report.details)
    yield (
        f"hours     {about(hours.per_month)} a month, {about(hours.free_per_month)} free, "
        f"{about(hours.priced_per_month)} to pay for"
    )
    for option in report.options:
        if option.serves:
            costs = about(option.cost.high) if option.cost else "0"
            at_once = f", {about(option.at_once)} at once" if option.at_once else ""
            star = "*" if option.advised else " "
            yield f"option {star}  {option.id}: at most {costs} a month{at_once}"
    yield f"no use    {', '.join(item.id for item in report.options if not item.serves)}"
    yield f"machine   {report.break_even.says}"
    if report.credit:
        yield f"credit    {', '.join(item.id for item in report.credit.programmes)}"
    for rule in report.rules:
        yield f"{'yes' if rule.holds else 'no ':9} {rule.id}: {' '.join(rule.why)}".rstrip()


def situations(text: str) -> Iterator[tuple[list[str], str]]:
    """Yield the remark and the command line of each situation, with what stands below."""
    for block in text.strip().split("\n\n"):
        lines = block.splitlines()
        head = [line for line in lines if line.startswith(("#", "$"))]
        yield head, "\n".join(lines[len(head) :])


def main() -> None:
    """Write the answers anew."""
    figures, blocks = shipped(), []
    for head, _ in situations(FILE.read_text(encoding="utf-8")):
        answer = told(asked(figures, head[-1].removeprefix("$ ")))
        blocks.append("\n".join([*head, *answer]))
    FILE.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
