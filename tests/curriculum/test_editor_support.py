"""Editors find the schema that the first line of each file names."""

import json
import re

import pytest

from dlpath.curriculum.files import source_files
from dlpath.curriculum.location import curriculum_folder
from dlpath.curriculum.schema import schema_of

FOLDER = curriculum_folder(None)
FILES = source_files(FOLDER)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_first_line_leads_to_the_schema_of_its_kind(file):
    path = FOLDER / file.name
    first, _, _ = path.read_text(encoding="utf-8").partition("\n")
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    schema = (path.parent / named[1]).resolve()
    kind = "phase" if file.name.startswith("phases/") else path.stem
    assert json.loads(schema.read_text(encoding="utf-8")) == json.loads(schema_of(kind))


def test_the_schemas_are_no_part_of_the_curriculum():
    assert (FOLDER / "schema").is_dir()
    assert [file for file in FILES if "schema" in file.name] == []
