"""Open Syria's geography data: governorates, districts and subdistricts as JSON, each a list of units."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..places import PlaceRecord
from .error import GazetteerError
from .known import KnownPlaces, known_places
from .names import by_script, others, without_centre
from .rows import Rows, SkippedRow, coordinates, read_text

WHAT = "Open Syria's governorates, districts or subdistricts JSON, or the folder that holds the three"
SOURCE = "Open Syria"
KINDS = {"admin1": "governorate", "admin2": "district", "admin3": "subdistrict"}


def read(file: Path) -> Rows:
    """The units in `file`, or in all JSON files of a folder; raises GazetteerError when one of them is something else.

    The line of a skipped unit is its position in the list, counted through all files from 1.
    """
    files = sorted(file.glob("*.json")) if file.is_dir() else [file]
    if not files:
        raise GazetteerError(f"{file}: no .json file in this folder; give {WHAT}")
    units = sorted((unit for each in files for unit in _units(each)), key=_depth)
    rows, known = Rows(), known_places()
    named: dict[str, PlaceRecord] = {}
    for unit in units:
        rows.read += 1
        try:
            record = _record(unit, named, known)
            rows.add(record)
            named[record.place_id] = record
        except SkippedRow as reason:
            rows.skip(str(reason), rows.read)
    return rows


def _units(file: Path) -> list[dict[str, Any]]:
    try:
        units = json.loads(read_text(file, WHAT))
    except json.JSONDecodeError as error:
        raise GazetteerError(f"{file}:{error.lineno}: not JSON ({error.msg}); give {WHAT}") from None
    if not isinstance(units, list) or not all(isinstance(unit, dict) and "externalIds" in unit for unit in units):
        raise GazetteerError(f"{file}: not a list of units with externalIds; give {WHAT}")
    return units


def _depth(unit: dict[str, Any]) -> int:
    return 3 if "districtId" in unit else 2 if "governorateId" in unit else 1


def _record(unit: dict[str, Any], named: dict[str, PlaceRecord], known: KnownPlaces) -> PlaceRecord:
    pcode, level = _pcode(unit), f"admin{_depth(unit)}"
    names, centroid = unit.get("name"), unit.get("centroid")
    if not isinstance(names, dict) or not isinstance(centroid, dict):
        raise SkippedRow("no name or no centroid")
    name, name_ar = str(names.get("en") or ""), without_centre(str(names.get("ar") or ""))
    aliases = unit.get("aliases")
    values = [alias.get("value") for alias in aliases if isinstance(alias, dict)] if isinstance(aliases, list) else []
    latin, arabic = by_script(value for value in values if isinstance(value, str))
    latitude, longitude = coordinates(str(centroid.get("latitude")), str(centroid.get("longitude")))
    admin: list[str] = []
    for depth in (1, 2, 3):
        code = pcode[: 2 + 2 * depth] if depth < _depth(unit) else pcode if depth == _depth(unit) else ""
        admin += [_unit_name(code, pcode, name, named, known), code]
    return PlaceRecord(
        pcode, level, KINDS[level], name, name_ar, others(name, latin), others(name_ar, arabic),
        admin[0], admin[1], admin[2], admin[3], admin[4], admin[5], "SYR",
        latitude, longitude, _population(unit), SOURCE,
    )  # fmt: skip


def _pcode(unit: dict[str, Any]) -> str:
    external = unit["externalIds"]
    pcode = str(external.get("ochaPcode") or "") if isinstance(external, dict) else ""
    if len(pcode) != 2 + 2 * _depth(unit) or not pcode.startswith("SY"):
        raise SkippedRow("no OCHA P-code of its level")
    return pcode


def _unit_name(code: str, pcode: str, name: str, named: dict[str, PlaceRecord], known: KnownPlaces) -> str:
    """The OCHA name where the registry has the unit, else the name this source gives it."""
    unit = known.by_id.get(code) or named.get(code)
    return unit.name if unit else name if code and code == pcode else ""


def _population(unit: dict[str, Any]) -> int | None:
    population = unit.get("population")
    value = population.get("value") if isinstance(population, dict) else None
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
