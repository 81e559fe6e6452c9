"""What a subclass of ``Event`` may add: checked when the class is defined, before a single report is read.

Each error is one sentence that names the class and the field or code, and says what would be right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from pydantic import TypeAdapter, ValidationError

from .errors import SchemaError, VocabularyError
from .fields import coding_of
from .model import models_in
from .vocabularies import Term, vocabulary_names

if TYPE_CHECKING:
    from .columns import TableSpec
    from .event import Event

_NAME = re.compile(r"[a-z][a-z0-9_]*")


def check_extension(cls: type[Event]) -> None:
    """Raise SchemaError for a field, word list or term of the class that could not be coded, checked and released."""
    _check_terms(cls)
    own = [name for name in vars(cls).get("__annotations__", {}) if name in cls.model_fields]
    for name in own:
        _check_field(cls, name)
    from .columns import tables  # columns reads events, and events are defined before it

    try:
        specs = tables(cls)
    except (SchemaError, VocabularyError) as error:
        raise SchemaError(f"{cls.__name__}: {error}") from None
    _check_columns(cls, specs)
    for name in own:
        _check_words(cls, name, specs)


def _check_terms(cls: type[Event]) -> None:
    added = vars(cls).get("added_terms", {})
    if not isinstance(added, Mapping):
        raise SchemaError(f"{cls.__name__}: added_terms is a dict, vocabulary to terms: {{'event_mode': (Term(…),)}}.")
    for name, terms in added.items():
        if name not in vocabulary_names():
            raise SchemaError(
                f"{cls.__name__}: added_terms names no vocabulary {name!r}; there are: {', '.join(vocabulary_names())}."
            )
        if not isinstance(terms, (tuple, list)) or not all(isinstance(term, Term) for term in terms):
            raise SchemaError(
                f"{cls.__name__}: added_terms[{name!r}] is a tuple of Term(…), also where it is only one."
            )
        for term in terms:
            _check_term(cls, name, term)
        cls.vocabulary(name)  # raises where a code is in use


def _check_term(cls: type[Event], name: str, term: Term) -> None:
    told = {"label": (term.label or {}).get("en"), "definition": term.definition, "rule": term.rule}
    told["example"] = term.example
    if missing := [key for key, text in told.items() if not isinstance(text, str) or not text.strip()]:
        raise SchemaError(
            f"{cls.__name__}: the term {term.code!r} lacks {', '.join(missing)}; every term has a label in English, "
            "a definition, a rule and an example."
        )
    if name == "event_mode":
        roots = cls.vocabulary("event_type")
        if term.parent not in roots or not term.code.startswith(f"{term.parent}:"):
            raise SchemaError(
                f"{cls.__name__}: the mode {term.code!r} is under no root; write it ROOT:mode and give parent=ROOT, "
                f"one of {', '.join(roots.codes)}."
            )
    elif term.parent is not None and term.parent not in cls.vocabulary(name):
        raise SchemaError(f"{cls.__name__}: the parent {term.parent!r} of {term.code!r} is no code of {name}.")


def _check_field(cls: type[Event], name: str) -> None:
    field = cls.model_fields[name]
    if not _NAME.fullmatch(name):
        raise SchemaError(
            f"{cls.__name__}.{name}: a field is a column too; write it in lower case, as {name.lower()!r}."
        )
    if field.is_required():
        raise SchemaError(
            f"{cls.__name__}.{name} is required, and a report may leave it open; add `| None` to its type, or a default."
        )
    if any(models_in(field.annotation)):
        return
    try:
        adapter: TypeAdapter[Any] = TypeAdapter(cast(Any, field.annotation))
        adapter.validate_python((field.examples or [None])[0])
    except ValidationError as error:
        reason = error.errors(include_url=False)[0]["msg"]
        raise SchemaError(f"{cls.__name__}.{name}: its example is no value of the field: {reason}.") from None


def _check_columns(cls: type[Event], specs: Mapping[str, TableSpec]) -> None:
    for table, spec in specs.items():
        seen: dict[str, str] = {}
        for column in spec.columns:
            if column.name in seen:
                paths = [path for path in (seen[column.name], column.path) if path in cls.model_fields]
                field = paths[-1] if paths else column.name
                raise SchemaError(
                    f"{cls.__name__}.{field} would be a second column {column.name!r} of the table {table}; "
                    "choose another name, or give coded(column=…)."
                )
            seen[column.name] = column.path


def _check_words(cls: type[Event], name: str, specs: Mapping[str, TableSpec]) -> None:
    coding = coding_of(cls.model_fields[name])
    if coding is None or coding.words is None:
        return
    column = next((column for column in specs["events"].columns if column.path == name), None)
    values: Any = column.values if column is not None else None
    for value, forms in coding.words.items():
        if values is not None and value not in values:
            raise SchemaError(
                f"{cls.__name__}.{name}: words for {value!r}, which is none of its values: {', '.join(values)}."
            )
        if isinstance(forms, str) or not forms or not all(isinstance(form, str) and form.strip() for form in forms):
            raise SchemaError(f'{cls.__name__}.{name}: the words for {value!r} are a list of texts: {value!r}: ["…"].')
