"""OCHA's Common Operational Dataset, administrative boundaries (COD-AB), as CSV.

Two tables of it are read: the third level (subdistricts in Arabic and English, which also names the levels above) and
the populated places (communities, English only).
"""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

from ..places import PlaceRecord
from .country_codes import iso3
from .names import others, without_brackets, without_centre
from .rows import Rows, SkippedRow, coordinates, read_table

WHAT = "the adm3 or the populated places (adm4) CSV of OCHA's administrative boundaries"
SUBDISTRICTS = (
    "ADM3_PCODE", "ADM3_EN", "ADM3_AR", "ADM2_PCODE", "ADM2_EN", "ADM2_AR", "ADM1_PCODE", "ADM1_EN", "ADM1_AR",
    "ADM0_PCODE", "LAT_CENTROID", "LON_CENTROID",
)  # fmt: skip
COMMUNITIES = (
    "PP_PCODE", "PP_NAME_EN", "LAT", "LON", "ADM3_PCODE", "ADM3_EN", "ADM2_PCODE", "ADM2_EN", "ADM1_PCODE", "ADM1_EN",
    "ADM0_PCODE",
)  # fmt: skip
SOURCE = "OCHA COD-AB"


def read(file: Path) -> Rows:
    """The units or communities in `file`; raises GazetteerError when it is neither table."""
    layout, table = read_table(file, WHAT, SUBDISTRICTS, COMMUNITIES)
    to_record = _subdistrict if layout is SUBDISTRICTS else _community
    rows = Rows()
    for line, row in table:
        rows.read += 1
        try:
            rows.add(to_record(row))
        except SkippedRow as reason:
            rows.skip(str(reason), line)
    if layout is SUBDISTRICTS:
        _add_units_above(rows, file)
    return rows


def _subdistrict(row: dict[str, str]) -> PlaceRecord:
    _check(row, "ADM3_PCODE")
    name, name_ar = row["ADM3_EN"], without_centre(row["ADM3_AR"])
    latitude, longitude = coordinates(row["LAT_CENTROID"], row["LON_CENTROID"])
    return PlaceRecord(
        row["ADM3_PCODE"], "admin3", "subdistrict", name, name_ar,
        others(name, (row.get("ADM3_REF", ""), row.get("ADM3ALT1EN", ""))),
        others(name_ar, (row.get("ADM3ALT1AR", ""),)),
        row["ADM1_EN"], row["ADM1_PCODE"], row["ADM2_EN"], row["ADM2_PCODE"], name, row["ADM3_PCODE"],
        _country(row), latitude, longitude, None, SOURCE,
    )  # fmt: skip


def _community(row: dict[str, str]) -> PlaceRecord:
    _check(row, "PP_PCODE")
    name = without_brackets(row["PP_NAME_EN"])
    latitude, longitude = coordinates(row["LAT"], row["LON"])
    spellings = (row.get(column, "") for column in ("PP_REF_NAM", "PP_ALT1_EN", "PP_ALT2_EN"))
    return PlaceRecord(
        row["PP_PCODE"], "locality", "community", name, "",
        others(name, (without_brackets(each.replace("|", " ")) for each in spellings)), (),
        row["ADM1_EN"], row["ADM1_PCODE"], row["ADM2_EN"], row["ADM2_PCODE"], row["ADM3_EN"], row["ADM3_PCODE"],
        _country(row), latitude, longitude, None, SOURCE,
    )  # fmt: skip


def _check(row: dict[str, str], id_column: str) -> None:
    if not row:
        raise SkippedRow("wrong number of fields")
    if not row[id_column]:
        raise SkippedRow(f"no {id_column}")


def _country(row: dict[str, str]) -> str:
    code = iso3(row["ADM0_PCODE"])
    if not code:
        raise SkippedRow("unknown country code")
    return code


def _add_units_above(rows: Rows, file: Path) -> None:
    """Districts and governorates from the rows of their subdistricts; their point is the mean of the centroids."""
    names_ar = {
        row[f"ADM{level}_PCODE"]: row[f"ADM{level}_AR"]
        for _, row in read_table(file, WHAT, SUBDISTRICTS)[1]
        if row
        for level in (1, 2)
    }
    children: dict[tuple[str, str], list[PlaceRecord]] = {}
    for record in rows.records:
        children.setdefault(("admin1", record.admin1_pcode), []).append(record)
        children.setdefault(("admin2", record.admin2_pcode), []).append(record)
    for (level, pcode), below in sorted(children.items()):
        first = below[0]
        name2, pcode2 = (first.admin2, first.admin2_pcode) if level == "admin2" else ("", "")
        rows.add(
            PlaceRecord(
                pcode, level, "district" if level == "admin2" else "governorate", name2 or first.admin1,
                without_centre(names_ar[pcode]), (), (), first.admin1, first.admin1_pcode, name2, pcode2, "", "",
                first.country,
                round(fmean(each.latitude for each in below if each.latitude is not None), 4),
                round(fmean(each.longitude for each in below if each.longitude is not None), 4), None, SOURCE,
            )
        )  # fmt: skip
