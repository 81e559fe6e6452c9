"""The numbers that rules compare with: ``thresholds.toml``, and over it what a dataset says, each with its reason."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from ..datasets.dataset_toml import Threshold
from ..datasets.errors import near
from .errors import GateError


@cache
def defaults() -> Mapping[str, Threshold]:
    """The thresholds that hold where a dataset says nothing."""
    return {name: Threshold(row["value"], row["reason"]) for name, row in _rows().items() if "value" in row}


def names() -> tuple[str, ...]:
    """Every threshold a dataset may give."""
    return tuple(_rows())


def with_defaults(given: Mapping[str, Threshold]) -> dict[str, Threshold]:
    """``given`` over the defaults. Raises GateError for a name there is none of."""
    for name in given:
        if name not in _rows():
            raise GateError(f"[thresholds] has no {name!r}. {near(name, names())}Known are: {', '.join(names())}.")
    return {**defaults(), **given}


@cache
def _rows() -> Mapping[str, dict]:  # type: ignore[type-arg]
    return tomllib.loads(files(__package__).joinpath("thresholds.toml").read_text("utf-8"))
