"""JSON Schema of the files of a curriculum, so that editors complete and check them."""

import json

from dlpath.curriculum.models import FILES
from dlpath.curriculum.problems import did_you_mean
from dlpath.errors import DlpathError

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class UnknownKind(DlpathError):
    """No kind of curriculum file goes by that name."""

    code = "unknown-kind"


def schema_of(kind: str) -> str:
    """Return the schema of a kind of file as JSON: curriculum, phase, or one of the reference.

    Raises
    ------
    UnknownKind
        There is no such kind.
    """
    if kind not in FILES:
        guess = did_you_mean(kind, FILES)
        raise UnknownKind(
            f"no kind of curriculum file is called {kind!r}{guess}",
            hint=f"write one of {', '.join(FILES)}",
        )
    schema = {"$schema": _DIALECT, **FILES[kind].model_json_schema(by_alias=True)}
    return json.dumps(schema, indent=2, ensure_ascii=False)
