"""``wide``: one row an event, as users of ACLED know it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from .labels import added_labels, labels
from .load import load

if TYPE_CHECKING:
    import pandas as pd

#: The columns taken over from ``events`` as they are, where it has them.
KEPT = (
    "event_id", "date_start", "date_end", "date_precision", "event_type", "event_mode", "actor1", "actor2", "mediators",
    "detainees", "beneficiaries", "others", "mediation_outcome", "mediation_initiated_by", "mediation_issue",
    "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "where_prec",
    "outlet", "quoted_source", "report_ids", "confidence",
)  # fmt: skip
ANCHORS = ("event_mode", "event_type")


def wide(name_or_path: str | Path, version: str | None = None, language: str = "en") -> pd.DataFrame:
    """One row an event: who, whom, who mediated, when, where, how many people, and the words of the act.

    ``actor1`` are the initiators and ``actor2`` the recipients, or else those detained; where the act is mutual, its
    first party and the others. ``year`` is that of the first day; ``act`` the label of mode or root in ``language``. Each kind of count has
    three columns, ``killed_low``, ``killed_best``, ``killed_high``, summed over groups where every group has the number;
    null where the report tells none, which is not zero. ``quote`` are the words that tell the act, joined with ``" … "``.
    A column that a study added follows at the end. Raises what ``load`` raises.
    """
    import pandas as pd

    events = load(name_or_path, version=version)
    participants = load(name_or_path, "participants", version=version)
    frame = events.assign(**_sides(events, participants))
    added = added_labels(events)
    named = {**labels("event_type", language), **labels("event_mode", language, added)}
    act = frame["event_mode"].astype("str").fillna(frame["event_type"].astype("str"))
    result = frame[[name for name in KEPT if name in frame]].copy()
    result.insert(1, "year", frame["date_start"].dt.year.astype("Int64"))
    result.insert(result.columns.get_loc("event_type"), "act", act.map(lambda code: named.get(code, code)))
    counts = _counts(load(name_or_path, "counts", version=version)).reindex(result["event_id"])
    quotes = _quotes(load(name_or_path, "evidence", version=version)).reindex(result["event_id"])
    result = pd.concat([result, counts.reset_index(drop=True)], axis=1)
    result["quote"] = quotes.to_numpy()
    added = [name for name in events if name not in result and name not in _known_columns()]
    result = pd.concat([result, events[added]], axis=1)
    result.attrs.update({**events.attrs, "table": "wide"})
    return result


def _sides(events: pd.DataFrame, participants: pd.DataFrame) -> dict[str, Any]:
    parties = participants[participants["role"] == "party"].groupby("event_id", sort=False)["name"]
    first, others = parties.first(), parties.agg(_but_the_first)
    ids = events["event_id"]
    actor1 = events["initiators"].fillna(ids.map(first).astype("str"))
    second = (
        ids.map(others).astype("str").where(events["initiators"].isna(), ids.map(parties.agg("; ".join)).astype("str"))
    )
    return {"actor1": actor1, "actor2": events["recipients"].fillna(second).fillna(events["detainees"])}


def _but_the_first(names: Any) -> Any:
    return "; ".join(names.iloc[1:]) or None


def _counts(counts: pd.DataFrame) -> pd.DataFrame:
    """Event → one column a kind and bound; null where a group lacks the number, as a sum would be too low."""
    import pandas as pd

    columns = {}
    for kind in counts["kind"].cat.categories if str(counts["kind"].dtype) == "category" else counts["kind"].unique():
        of_kind = counts[counts["kind"] == kind]
        for bound in ("low", "best", "high"):
            if len(of_kind):
                grouped = of_kind.groupby("event_id")[bound]
                columns[f"{kind}_{bound}"] = grouped.sum().where(grouped.count() == grouped.size()).astype("Int64")
    return pd.DataFrame(columns)


def _quotes(evidence: pd.DataFrame) -> pd.Series:
    acts = evidence[evidence["field"].isin(ANCHORS) & evidence["quote"].notna()]
    return acts.groupby("event_id", sort=False)["quote"].agg(lambda words: " … ".join(dict.fromkeys(words)))


def _known_columns() -> frozenset[str]:
    from ..schema import tables  # here, because loading imports no schema

    return frozenset(tables()["events"].names)
