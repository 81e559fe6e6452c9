"""The JSON Schema (2020-12) of an event class, coding rules and codes included."""

from __future__ import annotations

from typing import Any

from .event import SCHEMA_VERSION, Event

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DECLARED = ("rule", "evidence", "derived_from", "vocabulary", "unit")


def json_schema(event: type[Event] = Event) -> dict[str, Any]:
    """The schema of what ``event.model_dump_json()`` writes, as plain JSON values.

    What a field declares beyond its type stands in ``x-rule``, ``x-evidence``, ``x-derived-from``, ``x-vocabulary`` and
    ``x-unit``; a field with a vocabulary has an ``enum`` of its codes as ``event`` knows them, a subclass's included.
    """
    schema = _plain(event.model_json_schema(), event)
    return {"$schema": DIALECT, "x-schema-version": SCHEMA_VERSION, **schema}


def _plain(node: Any, event: type[Event]) -> Any:
    if isinstance(node, dict):
        plain = {key: _plain(value, event) for key, value in node.items() if not _is_coding(key, value)}
        return plain | _declared(node["coding"], plain, event) if len(plain) < len(node) else plain
    if isinstance(node, list):
        return [_plain(item, event) for item in node]
    return node


def _is_coding(key: str, value: Any) -> bool:
    """Whether an entry is what ``coded()`` declared, not a property that happens to be called ``coding``."""
    return key == "coding" and isinstance(value, dict) and "rule" in value and "evidence" in value


def _declared(coding: dict[str, Any], node: dict[str, Any], event: type[Event]) -> dict[str, Any]:
    declared = {f"x-{key.replace('_', '-')}": coding[key] for key in DECLARED if coding.get(key) is not None}
    if coding.get("vocabulary") is not None:
        declared |= _codes(coding["vocabulary"], node, event)
    return declared


def _codes(name: str, node: dict[str, Any], event: type[Event]) -> dict[str, Any]:
    codes: list[Any] = list(event.vocabulary(name).codes)
    types = _types(node)
    if "array" in types:
        return {"items": {**node.get("items", {}), "enum": codes}}
    if "integer" in types:
        codes = [int(code) for code in codes]
    return {"enum": [*codes, None] if "null" in types else codes}


def _types(node: dict[str, Any]) -> set[str]:
    return {kind for part in (node, *node.get("anyOf", ())) if isinstance(kind := part.get("type"), str)}
