"""What the models share: strictness and the kinds of text."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

_TEXT = r"\S"
_ID = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
_URL = r"^https?://\S+$"
_DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"

EXPECTED: Mapping[str, str] = {
    _TEXT: "some text",
    _ID: "letters a to z, digits, '-', '_' or '.', beginning with a letter or digit, at most 64",
    _URL: "an address that begins with https:// or http://",
    _DAY: "a day such as 2026-11-23, a month or a year",
}
"""What each pattern asks for, in words."""

Text = Annotated[str, Field(pattern=_TEXT)]
Id = Annotated[str, Field(pattern=_ID)]
Url = Annotated[str, Field(pattern=_URL)]
Day = Annotated[str, Field(pattern=_DAY)]
State = Literal["live", "doubtful", "moved", "dead", "unverified"]


class Strict(BaseModel):
    """A block of keys: unknown ones are refused, and nothing is converted silently."""

    # Built at first use: a command that reads one kind of file does not pay for the others.
    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, allow_inf_nan=False, defer_build=True
    )


def _in_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _as_range(value: Any) -> Any:
    alone = isinstance(value, int | float) and not isinstance(value, bool)
    return [value, value] if alone else value


OneOrMore = Annotated[
    list[Id],
    BeforeValidator(_in_list),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": _ID},
                {"type": "array", "items": {"type": "string", "pattern": _ID}},
            ]
        }
    ),
]
"""One id, or a list of them."""

Weeks = Annotated[
    list[Annotated[float, Field(ge=0, le=1000)]],
    Field(min_length=2, max_length=2),
    BeforeValidator(_as_range),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": 0},
                {
                    "type": "array",
                    "items": {"type": "number", "minimum": 0},
                    "minItems": 2,
                    "maxItems": 2,
                },
            ]
        }
    ),
]
"""A number of weeks, or the least and the most."""
