"""W98: this release against the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec
from .rule import Rule, row_rule

LIMIT = "threshold.sudden_change"


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Sudden changes of size and of shares where the dataset says what is sudden; ids that came back."""
    yield row_rule(
        "W981",
        "events",
        ("event_id", "previous.events", "previous.has_event", LIMIT),
        _size,
        title="The number of events did not change suddenly",
        reason="A release much larger or smaller than the last is often a source read twice, or not at all.",
        message="{previous.events} events in the release before",
        severity="warning",
    )
    yield row_rule(
        "W982",
        "events",
        ("event_type", "previous.share_of_type", LIMIT),
        _shares,
        title="The share of an event type did not change suddenly",
        reason="Types that swell or shrink from one release to the next are more often a change of coding than of the world.",
        message="{event_type} was {previous.share_of_type} of the release before",
        severity="warning",
    )
    yield row_rule(
        "W983",
        "events",
        ("event_id", "previous.had_retired"),
        lambda t: ~t["previous.had_retired"],
        title="A retired id is never given again",
        reason="Whoever kept the old id would read another event under it.",
        message="{event_id} was retired in the release before",
    )


def _size(t: Any) -> Any:
    before, now = int(t["previous.events"].iloc[0]), len(t)
    if not before or abs(now - before) <= t[LIMIT].iloc[0] * before:
        return t["previous.events"] == before
    # growth is named by what is new; what went missing has no row to name, so all that is left stands for it
    return t["previous.has_event"] & (now > before)


def _shares(t: Any) -> Any:
    share = t.groupby("event_type")["event_type"].transform("size") / len(t)
    return t["event_type"].isna() | ~((share - t["previous.share_of_type"]).abs() > t[LIMIT])
