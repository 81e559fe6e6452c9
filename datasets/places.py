"""The place registry: one row a place, kept as CSV files in a folder.

The bundled files (Syria down to subdistricts and known localities, the wider region down to cities) and the folders a
gazetteer import writes share one column format, so one reader serves both. Standard library only: the command line and
the coders read places at every start.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Protocol

LEVELS = ("country", "region", "admin1", "admin2", "admin3", "locality", "site")


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place as the registry knows it.

    `level` is one of `LEVELS`; `kind` says it in a word (governorate, town, crossing, …). `name` is the English name
    (OCHA spelling for Syria), `name_ar` the Arabic one as the press writes it. The admin fields name the units the
    place lies in, itself included when it is one. `country` is ISO 3166-1 alpha-3. Coordinates are WGS 84 degrees, of
    the centroid for areas, None when unknown. `population` ranks places that share a name; None when unknown.
    `further` holds the names of languages beside Arabic and English by their column (`name_tr`, a tuple of one, and
    `aliases_tr`).
    """

    place_id: str
    level: str
    kind: str
    name: str
    name_ar: str = ""
    aliases_en: tuple[str, ...] = ()
    aliases_ar: tuple[str, ...] = ()
    admin1: str = ""
    admin1_pcode: str = ""
    admin2: str = ""
    admin2_pcode: str = ""
    admin3: str = ""
    admin3_pcode: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int | None = None
    source: str = ""
    further: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    def names(self, language: str, latin: bool = False) -> tuple[str, ...]:
        """The names and aliases in a language, the name first, each once.

        Where there is none, the English names stand in for a language written in Latin letters (`latin`).
        """
        if language == "en":
            own: tuple[str, ...] = (self.name, *self.aliases_en)
        elif language == "ar":
            own = (self.name_ar, *self.aliases_ar)
        else:
            own = (*self.further.get(f"name_{language}", ()), *self.further.get(f"aliases_{language}", ()))
        found = tuple(dict.fromkeys(name for name in own if name))
        return found if found or not latin or language == "en" else self.names("en")


#: The columns every file has, in this order; columns of names in further languages may stand behind them.
COLUMNS = tuple(column.name for column in fields(PlaceRecord) if column.name != "further")
_FURTHER = re.compile(r"(?:name|aliases)_(?!(?:ar|en)$)[a-z]{2,3}")


class _File(Protocol):
    """What a path and a packaged resource have in common."""

    @property
    def name(self) -> str: ...

    def read_bytes(self) -> bytes: ...


def read_places(folder: Path) -> list[PlaceRecord]:
    """Read every `*.csv` of `folder`, in order of file name.

    A place that several files name becomes one record, as `merge_places` says. Raises ValueError naming file and line
    for a row that does not fit the format, FileNotFoundError when the folder holds no CSV file.
    """
    found = _csv_files(folder)
    if not found:
        raise FileNotFoundError(f"{folder}: no places here, a gazetteer folder holds at least one .csv file")
    return merge_places(record for file in found for record in _read_file(file))


@cache
def bundled_places() -> tuple[PlaceRecord, ...]:
    """The places that come with the package."""
    return tuple(merge_places(record for file in _bundled_files() for record in _read_file(file)))


def places_digest(folder: Path | None = None, own: Path | None = None) -> str:
    """`sha256:…` over names and bytes of the bundled files, and of those in `folder` and `own` where they are given."""
    digest = hashlib.sha256()
    groups = {"bundled": _bundled_files(), "folder": _csv_files(folder), "own": _csv_files(own)}
    for group, found in groups.items():
        for file in found:
            content = file.read_bytes()
            digest.update(f"{group}/{file.name}\0{len(content)}\0".encode())
            digest.update(content)
    return f"sha256:{digest.hexdigest()}"


def merge_places(records: Iterable[PlaceRecord]) -> list[PlaceRecord]:
    """One record a `place_id`, in order of first appearance.

    The first record's values stand, later ones fill what it leaves empty; a differing name becomes an alias.
    """
    merged: dict[str, PlaceRecord] = {}
    for record in records:
        known = merged.get(record.place_id)
        merged[record.place_id] = record if known is None else _fill(known, record)
    return list(merged.values())


def write_places(records: Iterable[PlaceRecord], folder: Path, name: str = "places.csv") -> Path:
    """Write `records` to `folder/name`, all or nothing, sorted as given; returns the file's path."""
    records = list(records)
    further = sorted({column for record in records for column in record.further})
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / name
    beside = folder / f".{name}.{os.getpid()}.tmp"
    try:
        with beside.open("w", encoding="utf-8", newline="") as stream:
            rows = csv.writer(stream, lineterminator="\n")
            rows.writerow((*COLUMNS, *further))
            rows.writerows(_row(record, further) for record in records)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return target


