"""Models and plain values go together: no field of either is forgotten in the other."""

from typing import get_args

import pytest

from dlpath.curriculum import path
from dlpath.curriculum.models import community, evidence, gpus, library, links, phases, tasks
from dlpath.curriculum.reference import Reference
from dlpath.curriculum.reference import community as people
from dlpath.curriculum.reference import gpus as cards
from dlpath.curriculum.reference import library as books

PAIRS = [
    (links.Link, path.Link, set()),
    (links.Resource, path.Resource, {"id"}),
    (links.Tip, path.Tip, set()),
    (phases.PhaseHead, path.Phase, {"number", "tasks"}),
    (tasks.Common, path.Task, {"phase", "kind", "optional_tracks", "details"}),
    *((getattr(library, name), getattr(books, name), set()) for name in (
        "Section", "Chapter", "Part", "Book", "Topic", "Paper",
    )),
    (library.PapersFile, books.Papers, set()),
    *((getattr(gpus, name), getattr(cards, name), set()) for name in (
        "GpuPrice", "GpuFree", "GpuCard", "GpuOption", "CreditTier", "CreditProgramme", "GpuRule",
        "GpuBounds", "GpuDecision", "BreakevenFigures",
    )),
    (gpus.GpuFile, cards.Gpus, set()),
    *((getattr(community, name), getattr(people, name), set()) for name in (
        "Person", "Source", "Author",
    )),
    (community.CommunityFile, people.Community, set()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("model", "plain", "computed"), PAIRS, ids=lambda part: getattr(part, "__name__", "")
)
def test_a_model_and_its_plain_value_have_the_same_fields(model, plain, computed):
    assert set(model.model_fields) == set(plain._fields) - computed


def test_every_field_of_evidence_belongs_to_a_kind_of_it():
    kinds = get_args(get_args(evidence.Evidence)[0])
    fields = {field for kind in kinds for field in kind.model_fields}
    assert fields == set(path.Evidence._fields)


def test_every_kind_of_plain_value_in_the_reference_has_its_model():
    assert set(Reference._fields) == {"books", "papers", "gpu", "community", "lists"}
