"""Countries as other data sets write them: names, Gleditsch–Ward numbers, FIPS 10-4 letters, ISO codes."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from ..gazetteer.country_codes import iso3
from .foreign_file import ForeignRow
from .telling import Telling

SEVERAL = "|"


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = files(__package__).joinpath("countries.csv").read_text("utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def _by(column: str) -> dict[str, str]:
    return {value.casefold(): row["iso3"] for row in _rows() for value in row[column].split(SEVERAL) if value}


def by_name(name: str) -> str | None:
    """ISO 3166-1 alpha-3 of an English name, as UCDP, ACLED, ICEWS or the United Nations write it."""
    key = name.strip().casefold()
    return _by("name").get(key) or _by("other_names").get(key)


def by_fips(letters: str) -> str | None:
    """Of the two letters of FIPS 10-4, which GDELT uses for places."""
    return _by("fips").get(letters.strip().casefold())


def by_iso(code: str) -> str | None:
    """Of an ISO code of two or three letters; ``NA`` is Namibia."""
    return iso3(code) or None


def of_row(row: ForeignRow, tell: Telling) -> str | None:
    """Of a row with the columns ``iso3`` and ``country``; a country without a code is told and left for the gate."""
    name = row.get("country")
    code = by_iso(row.get("iso3")) or by_name(name)
    if code is None and name:
        tell.cannot_map("country", name)
    return code or name or None


def gw_of(code: str | None) -> str | None:
    """The Gleditsch–Ward number of an alpha-3 code."""
    numbers = {row["iso3"]: row["gw"].split(SEVERAL)[0] for row in _rows()}
    return numbers.get(code or "") or None


def name_of(code: str | None) -> str | None:
    """The English name of an alpha-3 code."""
    return {row["iso3"]: row["name"] for row in _rows()}.get(code or "")
