"""W8: counts of people are intervals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec, vocabulary
from ..keys import by_value
from .rule import Rule, row_rule

NUMBERS = ("low", "best", "high")
#: Sources whose parts add up to the whole, the people of unknown side included.
BROKEN_DOWN = ("import:ucdp-ged",)


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Order, presence, and a null best that is really open. Negative numbers are the range rules' business (W204)."""
    yield row_rule(
        "W801",
        "counts",
        NUMBERS,
        _ordered,
        title="Low is at most best, and best at most high",
        reason="Swapped bounds turn a cautious number into a bold one.",
        message="{low}, {best}, {high}",
    )
    yield row_rule(
        "W802",
        "counts",
        NUMBERS,
        lambda t: t[list(NUMBERS)].notna().any(axis=1),
        title="A count has a number",
        reason="A count without one counts nothing.",
        message="{kind} without a number",
    )
    yield row_rule(
        "W803",
        "counts",
        NUMBERS,
        lambda t: (
            t["best"].notna() | t["low"].isna() | t["high"].isna() | (t["low"] != t["high"]).fillna(True).astype(bool)
        ),
        title="A plain number is its own best",
        reason="Low and high that agree leave nothing open, and sums over best would miss it.",
        message="low and high are {low}, best is null",
        severity="warning",
    )
    yield row_rule(
        "W804",
        "counts",
        ("event_id", "kind", "of"),
        lambda t: ~t.duplicated(["event_id", "kind", "of"], keep=False),
        title="A kind of count stands once for a group",
        reason="Sums over an event would count the same people twice.",
        message="{kind} of {of} stands more than once",
        severity="warning",
    )
    yield row_rule(
        "W810",
        "counts",
        ("event_id", "kind", "of", "best", "events.coder"),
        _parts_fit_the_whole,
        title="The parts of a count fit its whole",
        reason="Sums by side and sums by event would disagree. UCDP GED's parts add up to its best estimate, by its codebook.",
        message="best is {best}, but those counted by group are another number",
    )
    yield row_rule(
        "W805",
        "counts",
        ("kind", "events.event_type"),
        _fits_the_act,
        title="The kind of count fits the act",
        reason="Nobody dies of a meeting or a statement: the number belongs to another act of the report.",
        message="{kind} in {events.event_type}",
    )


def _parts_fit_the_whole(t: Any) -> Any:
    """Whole: a row without ``of``; parts: rows of its event and kind with one. Parts may leave people out, but for UCDP."""
    best = t["best"].astype("Float64").astype("float64")
    keys = [t["event_id"], t["kind"]]
    parts = best.where(t["of"].notna()).groupby(keys).transform("sum")
    whole = t["of"].isna() & best.notna()
    complete = t["events.coder"].isin(BROKEN_DOWN).fillna(False).astype(bool)
    return ~whole | (parts == best) | ~complete & (parts <= best)


def _fits_the_act(t: Any) -> Any:
    never = {(term.code, root) for term in vocabulary("count_kind") for root in term.extra.get("never_with", ())}
    pairs = t["kind"] + " " + t["events.event_type"]
    return by_value(pairs, lambda told: [tuple(pair.split(" ", 1)) not in never for pair in told])


def _ordered(t: Any) -> Any:
    low, best, high = (t[name].astype("Float64").astype("float64") for name in NUMBERS)
    return ~((low > best) | (best > high) | (low > high))
