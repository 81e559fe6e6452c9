"""W5: where an event happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec
from ..countries import CODES, inside
from .reasons import has_reason
from .rowwise import rowwise
from .rule import Holds, Rule, row_rule

LEVELS = ("admin1", "admin2", "admin3")
POINT = ("latitude", "longitude")
TOLERANCE = 0.05


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Coordinates of events and of registry places, administrative units, and the reasons for an open place."""
    for table in ("events", "places"):
        yield from _coordinates(table)
    yield from _units()
    yield from _place()


def _coordinates(table: str) -> Iterator[Rule]:
    in_country = (*POINT, "country")
    yield row_rule(
        f"W501:{table}",
        table,
        POINT,
        lambda t: t["latitude"].isna() == t["longitude"].isna(),
        title=f"Coordinates of {table} are given both or neither",
        reason="One of them alone is no place.",
        message="{latitude}, {longitude}",
    )
    yield row_rule(
        f"W502:{table}",
        table,
        POINT,
        lambda t: ~((t["latitude"] == 0) & (t["longitude"] == 0)).fillna(False).astype(bool),
        title=f"No coordinates of {table} are 0, 0",
        reason="Zero stands for a missing value somewhere on the way.",
        message="0, 0",
    )
    yield row_rule(
        f"W503:{table}",
        table,
        in_country,
        lambda t: _located(t) | _swapped(t),
        title=f"Coordinates of {table} lie in the country named",
        reason="A point outside its country is a namesake elsewhere, or a slip.",
        message="{latitude}, {longitude} is outside {country}",
    )
    yield row_rule(
        f"W504:{table}",
        table,
        in_country,
        lambda t: ~_swapped(t),
        title=f"Latitude and longitude of {table} are not swapped",
        reason="The point would lie in its country the other way around.",
        message="{latitude}, {longitude} is in {country} only when swapped",
    )


def _located(t: Any) -> Any:
    return inside(t["country"], t["latitude"], t["longitude"])


def _swapped(t: Any) -> Any:
    return ~_located(t) & inside(t["country"], t["longitude"], t["latitude"])


def _units() -> Iterator[Rule]:
    for finer, coarser in (("admin2", "admin1"), ("admin3", "admin2")):
        codes = (f"{finer}_pcode", f"{coarser}_pcode")
        yield row_rule(
            f"W511:events.{finer}",
            "events",
            codes,
            _prefixed(*codes),
            title=f"The P-code of {finer} begins with that of {coarser}",
            reason="P-codes are built from the top, so another beginning is another unit.",
            message=f"{{{codes[0]}}} is not in {{{codes[1]}}}",
        )
        for table in ("events", "places"):
            yield row_rule(
                f"W512:{table}.{finer}",
                table,
                (finer, coarser),
                _comes_with(finer, coarser),
                title=f"{finer} of {table} comes with its {coarser}",
                reason="Whoever sums by the coarser unit would lose the row.",
                message=f"{{{finer}}} without {coarser}",
            )
    for level in LEVELS:
        code = f"{level}_pcode"
        yield row_rule(
            f"W513:events.{level}",
            "events",
            (level, code),
            _comes_with(code, level),
            title=f"A P-code of {level} comes with the name",
            reason="A code without its name cannot be read.",
            message=f"{{{code}}} without a name",
        )
        yield row_rule(
            f"W514:events.{level}",
            "events",
            (level, code),
            _has_one(code, level),
            title=f"A P-code of {level} has one name",
            reason="Two spellings of one unit split every count by name.",
            message=f"{{{code}}} has more names than {{{level}}}",
        )
    yield row_rule(
        "W515",
        "events",
        ("country", "admin1_pcode"),
        _country_prefix,
        title="P-codes belong to the country named",
        reason="A P-code begins with its country's two letters.",
        message="{admin1_pcode} is not in {country}",
    )
    yield row_rule(
        "W516",
        "events",
        ("country", "admin1"),
        lambda t: t["admin1"].isna() | t["country"].notna(),
        title="A unit comes with its country",
        reason="The same unit names exist in several countries.",
        message="{admin1} without a country",
    )


