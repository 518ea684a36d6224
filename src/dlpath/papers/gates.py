"""What may be begun, passed and opened again."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from dlpath.errors import DlpathError
from dlpath.papers.answers import COMMANDS, Answers, require
from dlpath.papers.rebuild import STARTED, Rebuild
from dlpath.papers.stages import BEGUN, PASSED, STAGES, Stage, lacking
from dlpath.progress.paper_records import StageFigure, StageMark
from dlpath.progress.records import Moment


class UnknownStage(DlpathError):
    """A paper has no stage of that name."""

    code = "unknown-stage"


class StageClosed(DlpathError):
    """The gate of a stage is closed: what comes before it is not shown yet."""

    code = "stage-closed"


class StageNotSo(DlpathError):
    """The stage is so already, or was never passed."""

    code = "stage"


class PaperSettled(DlpathError):
    """The paper is finished or dropped already, or is not."""

    code = "paper-settled"


def stage_named(given: str, found: Sequence[Stage]) -> Stage:
    """Return the stage that is named, by its name, its beginning or its number.

    Raises
    ------
    UnknownStage
        There is none.
    """
    wanted = given.strip().lower().replace("generaliz", "generalis").replace("optimiz", "optimis")
    fits = [stage for stage in found if wanted and stage.name.startswith(wanted)]
    fits = [stage for stage in found if wanted == str(stage.number)] or fits
    if len(fits) == 1:
        return fits[0]
    close = get_close_matches(wanted, STAGES, n=1)
    hint = f"did you mean {close[0]!r}?" if close else f"the stages are {', '.join(STAGES)}"
    raise UnknownStage(f"no stage is called {given!r}", hint=hint)


def begun(rebuild: Rebuild, stage: Stage, at: Moment, *, force: bool) -> StageMark:
    """Return the mark that begins a stage.

    Raises
    ------
    PaperSettled, StageNotSo, StageClosed
    """
    refuse_settled(rebuild)
    if stage.state in (BEGUN, PASSED):
        way = (
            f"dlpath paper pass {stage.name}{rebuild.option} ends it"
            if stage.state == BEGUN
            else f"dlpath paper reopen {stage.name}{rebuild.option} opens it again"
        )
        raise StageNotSo(f"stage {stage.name} of {rebuild.id} is {stage.state} already", hint=way)
    if not force:
        refuse_closed(rebuild, stage, "begin")
    return StageMark(rebuild.id, stage.name, "begun", at, forced=stage.closed is not None)


def refuse_passing(rebuild: Rebuild, stage: Stage, *, force: bool) -> None:
    """Raise an error unless a stage can be passed.

    Raises
    ------
    PaperSettled, StageNotSo, StageClosed
    """
    refuse_settled(rebuild)
    if stage.state == PASSED:
        raise StageNotSo(
            f"stage {stage.name} of {rebuild.id} is passed already",
            hint=f"dlpath paper reopen {stage.name}{rebuild.option} opens it again",
        )
    if not (force or stage.may_pass):
        refuse_closed(rebuild, stage, "pass")


def passed(
    rebuild: Rebuild, stage: Stage, answers: Answers, at: Moment
) -> tuple[StageMark | StageFigure, ...]:
    """Return the mark that passes a stage, and its figures.

    Raises
    ------
    UsageError
        Something that the stage asks for is missing, or no number that can be measured.
    """
    require(stage.name, answers, option=rebuild.option)
    mark = StageMark(
        rebuild.id,
        stage.name,
        "passed",
        at,
        forced=stage.closed is not None,
        understanding=answers.understanding,
        copied=answers.copied,
        note=answers.note,
    )
    figures = (
        StageFigure(rebuild.id, stage.name, name, value, at)
        for name, value in answers.figures.items()
    )
    return (mark, *figures)


def reopened(rebuild: Rebuild, stage: Stage, at: Moment) -> StageMark:
    """Return the mark that opens a stage again.

    Raises
    ------
    StageNotSo
        It is neither begun nor passed.
    """
    refuse_settled(rebuild)
    if stage.state not in (BEGUN, PASSED):
        raise StageNotSo(
            f"stage {stage.name} of {rebuild.id} is {stage.state}, so it need not be reopened"
        )
    return StageMark(rebuild.id, stage.name, "reopened", at)


def refuse_settled(rebuild: Rebuild) -> None:
    """Raise an error unless a paper is under way.

    Raises
    ------
    PaperSettled
    """
    if rebuild.state != STARTED:
        raise PaperSettled(
            f"{rebuild.id} is {rebuild.state}",
            hint=f"dlpath paper resume {rebuild.id} takes it up again",
        )


def refuse_unfinished(rebuild: Rebuild) -> None:
    """Raise an error unless a paper is under way and all its stages are passed.

    Raises
    ------
    PaperSettled, StageClosed
    """
    refuse_settled(rebuild)
    if rebuild.left:
        raise StageClosed(
            f"{rebuild.id} is not rebuilt yet: {', '.join(rebuild.left)} still to pass",
            hint=f"dlpath paper stage{rebuild.argument} says what comes next; "
            f"dlpath paper finish{rebuild.argument} --force finishes it all the same, and the "
            "record says so",
        )


def refuse_started(rebuild: Rebuild) -> None:
    """Raise an error unless a paper is finished or dropped.

    Raises
    ------
    PaperSettled
    """
    if rebuild.state == STARTED:
        raise PaperSettled(
            f"{rebuild.id} is under way already", hint="dlpath paper list shows them all"
        )


def refuse_taken(paper: str, known: Iterable[Rebuild]) -> None:
    """Raise an error if a paper goes by an id already: two terminals may ask for it at once.

    Raises
    ------
    PaperSettled
    """
    if any(item.id == paper for item in known):
        raise PaperSettled(
            f"{paper} was taken on a moment ago, in another terminal",
            hint=f"dlpath paper show {paper} tells; the same command again takes on another one",
        )


def refuse_closed(rebuild: Rebuild, stage: Stage, verb: str) -> None:
    """Raise an error if the gate of a stage is closed.

    Raises
    ------
    StageClosed
    """
    if stage.closed is None:
        return
    first, *others = lacking(rebuild.stages[: stage.number - 1])
    raise StageClosed(
        f"stage {stage.name} of {rebuild.id} is closed {stage.closed}",
        hint=f"{COMMANDS[first]}{rebuild.option} {'comes first' if others else 'opens it'}; "
        f"dlpath paper {verb} {stage.name}{rebuild.option} --force goes on all the same, "
        "and the record says so",
    )
