"""The schema that editors read."""

import json

import pytest

from dlpath.curriculum.models import FILES
from dlpath.curriculum.schema import UnknownKind, schema_of

SCHEMAS = {kind: json.loads(schema_of(kind)) for kind in FILES}


def blocks(schema):
    """Return all objects with properties in a schema."""
    return [part for part in (schema, *schema.get("$defs", {}).values()) if "properties" in part]


def test_another_kind_is_refused_with_the_nearest():
    with pytest.raises(UnknownKind, match=r"did you mean 'phase'?") as refused:
        schema_of("phases")
    assert refused.value.hint == f"write one of {', '.join(FILES)}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_described_and_others_are_refused(name):
    for block in blocks(SCHEMAS[name]):
        assert block["additionalProperties"] is False
        for key, property_ in block["properties"].items():
            assert property_.get("description", "").endswith("."), f"{block['title']}.{key}"


def test_keys_are_called_as_they_are_written():
    task = SCHEMAS["phase"]["$defs"]["Reading"]["properties"]
    assert {"from", "to", "track"} <= set(task)
    assert not {"first_page", "last_page", "tracks"} & set(task)


def test_only_what_is_required_is_required():
    assert SCHEMAS["curriculum"]["required"] == ["title", "phases"]
    assert SCHEMAS["phase"]["required"] == ["id", "title", "tasks"]
    work = SCHEMAS["phase"]["$defs"]["Work"]
    assert work["required"] == ["id", "title", "pomodoros", "done_when"]
