"""``coded()``: the one way to declare a field, so that everything else can be derived from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from .errors import SchemaError

EvidenceKind = Literal["words", "derived", "curator", "record"]


@dataclass(frozen=True, slots=True)
class Coding:
    """What a field declares beyond its type.

    rule: how a coder decides. evidence: what a value rests on: ``words`` of the report, ``derived`` from a registry,
    a ``curator``'s statement, or ``record`` (book-keeping that codes nothing). derived_from: the source of a derived
    value. vocabulary: name of the vocabulary its codes come from. column: its name in the tables where it is not the
    default. released: whether exports carry it. required_reason: a null value needs an entry in ``Event.unknown``.
    words: for the rules coder, the words of a report that give each value. verbatim: whether the text may be a report's
    own words, which releases leave empty where they would name a person; by default every free text declared ``words``.
    """

    rule: str
    evidence: EvidenceKind = "words"
    derived_from: str | None = None
    vocabulary: str | None = None
    column: str | None = None
    released: bool = True
    required_reason: bool = False
    unit: str | None = None
    words: Mapping[str, Sequence[str]] | None = None
    verbatim: bool | None = None


def coded(
    description: str,
    *,
    rule: str = "",
    example: Any = PydanticUndefined,
    evidence: EvidenceKind = "words",
    derived_from: str | None = None,
    vocabulary: str | None = None,
    column: str | None = None,
    released: bool = True,
    required_reason: bool = False,
    unit: str | None = None,
    words: Mapping[str, Sequence[str]] | None = None,
    verbatim: bool | None = None,
    default: Any = PydanticUndefined,
    **constraints: Any,
) -> Any:
    """Declare a field: what it is, the coding rule, an example, and what a value rests on.

    A class whose field lacks a description, a rule or an example is refused when it is defined. A nullable field without ``default`` gets ``None``. ``constraints`` are pydantic's (``ge``, ``le``, ``min_length``,
    ``default_factory`` …). Raises SchemaError where a derived field does not name its source.
    """
    if (evidence == "derived") != (derived_from is not None):
        raise SchemaError(
            f'"{description}": evidence="derived" and derived_from=… belong together; give both or neither.'
        )
    coding = Coding(rule, evidence, derived_from, vocabulary, column, released, required_reason, unit, words, verbatim)
    if default is not PydanticUndefined:
        constraints["default"] = default
    extra: dict[str, Any] = {"coding": coding}
    examples = None if example is PydanticUndefined else [example]
    return Field(description=description, examples=examples, json_schema_extra=extra, **constraints)


def coding_of(field: FieldInfo) -> Coding | None:
    """The ``Coding`` a field was declared with, or None where it was not declared with ``coded()``."""
    extra = field.json_schema_extra
    return extra.get("coding") if isinstance(extra, dict) else None  # type: ignore[return-value]
