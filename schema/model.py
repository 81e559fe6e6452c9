"""The base of every Wasata model: frozen, closed, and documented field by field."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict

from .errors import SchemaError
from .fields import Coding, coding_of


def allows_none(annotation: Any) -> bool:
    """Whether ``None`` is a value of the annotated type."""
    return get_origin(annotation) in (Union, types.UnionType) and type(None) in get_args(annotation)


def models_in(annotation: Any) -> Iterator[type[Model]]:
    """The models that values of the annotated type may be or hold."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


class Model(BaseModel):
    """Frozen pydantic model that refuses unknown keys and undocumented fields."""

    _codings: ClassVar[Mapping[str, Coding]]

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        for name, annotation in vars(cls).get("__annotations__", {}).items():
            if name.startswith("_") or "ClassVar" in str(annotation):
                continue
            if any(hasattr(base, name) for base in cls.__bases__):
                raise SchemaError(
                    f"{cls.__name__}.{name} shadows {name!r}, which every {cls.__bases__[0].__name__} has already; "
                    "choose another name."
                )

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        rebuild = False
        for name, field in cls.model_fields.items():
            coding = coding_of(field)
            if coding is None or not (field.description or "").strip() or not coding.rule.strip() or not field.examples:
                raise SchemaError(
                    f"{cls.__name__}.{name} is not documented: declare it with "
                    f'coded("what it is", rule="how it is coded", example=…).'
                )
            if field.is_required() and allows_none(field.annotation):
                field.default = None
                rebuild = True
            if name in vars(cls).get("__annotations__", {}) and name in _inherited(cls):
                raise SchemaError(
                    f"{cls.__name__}.{name} shadows a field of {cls.__mro__[1].__name__}; choose another name."
                )
        if rebuild:
            cls.model_rebuild(force=True)

    @classmethod
    def codings(cls) -> Mapping[str, Coding]:
        """The declaration of every field, in the order of the fields."""
        known: Mapping[str, Coding] | None = vars(cls).get("_codings")
        if known is None:
            found = {name: coding for name, field in cls.model_fields.items() if (coding := coding_of(field))}
            known = MappingProxyType(found)
            cls._codings = known  # reading events asks for it hundreds of times
        return known

    @classmethod
    def coding(cls, name: str) -> Coding:
        """The declaration of one field. Raises SchemaError for a name the model does not have."""
        if (known := cls.codings().get(name)) is not None:
            return known
        raise SchemaError(f"{cls.__name__} has no field {name!r}; it has: {', '.join(cls.model_fields)}.")


def _inherited(cls: type[BaseModel]) -> set[str]:
    return {
        name for base in cls.__mro__[1:] if issubclass(base, BaseModel) for name in getattr(base, "model_fields", {})
    }
