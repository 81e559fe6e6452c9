"""W5: where an event happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec
from ..countries import CODES, inside
from ..keys import by_value
from .reasons import has_reason
from .rule import Holds, Rule, row_rule

LEVELS = ("admin1", "admin2", "admin3")
POINT = ("latitude", "longitude")
TOLERANCE = 0.05
#: The finest where_prec that a point of this level can have: it is the centroid of the unit.
FINEST_OF_LEVEL = {"admin2": 2, "admin1": 3, "region": 3, "country": 5}


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
            f"W517:events.{level}",
            "events",
            (level, code, f"registry.{level}"),
            _named_as_registered(level),
            title=f"The name of {level} is that of its P-code",
            reason="Name and code that disagree are two units, and nobody knows which was meant.",
            message=f"{{{code}}} is {{registry.{level}}}, not {{{level}}}",
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


def _named_as_registered(level: str) -> Holds:
    return lambda t: t[level].isna() | t[f"registry.{level}"].isna() | (t[level] == t[f"registry.{level}"])


def _prefixed(finer: str, coarser: str) -> Holds:
    def holds(t: Any) -> Any:
        return by_value(t[finer] + "\x1f" + t[coarser], lambda pairs: [_is_within(*p.split("\x1f", 1)) for p in pairs])

    return holds


def _is_within(finer: str, coarser: str) -> bool:
    return finer.startswith(coarser) and finer != coarser


def _comes_with(column: str, other: str) -> Holds:
    return lambda t: t[column].isna() | t[other].notna()


def _has_one(code: str, name: str) -> Holds:
    def holds(t: Any) -> Any:
        pairs = t[[code, name]].dropna().drop_duplicates()
        return ~t[code].isin(pairs[code][pairs[code].duplicated()])

    return holds


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

    yield row_rule(
        "W527",
        "events",
        ("place_id", "where_prec", "places.level"),
        _no_centroid_as_point,
        title="A centroid does not pose as an exact place",
        reason="The point stands for a whole unit; a map would show it as a spot.",
        message="{place_id} is a {places.level}, and where_prec is {where_prec}",
    )
    yield row_rule(
        "W528",
        "events",
        ("where_prec", "place_id", "location", "location_surface", "country", "latitude", "place_candidates"),
        _precision_of_something,
        title="A precision of place has a place",
        reason="A precision without what it qualifies is left over from another row.",
        message="where_prec is {where_prec}, and there is no place",
    )


def _no_centroid_as_point(t: Any) -> Any:
    level = t["where_prec"].astype("Float64").astype("float64")
    finest = t["places.level"].map(FINEST_OF_LEVEL).astype("float64")
    return ~(level < finest)


def _precision_of_something(t: Any) -> Any:
    exact = t["where_prec"].isin((1, 2))
    named = t[["place_id", "location", "location_surface", "latitude", "place_candidates"]].notna().any(axis=1)
    anything = named | t["country"].notna() | (t["where_prec"] == 7).fillna(False).astype(bool)
    return t["where_prec"].isna() | (named | ~exact) & anything


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
