"""Everything has a name, and a name stands for one thing."""

import pytest
from tests.planning.conftest import SMALL

from dlpath.curriculum.loader import read
from dlpath.curriculum.location import curriculum_folder
from dlpath.curriculum.path import Resource, Tip
from dlpath.curriculum.reference import Reference
from dlpath.curriculum.reference.community import Community, Person, Source
from dlpath.planning.catalogue import SOURCE_KINDS, catalogue, sources_by_kind

NAMED = SMALL._replace(
    resources={"one": Resource("one", "A resource", "https://example.org", "video")},
    tips=(Tip("begin", "Begin now. Do not wait.", ("init",)),),
)
REFERENCE = Reference(
    community=Community(
        people=(Person("Ann", "Ann Example", "Knots."),),
        forums=(Source("ann", "Ann's forum", "https://example.org"),),
    )
)


@pytest.fixture(scope="module")
def shipped():
    reading = read(curriculum_folder(None))
    return catalogue(reading.curriculum, reading.reference)


def test_an_id_belongs_to_the_first_that_has_it_and_the_others_take_their_kind():
    found = catalogue(NAMED, REFERENCE)
    names = {entry.full_name: found.name_of(entry) for entry in found.entries}
    assert names["phase/one"] == "one"
    assert names["resource/one"] == "resource/one"
    assert names["person/Ann"] == "Ann"
    assert names["forum/ann"] == "forum/ann"


def test_the_alias_of_a_task_comes_before_the_id_of_a_tip():
    found = catalogue(NAMED, REFERENCE)
    assert found.names["begin"].id == "a1-begin"
    assert found.names["tip/begin"].title == "Begin now"


def test_every_name_leads_back_to_its_entry(shipped):
    for entry in shipped.entries:
        assert shipped.names[shipped.name_of(entry).lower()] is entry
        assert shipped.names[entry.full_name.lower()] is entry


def test_the_guides_own_are_all_there(shipped):
    counts = {kind: len(list(shipped.of([kind]))) for kind in {e.kind for e in shipped.entries}}
    least = {"task": 205, "tip": 33, "resource": 66, "chapter": 20, "paper": 105, "person": 25}
    assert {kind: count for kind, count in least.items() if counts[kind] < count} == {}


def test_namesakes_know_each_other():
    found = catalogue(NAMED, REFERENCE)
    assert found.namesakes(found.names["one"]) == ("resource/one",)
    assert found.namesakes(found.names["resource/one"]) == ("phase/one",)
    assert found.namesakes(found.names["a2-extra"]) == ()


def test_each_kind_of_source_has_its_own_list():
    assert tuple(sources_by_kind(REFERENCE)) == SOURCE_KINDS
    assert sources_by_kind(REFERENCE)["forum"] == REFERENCE.community.forums
