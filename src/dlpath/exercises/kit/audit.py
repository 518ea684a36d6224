"""The gates of an exercise: what its checks catch, what they let through, what they name."""

from collections.abc import Iterable
from time import perf_counter
from typing import NamedTuple

from dlpath.exercises.kit import bank
from dlpath.exercises.kit.bank import Texts
from dlpath.exercises.kit.bench import Accepted, Bench, Caught, Naming, Survivor
from dlpath.exercises.kit.exercise import Exercise
from dlpath.sandbox.worker import Worker

SEEDS = 50
_FEW_SEEDS = 3  # of a quick audit
_SAMPLED = 5  # of the mutants, a quick audit looks at every fifth


class ExerciseAudit(NamedTuple):
    """What the audit of one exercise found.

    Mutants that are declared to compute the same are not counted in ``mutants``: ``equivalent``
    tells how many they are, and they stand among the ``survivors``. ``unnamed`` are the slugs of
    mistakes that are caught but not recognised, ``problems`` are sentences about what is wrong
    with the exercise itself.
    """

    name: str
    mistakes: Caught
    mutants: Caught
    styles: Accepted
    diagnosis: Naming
    equivalent: int
    survivors: tuple[Survivor, ...]
    unnamed: tuple[str, ...]
    problems: tuple[str, ...]
    seconds: float


class Audit(NamedTuple):
    """The audits of several exercises."""

    exercises: tuple[ExerciseAudit, ...]
    schema: str = "dlpath.audit/1"


class Measured(NamedTuple):
    """How the judging did on files that are wrong in ways that it may or may not know."""

    total: int
    caught: int
    right: int
    misnamed: tuple[str, ...]


def audit(name: str, worker: Worker, *, quick: bool = False) -> ExerciseAudit:
    """Return what the gates find for an exercise; a quick one samples seeds and mutants."""
    return audited(bank.exercise(name), bank.texts(name), worker, quick=quick)


def audited(
    exercise: Exercise, texts: Texts, worker: Worker, *, quick: bool = False
) -> ExerciseAudit:
    """Return what the gates find for an exercise with these texts."""
    started = perf_counter()
    bench = Bench(exercise, texts, worker)
    problems = [*bench.essentials()]
    caught, naming, unnamed = bench.mistakes(problems)
    killed, equivalent, survivors = bench.mutants(problems, every=_SAMPLED if quick else 1)
    accepted = bench.styles(problems, seeds=_FEW_SEEDS if quick else SEEDS)
    return ExerciseAudit(
        name=exercise.name,
        mistakes=caught,
        mutants=killed,
        styles=accepted,
        diagnosis=naming,
        equivalent=equivalent,
        survivors=survivors,
        unnamed=unnamed,
        problems=tuple(problems),
        seconds=perf_counter() - started,
    )


def gates(audit: ExerciseAudit) -> list[str]:
    """Return in words what does not hold of an exercise; nothing where all is well."""
    caught, total = audit.mistakes
    named = sum(audit.diagnosis)
    found = [
        (total < 10, f"{total} known mistakes, needed are 10"),
        (caught < total, f"{total - caught} of {total} known mistakes are not caught"),
        (audit.mutants.total == 0, "no mutant was tried"),
        (
            audit.mutants.caught < 0.95 * audit.mutants.total,
            f"{audit.mutants.caught} of {audit.mutants.total} mutants caught, needed are 95 %",
        ),
        (audit.styles.total < 3, f"{audit.styles.total} other correct styles, needed are 3"),
        (
            audit.styles.accepted < audit.styles.total,
            f"{audit.styles.accepted} of {audit.styles.total} correct styles accepted",
        ),
        (
            audit.diagnosis.right < 0.9 * named,
            f"{audit.diagnosis.right} of {named} mistakes named right, needed are 90 %",
        ),
        (audit.diagnosis.wrong > 0, f"{audit.diagnosis.wrong} mistakes named wrong"),
    ]
    return [*audit.problems, *(says for fails, says in found if fails)]


def measured(
    exercise: Exercise, texts: Texts, worker: Worker, wrong: Iterable[tuple[str, str | None]]
) -> Measured:
    """Return how many wrong files are caught, named as expected, and named otherwise.

    ``wrong`` has the text of each file and the slug of the known mistake that it makes, None where
    it makes one that is not in the bank and so must not be named.
    """
    bench = Bench(exercise, texts, worker)
    verdicts = [(bench.judged(text), slug) for text, slug in wrong]
    named = [(verdict.diagnosis and verdict.diagnosis.mistake, slug) for verdict, slug in verdicts]
    return Measured(
        total=len(verdicts),
        caught=sum(not verdict.passed for verdict, _ in verdicts),
        right=sum(given == slug for given, slug in named if slug),
        misnamed=tuple(f"{slug}: {given}" for given, slug in named if given and given != slug),
    )
