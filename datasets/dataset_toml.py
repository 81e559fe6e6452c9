"""``dataset.toml``: what a dataset says about itself."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .errors import DatasetError, near

FILE_NAME = "dataset.toml"
_TEXTS = ("name", "title", "version", "licence")
_FOLDERS = ("actors", "places", "languages", "gazetteer")
_MORE_TEXTS = ("title_ar", "description", "notice", "event", "rules", *_FOLDERS, "country")
_TABLES = ("publish_persons", "thresholds", "coder")
_KEYS = (*_TEXTS, *_MORE_TEXTS, "creators", *_TABLES)


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number the gate compares with, and why it is that number."""

    value: float
    reason: str


@dataclass(frozen=True, slots=True)
class DatasetInfo:
    """The content of a ``dataset.toml``; ``publish_persons`` is the reason for it, None where they are not.

    ``notice``: what has to be read before the data are used; it goes to the head of everything a release says.
    """

    name: str
    title: str
    version: str
    licence: str
    creators: tuple[str, ...]
    title_ar: str = ""
    description: str = ""
    notice: str = ""
    event: str | None = None
    rules: str | None = None
    actors: str | None = None
    places: str | None = None
    languages: str | None = None
    gazetteer: str | None = None
    country: str | None = None
    publish_persons: str | None = None
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)
    coder: Mapping[str, Any] = field(default_factory=lambda: {"name": "rules"})


def read_info(path: Path) -> DatasetInfo:
    """Read a ``dataset.toml``. Raises DatasetError naming the file and the key for whatever does not fit."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise DatasetError(f"{path}: cannot be read ({error.strerror}).") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DatasetError(f"{path}: is no TOML ({error}).") from None
    for key in data:
        if key not in _KEYS:
            raise DatasetError(f"{path}: unknown key {key!r}. {near(key, _KEYS)}Known are: {', '.join(_KEYS)}.")
    if missing := [key for key in (*_TEXTS, "creators") if key not in data]:
        raise DatasetError(f"{path}: lacks {', '.join(missing)}; every dataset says them.")
    for key in (*_TEXTS, *_MORE_TEXTS):
        if key in data and not (isinstance(data[key], str) and data[key].strip()):
            raise DatasetError(f'{path}: {key} = {data[key]!r} is no text; write {key} = "…".')
    creators = data["creators"]
    if not isinstance(creators, list) or not creators or not all(isinstance(c, str) and c.strip() for c in creators):
        raise DatasetError(
            f'{path}: creators is a list of organisations, for example creators = ["The Wasata developers"].'
        )
    for key in _TABLES:
        if not isinstance(data.get(key, {}), dict):
            raise DatasetError(f"{path}: {key} is a table; write [{key}].")
    country = data.get("country", "AAA")
    if not (len(country) == 3 and country.isascii() and country.isupper()):
        raise DatasetError(f'{path}: country = {country!r} is no ISO 3166-1 alpha-3 code such as "SYR".')
    texts = {key: data[key] for key in (*_TEXTS, *_MORE_TEXTS) if key in data}
    return DatasetInfo(
        **texts,
        creators=tuple(creators),
        publish_persons=_reason(data["publish_persons"], "publish_persons", path)
        if "publish_persons" in data
        else None,
        thresholds={name: _threshold(name, entry, path) for name, entry in data.get("thresholds", {}).items()},
        coder=_coder(data.get("coder", {"name": "rules"}), path),
    )


def _reason(entry: Mapping[str, Any], where: str, path: Path) -> str:
    reason = entry.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        raise DatasetError(f'{path}: {where} gives no reason; write {where} = {{ …, reason = "…" }}.')
    return reason


def _threshold(name: str, entry: Any, path: Path) -> Threshold:
    where = f"thresholds.{name}"
    if not isinstance(entry, dict) or set(entry) != {"value", "reason"}:
        raise DatasetError(f'{path}: {where} is value and reason: {name} = {{ value = 0.9, reason = "…" }}.')
    value = entry["value"]
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise DatasetError(f"{path}: {where}.value = {value!r} is no number.")
    return Threshold(value, _reason(entry, where, path))


def _coder(entry: Mapping[str, Any], path: Path) -> Mapping[str, Any]:
    if not isinstance(entry.get("name"), str):
        raise DatasetError(f'{path}: coder has no name; write [coder] and name = "rules".')
    return entry
