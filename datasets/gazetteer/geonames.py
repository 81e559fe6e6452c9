"""A GeoNames country dump (`SY.txt` and the like): 19 columns, tab-separated, no header, no quoting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ..places import PlaceRecord
from .country_codes import iso3
from .error import GazetteerError
from .known import KnownPlaces, known_places, within
from .names import by_script, others
from .rows import Rows, SkippedRow, coordinates, read_text

WHAT = "a GeoNames country dump such as SY.txt, unzipped"
SOURCE = "GeoNames"
FIELDS = 19
ID, NAME, ASCII, ALTERNATES, LATITUDE, LONGITUDE, CLASS, CODE, COUNTRY = range(9)
ADMIN1, ADMIN2, POPULATION = 10, 11, 14

# feature code -> (level, kind); every other code of class P is a locality
FEATURES = {
    "PCLI": ("country", "country"), "PCL": ("country", "country"),
    "ADM1": ("admin1", "admin1"), "ADM2": ("admin2", "admin2"), "ADM3": ("admin3", "admin3"),
    "PPLX": ("site", "neighbourhood"), "CMPRF": ("site", "camp"), "CMP": ("site", "camp"),
    "AIRP": ("site", "airport"), "AIRB": ("site", "airport"), "AIRF": ("site", "airport"),
    "MILB": ("site", "base"), "INSM": ("site", "base"), "FRT": ("site", "base"),
    "PSTB": ("site", "crossing"), "CSTM": ("site", "crossing"), "DAM": ("site", "dam"),
    "PPLC": ("locality", "city"), "PPLA": ("locality", "city"), "PPLA2": ("locality", "town"),
    "PPLA3": ("locality", "town"), "PPLF": ("locality", "village"),
}  # fmt: skip
GONE = {"PPLH", "PPLQ", "PPLW", "ADM1H", "ADM2H", "ADM3H", "PCLH"}  # historical, abandoned, destroyed


def read(file: Path) -> Rows:
    """The places in `file` that news reports name; raises GazetteerError when it is not such a dump."""
    table = _table(file)
    known, rows = known_places(), Rows()
    units = {code: unit for _, row in table if (found := _unit(row, known)) for code, unit in [found]}
    for line, row in table:
        rows.read += 1
        try:
            rows.add(_record(row, units, known, rows.has))
        except SkippedRow as reason:
            rows.skip(str(reason), line)
    return rows


def _table(file: Path) -> list[tuple[int, list[str]]]:
    lines = read_text(file, WHAT).split("\n")
    table = [(number, line.rstrip("\r").split("\t")) for number, line in enumerate(lines, 1) if line.strip()]
    if not table or not any(len(row) == FIELDS and row[ID].isdigit() for _, row in table[:5]):
        raise GazetteerError(f"{file}: no line of {FIELDS} tab-separated fields at its start; give {WHAT}")
    return table


def _unit(row: list[str], known: KnownPlaces) -> tuple[tuple[str, str], PlaceRecord] | None:
    """((country, admin1 code), registry unit or a plain one) for a first-level row, None for any other."""
    if len(row) != FIELDS or row[CODE] != "ADM1":
        return None
    country = iso3(row[COUNTRY])
    names = _names(row)
    same = known.admin1((*names[0], *names[1]), country)
    own = PlaceRecord(f"geonames-{row[ID]}", "admin1", "admin1", row[NAME], admin1=row[NAME], country=country)
    return (country, row[ADMIN1]), same or own


def _names(row: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return by_script((row[NAME], row[ASCII], *row[ALTERNATES].split(",")))


def _record(
    row: list[str],
    units: dict[tuple[str, str], PlaceRecord],
    known: KnownPlaces,
    taken: Callable[[str], bool],
) -> PlaceRecord:
    if len(row) != FIELDS:
        raise SkippedRow("wrong number of fields")
    if not row[ID].isdigit():
        raise SkippedRow("geonameid is not a number")
    if row[CODE] in GONE:
        raise SkippedRow("a place of the past")
    if row[CODE] not in FEATURES and row[CLASS] != "P":
        raise SkippedRow("feature class not used")
    country = iso3(row[COUNTRY])
    if not country:
        raise SkippedRow("unknown country code")
    level, kind = FEATURES.get(row[CODE], ("locality", "locality"))
    latitude, longitude = coordinates(row[LATITUDE], row[LONGITUDE])
    latin, arabic = _names(row)
    name, name_ar = latin[0] if latin else "", arabic[0] if arabic else ""
    record = PlaceRecord(
        f"geonames-{row[ID]}", level, kind, name, name_ar, others(name, latin), others(name_ar, arabic),
        country=country, latitude=latitude, longitude=longitude, population=_population(row[POPULATION]), source=SOURCE,
    )  # fmt: skip
    unit = None if level == "country" else units.get((country, row[ADMIN1]))
    return _placed(record, unit, (*latin, *arabic), known, taken)


def _placed(
    record: PlaceRecord,
    unit: PlaceRecord | None,
    names: tuple[str, ...],
    known: KnownPlaces,
    taken: Callable[[str], bool],
) -> PlaceRecord:
    """`record` with its admin columns, and under the registry's id when it is a place of the registry."""
    same: PlaceRecord | None = None
    if record.level == "country":
        same = known.by_id.get(record.country)
    elif record.level == "admin1":
        same = unit
    elif record.level == "admin2" and unit is not None and unit.admin1_pcode:
        same = known.admin2(names, unit.admin1_pcode)
    elif record.level == "locality" and record.latitude is not None and record.longitude is not None:
        same = known.locality(names, record.latitude, record.longitude)
    if same is not None and not taken(same.place_id):
        return within(replace(record, place_id=same.place_id), same)
    placed = within(record, unit)
    return replace(placed, admin2=record.name) if record.level == "admin2" else placed


def _population(cell: str) -> int | None:
    return int(cell) or None if cell.isascii() and cell.isdigit() else None