def _bundled_files() -> list[_File]:
    folder = files(__package__).joinpath("registries", "places")
    return sorted((file for file in folder.iterdir() if file.name.endswith(".csv")), key=lambda file: file.name)


def _csv_files(folder: Path | None) -> list[_File]:
    return sorted(folder.glob("*.csv"), key=lambda file: file.name) if folder is not None else []


def _read_file(file: _File) -> list[PlaceRecord]:
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{file.name}: not UTF-8 text ({error.reason} at byte {error.start})") from None
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = next(rows, [])
    further = tuple(header[len(COLUMNS) :])
    known = len(set(further)) == len(further) and all(_FURTHER.fullmatch(column) for column in further)
    if tuple(header[: len(COLUMNS)]) != COLUMNS or not known:
        missing = [column for column in COLUMNS if column not in header]
        raise ValueError(f"{file.name}:1: the header must be {','.join(COLUMNS)}; missing: {', '.join(missing) or '-'}")
    records: list[PlaceRecord] = []
    seen: set[str] = set()
    try:
        for row in rows:
            record = _record(row, further)
            if record.place_id in seen:
                raise ValueError(f"place_id {record.place_id!r} is there twice")
            seen.add(record.place_id)
            records.append(record)
    except (ValueError, csv.Error) as error:
        raise ValueError(f"{file.name}:{rows.line_num}: {error}") from None
    return records


def _record(row: list[str], further: Sequence[str]) -> PlaceRecord:
    width = len(COLUMNS) + len(further)
    if len(row) != width:
        raise ValueError(f"{len(row)} fields instead of {width}")
    place_id, level, kind, name, name_ar, aliases_en, aliases_ar = row[:7]
    a1, a1_pcode, a2, a2_pcode, a3, a3_pcode, country, lat, lon, population, source = row[7 : len(COLUMNS)]
    names = zip(further, row[len(COLUMNS) :], strict=True)
    if not place_id or not (name or name_ar):
        raise ValueError("a place needs a place_id and a name")
    if level not in LEVELS:
        raise ValueError(f"level {level!r} is none of {', '.join(LEVELS)}")
    if (lat == "") != (lon == ""):
        raise ValueError("latitude and longitude go together")
    return PlaceRecord(
        place_id, level, kind, name, name_ar, _split(aliases_en), _split(aliases_ar),
        a1, a1_pcode, a2, a2_pcode, a3, a3_pcode, country,
        _degrees("latitude", lat, 90), _degrees("longitude", lon, 180), _population(population), source,
        {column: _split(cell) for column, cell in names if cell},
    )  # fmt: skip


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _degrees(column: str, cell: str, limit: int) -> float | None:
    if not cell:
        return None
    try:
        value = float(cell)
    except ValueError:
        raise ValueError(f"{column} {cell!r} is not a number") from None
    if not -limit <= value <= limit:  # also false for nan
        raise ValueError(f"{column} {cell} is outside ±{limit} degrees")
    return value


def _population(cell: str) -> int | None:
    if not cell:
        return None
    if not (cell.isascii() and cell.isdigit()):
        raise ValueError(f"population {cell!r} is not a whole number")
    return int(cell)


def _row(record: PlaceRecord, further: Sequence[str]) -> list[str]:
    own = [_cell(column, getattr(record, column)) for column in COLUMNS]
    return own + [_cell(column, record.further.get(column, ())) for column in further]


def _cell(column: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        if any("|" in alias or not alias for alias in value):
            raise ValueError(f"{column}: an alias may not be empty or hold a bar: {value}")
        return "|".join(value)
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def _fill(known: PlaceRecord, other: PlaceRecord) -> PlaceRecord:
    missing = {column: getattr(other, column) for column in COLUMNS if getattr(known, column) in ("", None, ())}
    name, name_ar = known.name or other.name, known.name_ar or other.name_ar
    missing["aliases_en"] = _union(name, known.aliases_en, (other.name, *other.aliases_en))
    missing["aliases_ar"] = _union(name_ar, known.aliases_ar, (other.name_ar, *other.aliases_ar))
    return replace(known, further=_fill_further(known.further, other.further), **missing)


def _fill_further(
    known: Mapping[str, tuple[str, ...]], other: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """As for the other names: the first name stands, aliases add up, a differing name becomes an alias."""
    merged = dict(known)
    for column in sorted(other, reverse=True):  # name_… before aliases_…
        language = column.partition("_")[2]
        if column.startswith("name_") and column not in merged:
            merged[column] = other[column]
        else:
            name = "".join(merged.get(f"name_{language}", ()))
            aliases = _union(name, merged.get(f"aliases_{language}", ()), other[column])
            merged |= {f"aliases_{language}": aliases} if aliases else {}
    return merged


def _union(name: str, *groups: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(alias for group in groups for alias in group if alias and alias != name))
