"""Who's On First, one country as CSV: placetype, names, coordinates, names of region and county.

Regions and counties bear this source's own spellings; where a registry unit bears one of their names, its OCHA name and
P-code are taken, else the name stays as given, without a P-code.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..places import PlaceRecord
from .known import KnownPlaces, known_places, within
from .names import by_script, others
from .rows import Rows, SkippedRow, coordinates, read_table

WHAT = "a Who's On First CSV with wof_id, placetype, names and coordinates"
COLUMNS = ("WOF_ID", "PLACETYPE", "NAME", "NAMES_AR", "LATITUDE", "LONGITUDE", "REGION", "COUNTY")
SOURCE = "Who's On First"
LEVELS = {
    "country": "country", "region": "admin1", "county": "admin2", "localadmin": "admin3", "locality": "locality",
    "borough": "site", "macrohood": "site", "neighbourhood": "site", "microhood": "site", "campus": "site",
}  # fmt: skip
KINDS = {"borough": "neighbourhood", "macrohood": "neighbourhood", "microhood": "neighbourhood"}


def read(file: Path) -> Rows:
    """The places in `file`; raises GazetteerError when it is not such a table."""
    table = list(read_table(file, WHAT, COLUMNS)[1])
    known, rows = known_places(), Rows()
    units = _Units(table, known)
    for line, row in table:
        rows.read += 1
        try:
            rows.add(_record(row, units, known, rows))
        except SkippedRow as reason:
            rows.skip(str(reason), line)
    return rows


class _Units:
    """The registry units behind this file's country, regions and counties."""

    def __init__(self, table: list[tuple[int, dict[str, str]]], known: KnownPlaces) -> None:
        self._known = known
        units = [row for _, row in table if row and row["PLACETYPE"] in ("country", "region", "county")]
        countries = [found for row in units if row["PLACETYPE"] == "country" and (found := known.country(_names(row)))]
        self.country = countries[0].place_id if len(countries) == 1 else ""
        self._spellings: dict[tuple[str, str], list[str]] = {}
        for row in units:
            self._spellings.setdefault((row["PLACETYPE"], row["NAME"]), []).extend(_names(row))

    def of(self, row: dict[str, str]) -> PlaceRecord | None:
        """The finest registry unit the row's county and region columns name."""
        region = self._known.admin1(self._all("region", row["REGION"]), self.country)
        if region is None:
            return None
        return self._known.admin2(self._all("county", row["COUNTY"]), region.place_id) or region

    def _all(self, placetype: str, name: str) -> list[str]:
        return [name, *self._spellings.get((placetype, name), ())] if name else []


def _names(row: dict[str, str]) -> list[str]:
    return [row["NAME"], *row["NAMES_AR"].split("|")]


def _record(row: dict[str, str], units: _Units, known: KnownPlaces, rows: Rows) -> PlaceRecord:
    if not row:
        raise SkippedRow("wrong number of fields")
    if not row["WOF_ID"]:
        raise SkippedRow("no wof_id")
    placetype = row["PLACETYPE"]
    if placetype not in LEVELS:
        raise SkippedRow(f"placetype {placetype or 'missing'} is not used")
    latitude, longitude = coordinates(row["LATITUDE"], row["LONGITUDE"])
    latin, arabic = by_script(_names(row))
    name, name_ar = latin[0] if latin else "", arabic[0] if arabic else ""
    unit = units.of(row)
    # a region that no registry unit matches keeps its own name, and so do the counties in it
    region = row["REGION"] if unit is None else unit.admin1
    county = unit.admin2 if unit and unit.admin2 else "" if placetype in ("country", "region") else row["COUNTY"]
    record = PlaceRecord(
        f"wof-{row['WOF_ID']}", LEVELS[placetype], KINDS.get(placetype, placetype), name, name_ar,
        others(name, latin), others(name_ar, arabic),
        region, unit.admin1_pcode if unit else "", county, unit.admin2_pcode if unit else "",
        country=units.country, latitude=latitude, longitude=longitude, source=SOURCE,
    )  # fmt: skip
    return _as_known(record, unit, known, rows)


def _as_known(record: PlaceRecord, unit: PlaceRecord | None, known: KnownPlaces, rows: Rows) -> PlaceRecord:
    """`record` under the registry's id when it is a place of the registry that no earlier row has claimed."""
    names = (record.name, record.name_ar, *record.aliases_en, *record.aliases_ar)
    same: PlaceRecord | None = None
    if record.level == "country":
        same = known.country(names)
    elif unit is not None and record.level == unit.level:
        same = unit
    elif record.level == "locality" and record.latitude is not None and record.longitude is not None:
        same = known.locality(names, record.latitude, record.longitude)
    if same is None or rows.has(same.place_id):
        return record
    return within(replace(record, place_id=same.place_id), same)
