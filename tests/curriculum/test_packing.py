"""Named tuples there and back."""

import json
from collections.abc import Mapping
from typing import NamedTuple

import pytest

from dlpath.curriculum.packing import unpacking
from dlpath.curriculum.path import Curriculum
from dlpath.curriculum.reference import Reference


class Leaf(NamedTuple):
    name: str
    words: tuple[str, ...] = ()
    free: Mapping[str, object] = {}


class Tree(NamedTuple):
    first: Leaf
    leaves: tuple[Leaf, ...] = ()
    named: Mapping[str, Leaf] = {}
    maybe: Leaf | None = None
    span: tuple[float, float] | None = None


TREE = Tree(
    Leaf("a", ("x", "y"), {"list": [1, 2]}),
    (Leaf("b"), Leaf("c")),
    {"d": Leaf("d", ("z",))},
    Leaf("e"),
    (1, 2.5),
)


@pytest.mark.parametrize("value", [TREE, Tree(Leaf("a"))])
def test_json_leads_back_to_the_same_value(value):
    assert unpacking(Tree)(json.loads(json.dumps(value))) == value


def test_mappings_of_fields_lead_there_too_and_may_leave_out_what_has_a_default():
    fields = {"first": {"name": "a", "words": ["x"]}, "leaves": [{"name": "b"}]}
    assert unpacking(Tree)(fields) == Tree(Leaf("a", ("x",)), (Leaf("b"),))


@pytest.mark.parametrize(
    "packed", [[], [1], ["a", [], {}, None], {"leaves": []}, 3, None, [None] * 5]
)
def test_another_shape_is_an_error(packed):
    with pytest.raises((TypeError, LookupError, AttributeError)):
        unpacking(Tree)(packed)


@pytest.mark.parametrize("kind", [Curriculum, Reference])
def test_the_kinds_of_the_index_are_known(kind):
    assert callable(unpacking(kind))
