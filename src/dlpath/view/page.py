"""A report as text or as JSON: the same value either way."""

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from typing import Any

from dlpath.view.look import Look, escaped, harmless, plain


def as_text(report: Any, look: Look) -> str:
    """Return ``report`` for a person: rendered by the module that is named after its schema."""
    name = report.schema.removeprefix("dlpath.").partition("/")[0].replace(".", "_")
    text = harmless(import_module(f"dlpath.view.{name}").text(report, look))
    if not look.colour:
        text = plain(text)
    return text if not text or text.endswith("\n") else text + "\n"


def as_json(report: Any) -> str:
    """Return ``report`` as one JSON object with its schema first."""
    import json

    said = json.dumps({"schema": report.schema} | plain_value(report), ensure_ascii=False)
    return escaped(said) + "\n"


def plain_value(value: Any) -> Any:
    """Return ``value`` in what JSON knows.

    A named tuple becomes an object, unless it says otherwise by a method ``for_json``; instants and
    days become ISO 8601.
    """
    if hasattr(value, "for_json"):
        return plain_value(value.for_json())
    if hasattr(value, "_asdict"):
        return {key: plain_value(item) for key, item in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(key): plain_value(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain_value(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