def _prefixed(finer: str, coarser: str) -> Holds:
    def holds(t: Any) -> Any:
        pairs = zip(t[finer], t[coarser], strict=True)
        return (
            t[finer].isna()
            | t[coarser].isna()
            | rowwise(isinstance(f, str) and isinstance(c, str) and f.startswith(c) and f != c for f, c in pairs)
        )

    return holds


def _comes_with(column: str, other: str) -> Holds:
    return lambda t: t[column].isna() | t[other].notna()


def _has_one(code: str, name: str) -> Holds:
    return lambda t: t[code].isna() | (t.groupby(code)[name].transform("nunique") <= 1)


def _country_prefix(t: Any) -> Any:
    letters = t["country"].map(CODES)
    return letters.isna() | t["admin1_pcode"].isna() | (t["admin1_pcode"].str[:2] == letters)


def _place() -> Iterator[Rule]:
    yield row_rule(
        "W521",
        "events",
        (*POINT, "where_prec"),
        lambda t: t["latitude"].isna() | t["where_prec"].notna(),
        title="Coordinates say how exact they are",
        reason="Without where_prec a centroid poses as a point.",
        message="{latitude}, {longitude} without where_prec",
    )
    yield row_rule(
        "W522",
        "events",
        ("place_id", "location"),
        lambda t: t["place_id"].isna() | t["location"].notna(),
        title="A place of the registry has its name",
        reason="An id alone cannot be read.",
        message="{place_id} without a name",
    )
    yield row_rule(
        "W523",
        "events",
        ("place_id", "location", "location_surface", "country", "place_candidates", "unknown"),
        _told_or_reasoned,
        title="An open place has its reason",
        reason="A null that nobody explained cannot be told from a forgotten one.",
        message="no place, and unknown gives no reason for place",
    )
    yield row_rule(
        "W524",
        "events",
        ("place_id", "place_candidates"),
        lambda t: t["place_id"].isna() | t["place_candidates"].isna(),
        title="A place is resolved or ambiguous, not both",
        reason="One of several candidates would be a guess.",
        message="{place_id}, and candidates {place_candidates}",
    )
    yield row_rule(
        "W525",
        "events",
        ("where_prec", "admin1", "admin2"),
        _not_finer_than_it_says,
        title="A coarse place names no finer unit",
        reason="Class 4 is a first-level unit and class 6 a country; a finer name says more than the report.",
        message="where_prec {where_prec} with {admin1}, {admin2}",
        severity="warning",
    )
    yield row_rule(
        "W526",
        "events",
        ("place_id", *POINT, "places.latitude", "places.longitude"),
        _as_registered,
        title="Coordinates are those of the registry",
        reason="They are derived from it; a difference is an edit, or another version of the registry.",
        message="{place_id} is at {places.latitude}, {places.longitude} in the registry, not {latitude}, {longitude}",
        severity="warning",
    )


def _told_or_reasoned(t: Any) -> Any:
    told = t[["place_id", "location", "location_surface", "country", "place_candidates"]].notna().any(axis=1)
    return told | has_reason(t["unknown"], "place")


def _not_finer_than_it_says(t: Any) -> Any:
    level = t["where_prec"].astype("Float64").astype("float64")
    return ~((level == 4) & t["admin2"].notna() | (level == 6) & t["admin1"].notna())


def _as_registered(t: Any) -> Any:
    known = t[[*POINT, "places.latitude", "places.longitude"]].notna().all(axis=1)
    near = [(t[axis].astype("float64") - t[f"places.{axis}"].astype("float64")).abs() <= TOLERANCE for axis in POINT]
    return ~known | near[0] & near[1]
