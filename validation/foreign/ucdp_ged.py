"""UCDP GED's columns. Codes of conflicts and dyads are UCDP's to give and stay empty."""

from __future__ import annotations

import math
from typing import Any

from ...datasets.importing.countries import gw_of, name_of
from ...schema.crosswalk import crosswalk
from .facts import JOIN, Facts, Frames

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high",
    "low", "gwnoa", "gwnob",
)  # fmt: skip
_DATE_PREC = {"day": "1", "days": "2", "week": "3", "month": "4", "year": "5"}
_IMPORTED = "ucdp-ged:"
#: PRIO-GRID: cells of half a degree, counted from the south-west corner of the map, 720 a row.
_CELL, _CELLS_A_ROW = 0.5, 720


def cells(event: Facts, frames: Frames) -> dict[str, Any] | str:
    """The cells of an event, or why it is none of UCDP GED's."""
    row = event.row
    violence = crosswalk("ucdp").export(event, frames.actors)
    if violence.to is None:
        return violence.reason
    if row["date_start"] is None or row["date_precision"] not in _DATE_PREC:
        return "no date"
    if row["latitude"] is None:
        return "no coordinates"
    sides = _sides(event)
    if sides is None:
        return "not two sides"
    a, b = sides
    low, best, high = event.total("killed")
    parts = _deaths(event, a, b, best)
    latitude, longitude = float(row["latitude"]), float(row["longitude"])
    return {
        "id": str(row["event_id"]).removeprefix(_IMPORTED),
        "year": row["date_start"].year,
        "type_of_violence": violence.to,
        "dyad_name": f"{_name(a)} - {_name(b)}",
        "side_a_new_id": frames.actors[a.actor_id].ucdp_id,
        "side_a": _name(a),
        "side_b_new_id": frames.actors[b.actor_id].ucdp_id,
        "side_b": _name(b),
        "number_of_sources": len(event.reports),
        "source_article": JOIN.join(dict.fromkeys(_citation(report) for report in event.reports)),
        "source_office": _joined(event, "outlet"),
        "source_date": ";".join(
            report["published_earliest"].date().isoformat() for report in event.reports if report["published_earliest"]
        ),
        "source_headline": _joined(event, "title"),
        "source_original": row["quoted_source"],
        "where_prec": row["where_prec"],
        "where_coordinates": row["location"],
        "where_description": row["location_surface"],
        "adm_1": row["admin1"],
        "adm_2": row["admin2"],
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "geom_wkt": f"POINT ({longitude:.6f} {latitude:.6f})",
        "priogrid_gid": priogrid(latitude, longitude),
        "country": name_of(row["country"]),
        "country_id": gw_of(row["country"]),
        "date_prec": _DATE_PREC[row["date_precision"]],
        "date_start": row["date_start"],
        "date_end": row["date_end"],
        **parts,
        "best": best if best is not None else low,
        "high": high if high is not None else best,
        "low": low if low is not None else best,
        "gwnoa": gw_of(frames.actors[a.actor_id].country) if frames.actors[a.actor_id].state_side else None,
        "gwnob": gw_of(frames.actors[b.actor_id].country) if frames.actors[b.actor_id].state_side else None,
    }


def priogrid(latitude: float, longitude: float) -> int:
    """The PRIO-GRID cell of a point (WGS 84 degrees)."""
    row, column = math.floor((latitude + 90) / _CELL), math.floor((longitude + 180) / _CELL)
    return row * _CELLS_A_ROW + column + 1


def _sides(event: Facts) -> tuple[Any, Any] | None:
    """Side A and side B: who acts against whom, or the two parties by their side."""
    acting, struck = event.in_roles("initiator"), event.in_roles("recipient", "detainee")
    if acting and struck:
        return acting[0], struck[0]
    parties = sorted(event.in_roles("party"), key=lambda one: one.side or "C")
    if len(parties) < 2:
        return None
    other = next((one for one in parties[1:] if one.side != parties[0].side or one.side is None), None)
    return (parties[0], other) if other is not None else None


def _deaths(event: Facts, a: Any, b: Any, best: int | None) -> dict[str, int]:
    """Deaths by side; what no row gives to a side is of unknown side, so that the four add up to best."""
    by_side = dict.fromkeys(("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"), 0)
    for count in event.counts:
        if count.kind == "killed" and count.of is not None and count.best is not None:
            by_side[_column(count.of, a, b)] += int(count.best)
    rest = (best or 0) - sum(by_side.values())
    by_side["deaths_unknown"] += max(0, rest)
    return by_side


def _column(of: str, a: Any, b: Any) -> str:
    if of == "civilians":
        return "deaths_civilians"
    return "deaths_a" if of == a.actor_id else "deaths_b" if of == b.actor_id else "deaths_unknown"


def _name(one: Any) -> str:
    """The source's own name where the row is UCDP's, else the neutral one."""
    return str(one.surface if one.event_id.startswith(_IMPORTED) and one.surface else one.name)


def _citation(report: Any) -> str:
    if report["text_status"] == "reference" and report["derived_from_address"]:
        return str(report["derived_from_address"])
    cited = [report["outlet"], report["title"], report["url"]]
    return ", ".join(str(part) for part in cited if part) or str(report["report_id"])


def _joined(event: Facts, column: str) -> str | None:
    return ";".join(str(report[column]) for report in event.reports if report[column]) or None
