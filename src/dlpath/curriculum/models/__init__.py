"""The files of a curriculum as pydantic models: what may stand in them, described for editors."""

from collections.abc import Mapping

from dlpath.curriculum.models.community import CommunityFile
from dlpath.curriculum.models.fields import Strict
from dlpath.curriculum.models.gpus import GpuFile
from dlpath.curriculum.models.library import BooksFile, PapersFile
from dlpath.curriculum.models.links import ResourcesFile, TipsFile
from dlpath.curriculum.models.phases import CurriculumFile, PhaseFile

REFERENCE_FILES: Mapping[str, type[Strict]] = {
    "resources": ResourcesFile,
    "tips": TipsFile,
    "books": BooksFile,
    "papers": PapersFile,
    "gpu": GpuFile,
    "community": CommunityFile,
}
"""The files of the folder ``reference``, by name."""

FILES: Mapping[str, type[Strict]] = {
    "curriculum": CurriculumFile,
    "phase": PhaseFile,
    **REFERENCE_FILES,
}
"""Every kind of file."""
