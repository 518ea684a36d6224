"""What a stage asks for: given as options, or asked at the terminal."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from dlpath.commands.parts.papers.options import is_yes, one_line
from dlpath.context import Context
from dlpath.errors import UsageError
from dlpath.papers.answers import AFTER, BASELINE, BEFORE, CPU, GPU, LOSS, VALUE, Answers
from dlpath.papers.stages import GENERALISE, ONE, OPTIMISE, OVERFIT, Stage


class Given(NamedTuple):
    """The options of ``dlpath paper pass``."""

    understanding: int | None
    copied: str | None
    loss: float | None
    value: float | None
    baseline: float | None
    before: float | None
    after: float | None
    cpu: float | None
    gpu: float | None
    note: str | None


class Question(NamedTuple):
    """What a stage asks for."""

    option: str
    text: str
    needed: bool = True
    """Whether the stage cannot be passed without it."""


QUESTIONS: Mapping[str, tuple[Question, ...]] = MappingProxyType(
    {
        ONE: (
            Question("understanding", "How much of it do you understand, in percent? 20 is fine"),
            Question("copied", "Did you copy any of the code? yes or no"),
        ),
        OVERFIT: (
            Question("loss", "To which loss does it come down on a few examples?"),
            Question("understanding", "How much do you understand now, in percent?", needed=False),
        ),
        GENERALISE: (
            Question("value", "What is its figure on data it has not seen?"),
            Question("baseline", "Which figure did it have to beat?", needed=False),
        ),
        OPTIMISE: (
            Question("before", "How many examples a second before?"),
            Question("after", "How many after?"),
            Question("cpu", "How busy is the CPU, in percent?", needed=False),
            Question("gpu", "How busy is the GPU, in percent?", needed=False),
        ),
    }
)  # fmt: skip
FIGURES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "loss": (OVERFIT, LOSS),
        "value": (GENERALISE, VALUE),
        "baseline": (GENERALISE, BASELINE),
        "before": (OPTIMISE, BEFORE),
        "after": (OPTIMISE, AFTER),
        "cpu": (OPTIMISE, CPU),
        "gpu": (OPTIMISE, GPU),
    }
)
"""The stage to which an option belongs, and the name under which its number is recorded."""


def answers(app: Context, stage: Stage, given: Given) -> Answers:
    """Return what is shown for a stage; what is missing is asked at a terminal.

    Once something needed is not answered, nothing more is asked.

    Raises
    ------
    UsageError
        An option belongs to another stage, or an answer is not what was asked for.
    """
    for option, (belongs, _) in FIGURES.items():
        if getattr(given, option) is not None and belongs != stage.name:
            raise UsageError(
                f"--{option} belongs to stage {belongs}, not to {stage.name}",
                hint=f"dlpath paper pass {belongs} --{option} …",
            )
    found = given._asdict()
    missing = any(found[item.option] is None and item.needed for item in QUESTIONS[stage.name])
    for question in QUESTIONS[stage.name] if missing else ():
        if found[question.option] is None:
            answer = app.ask(question.text)
            if answer is None and question.needed:
                break
            refuse_wrong(answer, question.option)
            found[question.option] = answer
    figures = {
        name: number(found[option], option)
        for option, (_, name) in FIGURES.items()
        if found[option] is not None
    }
    note = found["note"]
    return Answers(
        percent(found["understanding"]),
        copied(found["copied"]),
        figures,
        one_line(note, "--note") if note else None,
    )


def refuse_wrong(answer: str | None, option: str) -> None:
    """Raise an error at once for an answer that will not do, before more is asked.

    Raises
    ------
    UsageError
    """
    if option == "understanding":
        percent(answer)
    elif option == "copied":
        copied(answer)
    elif answer is not None:
        number(answer, option)


def number(value: Any, option: str) -> float:
    """Return a number that was given or typed.

    Raises
    ------
    UsageError
        It is none.
    """
    try:
        return float(str(value).rstrip(" %"))
    except ValueError:
        raise UsageError(
            f"{option} is a number, not {value!r}", hint=f"such as --{option} 0.71"
        ) from None


def percent(value: Any) -> int | None:
    """Return a share in percent that was given or typed.

    Raises
    ------
    UsageError
        It is none.
    """
    if value is None:
        return None
    share = number(value, "understanding")
    if not 0 <= share <= 100:
        raise UsageError("understanding is in percent, from 0 to 100", hint="--understanding 20")
    return round(share)


def copied(answer: str | None) -> bool | None:
    """Return whether something was copied.

    Raises
    ------
    UsageError
        It is neither yes nor no.
    """
    return None if answer is None else is_yes(answer, "copied", hint="--copied no")
