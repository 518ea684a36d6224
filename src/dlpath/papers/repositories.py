"""Somebody else's code for a paper: whose framework it is in, and how many issues are read."""

from collections.abc import Sequence
from typing import NamedTuple

from dlpath.errors import DlpathError, UsageError
from dlpath.papers.addresses import same_address
from dlpath.papers.rebuild import Rebuild
from dlpath.progress.paper_records import PaperRepository
from dlpath.progress.records import Moment

FRAMEWORKS = ("keras", "pytorch", "fastai", "tensorflow", "jax", "caffe", "torch7", "mxnet")
_SAME = {
    "torch": "pytorch",
    "fastai": "pytorch",
    "fast.ai": "pytorch",
    "lightning": "pytorch",
    "pytorch-lightning": "pytorch",
    "tf.keras": "keras",
}
"""Which names stand for code that could be copied into that of another."""


class UnknownRepository(DlpathError):
    """No repository of the paper goes by that name."""

    code = "unknown-repository"


class RepositoryLine(NamedTuple):
    """A repository, and what of its issues is read."""

    url: str
    framework: str | None
    own_framework: bool
    """Whether it is in the learner's own framework, in which copying would be too easy."""
    issues_read: int
    issues: int | None


class Repositories(NamedTuple):
    """The repositories of a paper."""

    paper: str
    title: str
    repositories: tuple[RepositoryLine, ...]
    at_work: bool = True
    """Whether the paper is the one that a command means where none is named."""
    said: str | None = None
    """What was recorded."""
    change: str | None = None
    schema: str = "dlpath.paper.repositories/1"


def repositories(rebuild: Rebuild, framework: str | None) -> Repositories:
    """Return the repositories of a paper that the learner rebuilds in ``framework``."""
    lines = (
        RepositoryLine(
            item.url,
            item.framework,
            same_framework(item.framework, framework),
            item.issues_read,
            item.issues,
        )
        for item in rebuild.repositories
    )
    return Repositories(rebuild.id, rebuild.paper.title, tuple(lines), rebuild.at_work)


def same_framework(one: str | None, other: str | None) -> bool:
    """Tell whether code in one framework could be copied into that of another."""
    if one is None or other is None:
        return False
    return _family(one) == _family(other)


def repository_named(given: str | None, known: Sequence[PaperRepository]) -> PaperRepository:
    """Return the repository that is named by its address or a part of it; the only one if none is.

    Raises
    ------
    UnknownRepository
        None or more than one goes by that name.
    """
    wanted = same_address(given or "")
    fits = [item for item in known if wanted in same_address(item.url)]
    exact = [item for item in fits if same_address(item.url) == wanted]
    if len(exact or fits) == 1:
        return (exact or fits)[0]
    if not known:
        raise UnknownRepository(
            "no repository is recorded yet",
            hint="dlpath paper repo add URL --framework pytorch records one",
        )
    names = ", ".join(same_address(item.url).partition("/")[2] for item in known)
    if given is None or fits:
        raise UnknownRepository("it could be more than one repository", hint=f"--repo: {names}")
    raise UnknownRepository(f"no repository is called {given!r}", hint=f"there are {names}")


def with_issues(
    repository: PaperRepository, read: int, at: Moment, *, issues: int | None = None
) -> PaperRepository:
    """Return a repository with so many issues read, of as many as there are.

    Raises
    ------
    UsageError
        More are read than there are.
    """
    there = repository.issues if issues is None else issues
    if there is not None and read > there:
        raise UsageError(
            f"{read} issues cannot be read of {there}",
            hint=f"dlpath paper issues {read} --of {read} says that there are more",
        )
    return repository._replace(issues_read=read, issues=there, at=at, id="")


def _family(name: str) -> str:
    bare = name.strip().lower()
    return _SAME.get(bare, bare)
