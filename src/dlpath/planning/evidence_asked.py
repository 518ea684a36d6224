"""What a task asks to be shown, in words, and what of it the record can hold."""

from collections.abc import Mapping

from dlpath.curriculum.path import Evidence, Task


def asks_for(evidence: Evidence) -> str | None:
    """Return in words what has to be given with ``--evidence``; ``None`` if nothing has to."""
    kept = evidence.type in ("setting", "record", "exercise", "pages")
    return None if kept else wanted(evidence)


def wanted(evidence: Evidence) -> str | None:
    """Return in words what shows that a task is done; ``None`` if the learner's word does."""
    match evidence.type:
        case "text":
            return f"a text of at least {evidence.min_words or 1} words"
        case "number":
            return _number_asked(evidence)
        case "file":
            return f"a file, such as {evidence.path}" if evidence.path else "a file"
        case "url":
            return "an address that starts with https://"
        case "pages":
            return f"pages {evidence.first_page}-{evidence.last_page} read"
        case "setting":
            return f"the settings {', '.join(evidence.keys)}"
        case "record":
            return f"{evidence.count or 1} × {evidence.record} in your record"
        case "exercise":
            return f"the exercise {evidence.exercise} passed"
        case _:
            return None


CARD, PAPER = "card", "paper"
COUNTED: Mapping[str, str] = {
    CARD: "dlpath cards add writes one",
    PAPER: 'dlpath paper add "Title" --student takes one on',
}
"""The kinds of entries that are counted, each with how to make one."""

PAPERS_ON_CARDS = "papers"
"""The metric of a task to put papers on cards."""
OF_PAPERS = ("resources_indexed", "findings", "repos", "throughput_ratio", "validation")
"""The metrics of tasks on a paper that the record of the paper knows."""


def is_counted(task: Task) -> bool:
    """Tell whether the record may hold what a task asks for, so that it need not be given."""
    if task.evidence.metric == PAPERS_ON_CARDS:
        return task.kind == "anki"
    if not task.details.get("area"):
        return False
    return task.evidence.metric in OF_PAPERS or task.evidence.type == "url"


def is_checked(evidence: Evidence) -> bool:
    """Tell whether it can be checked; else it waits for what the record cannot hold yet."""
    return evidence.type != "record" or evidence.record in COUNTED


def _number_asked(evidence: Evidence) -> str:
    passed = f", or the exercise {evidence.exercise} passed" if evidence.exercise else ""
    return _measured(evidence) + passed


def _measured(evidence: Evidence) -> str:
    if evidence.baseline is not None:
        return f"two numbers, your {_words(evidence.metric)} and the {evidence.baseline} it beats"
    within = f" within {evidence.tolerance:g}" if evidence.tolerance else ""
    op = "" if evidence.op == "==" else f"{evidence.op} "
    return f"your {_words(evidence.metric)}, a number {op}{evidence.value:.10g}{within}"


def _words(metric: str | None) -> str:
    return (metric or "result").replace("_", " ")
