"""Invented tables of any size that keep every rule, for the bench: events with all their dependent rows.

One event in five is a mediated release (three participants, eleven quotes, a count), the others are shellings (two
participants, six quotes, every second one with a count of people killed). Two events a report. Nothing is random: row n
is the same in every run.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from gate_frames import good_frames
from wasata.datasets.column_types import typed
from wasata.datasets.places import bundled_places
from wasata.schema import tables

FIRST_DAY = np.datetime64("2016-01-01")
DAYS = 3000
ATTACKERS = ("syr-gov-forces", "rus-forces", "sdf")
LAST_DAY = "2026-11-22"


def many_frames(n: int) -> dict[str, pd.DataFrame]:
    """Every table of ``n`` events, typed."""
    specs, model = tables(), good_frames()
    rank = np.arange(n)
    mediated = rank % 5 == 0
    ids = pd.Series(np.char.add("ev-", np.char.zfill(rank.astype(str), 9))).astype("str")
    reports = pd.Series(np.char.add("report-", np.char.zfill((rank // 2).astype(str), 8))).astype("str")
    names = dict(zip(model["actors"]["actor_id"], model["actors"]["name"], strict=True))
    attacker = np.array(ATTACKERS)[rank % 3]
    victim = np.array(ATTACKERS)[(rank + 1 + rank // 3 % 2) % 3]
    events = _events(model["events"], rank, mediated, ids, reports)
    name_of = np.vectorize(names.get)
    events["initiators"] = np.where(mediated, names["sdf"], name_of(attacker))
    events["recipients"] = np.where(mediated, None, name_of(victim))
    places = _places(events, rank)
    made = {
        "events": events,
        "participants": _participants(model["participants"], ids, mediated, attacker, victim, names),
        "persons": model["persons"].iloc[:0],
        "counts": _counts(model["counts"], ids, mediated, rank),
        "evidence": _evidence(model["evidence"], ids, reports, mediated, attacker, victim, rank),
        "reports": _reports(model["reports"], events),
        "actors": model["actors"],
        "places": places,
        "retired": model["retired"].assign(successor=ids.iloc[0]),
    }
    return {name: typed(made[name], spec) for name, spec in specs.items()}


def _repeat(row: pd.DataFrame, n: int) -> pd.DataFrame:
    return row.iloc[np.zeros(n, dtype=int)].reset_index(drop=True)


def _events(model: pd.DataFrame, rank: Any, mediated: Any, ids: Any, reports: Any) -> pd.DataFrame:
    events = _repeat(model, len(rank))
    day = pd.Series(FIRST_DAY + (rank // 2 * 7 % DAYS)).astype("datetime64[s]")
    events = events.assign(event_id=ids, report_ids=reports, date_start=day, date_end=day)
    events["date_weekday"] = day.dt.day_name().str.lower()
    shelling: dict[str, Any] = {name: None for name in events.columns if name.startswith("mediation_")}
    shelling |= {
        "event_type": "ASSAULT",
        "event_mode": "ASSAULT:heavy-weapons",
        "unknown": None,
        "mediators": None,
        "detainees": None,
    }
    for name, value in shelling.items():
        column = events[name]
        events[name] = column.mask(~mediated) if value is None else column.where(mediated, value)
    return events


def _places(events: pd.DataFrame, rank: Any) -> pd.DataFrame:
    """Put a registry place into every event, and give the table of places used."""
    known = [p for p in bundled_places() if p.country == "SYR" and p.admin3_pcode and p.latitude is not None]
    columns = ("place_id", "name", "name_ar", "admin1", "admin1_pcode", "admin2", "admin2_pcode", "admin3")
    columns += ("admin3_pcode", "latitude", "longitude", "level", "country")
    frame = pd.DataFrame({name: [getattr(place, name) for place in known] for name in columns})
    # every 97th step keeps neighbours apart, so that no two events share day, place and actors
    chosen = frame.iloc[rank * 97 % len(frame)].reset_index(drop=True)
    events["location"], events["location_ar"] = chosen["name"], chosen["name_ar"]
    events["location_surface"] = chosen["name_ar"]
    for name in columns:
        if name in events and name not in ("name", "name_ar"):
            events[name] = chosen[name]
    return frame.drop(columns=["admin1_pcode", "admin2_pcode", "admin3_pcode"])


def _participants(model: Any, ids: Any, mediated: Any, attacker: Any, victim: Any, names: Any) -> pd.DataFrame:
    parts = [_repeat(model.iloc[[row]], int(mediated.sum())).assign(event_id=ids[mediated].array) for row in range(3)]
    for role, who, side in (("initiator", attacker, "A"), ("recipient", victim, "B")):
        actor = pd.Series(who[~mediated]).astype("str")
        row = _repeat(model.iloc[[0]], len(actor))
        parts.append(
            row.assign(event_id=ids[~mediated].array, participant=actor, actor_id=actor, name=actor.map(names),
                       role=role, side=side)
        )  # fmt: skip
    return pd.concat(parts, ignore_index=True).sort_values("event_id", kind="stable", ignore_index=True)


def _counts(model: Any, ids: Any, mediated: Any, rank: Any) -> pd.DataFrame:
    released = _repeat(model.iloc[[0]], int(mediated.sum())).assign(event_id=ids[mediated].array)
    deadly = ~mediated & (rank % 2 == 0)
    killed = _repeat(model.iloc[[0]], int(deadly.sum())).assign(
        event_id=ids[deadly].array, count="killed", kind="killed", of=None
    )
    killed["low"] = killed["best"] = killed["high"] = pd.array(rank[deadly] % 9 + 1, dtype="Int64")
    return pd.concat([released, killed.astype(released.dtypes)], ignore_index=True)


def _evidence(model: Any, ids: Any, reports: Any, mediated: Any, attacker: Any, victim: Any, rank: Any) -> pd.DataFrame:
    parts = []
    for row in range(11):
        parts.append(
            _repeat(model.iloc[[row]], int(mediated.sum())).assign(
                event_id=ids[mediated].array, report_id=reports[mediated].array
            )
        )
    for row in range(4):
        parts.append(
            _repeat(model.iloc[[row]], int((~mediated).sum())).assign(
                event_id=ids[~mediated].array, report_id=reports[~mediated].array
            )
        )
    for row, who in ((4, attacker), (5, victim)):
        path = "participants[" + pd.Series(who[~mediated]).astype("str") + "]"
        parts.append(
            _repeat(model.iloc[[row]], len(path)).assign(
                event_id=ids[~mediated].array, report_id=reports[~mediated].array, field=path
            )
        )
    deadly = ~mediated & (rank % 2 == 0)
    parts.append(
        _repeat(model.iloc[[10]], int(deadly.sum())).assign(
            event_id=ids[deadly].array, report_id=reports[deadly].array, field="counts[killed]", number=7
        )
    )
    return pd.concat(parts, ignore_index=True).sort_values("event_id", kind="stable", ignore_index=True)


def _reports(model: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    first = events.drop_duplicates("report_ids")
    published = (first["date_start"] + pd.Timedelta(days=1)).array
    return _repeat(model, len(first)).assign(
        report_id=first["report_ids"].array, published_earliest=published, published_latest=published
    )


def broken(frames: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables with every second row of the large ones breaking a dozen rules."""
    changes: dict[str, dict[str, Any]] = {
        "events": {
            "event_type": "DANCE", "status": "rejected", "latitude": 95.0, "country": "syr", "date_precision": "year",
            "location": "a\u200fb", "admin1": "Nowhere", "where_prec": 6, "outlet": " ", "initiators": "The heroes",
        },
        "participants": {"role": "dancer", "name": "The heroes", "confidence": 3.0},
        "counts": {"low": 99, "kind": "dances"},
        "evidence": {"field": "participants[nobody]", "start": 9999},
    }  # fmt: skip
    made = dict(frames)
    for name, cells in changes.items():
        frame = frames[name].copy()
        odd = np.arange(len(frame)) % 2 == 1
        for column, value in cells.items():
            frame[column] = frame[column].mask(odd, value)
        made[name] = frame
    return made
