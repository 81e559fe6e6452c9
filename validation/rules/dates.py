"""W4: when an event happened, and when its reports appeared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec, Vocabulary, vocabulary
from .imported import is_coded
from .reasons import has_reason
from .rule import Rule, row_rule

FIRST_DAY = "1900-01-01"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Intervals and their precision, the order of event and report, reasons for open dates."""
    yield from _interval()
    yield from _against_reports()
    yield from _reports()
    yield row_rule(
        "W431",
        "actors",
        ("active_from", "active_to"),
        lambda t: (
            t["active_from"].isna() | t["active_to"].isna() | (t["active_from"].str[:4] <= t["active_to"].str[:4])
        ),
        title="An actor is not dissolved before it is founded",
        reason="The years are swapped.",
        message="{active_from} to {active_to}",
    )


def _interval() -> Iterator[Rule]:
    pair = ("date_start", "date_end")
    yield row_rule(
        "W401",
        "events",
        pair,
        lambda t: t["date_start"].isna() == t["date_end"].isna(),
        title="First and last day are given both or neither",
        reason="Half an interval is none.",
        message="{date_start} to {date_end}",
    )
    yield row_rule(
        "W402",
        "events",
        pair,
        lambda t: t["date_start"].isna() | t["date_end"].isna() | (t["date_start"] <= t["date_end"]),
        title="The first day is not after the last",
        reason="The days are swapped, or one is misread.",
        message="{date_start} is after {date_end}",
    )
    yield row_rule(
        "W403",
        "events",
        (*pair, "date_precision"),
        _precision_fits,
        title="The precision is that of the interval",
        reason="Users select by precision and would get other intervals than it says.",
        message="{date_start} to {date_end} is not {date_precision}",
    )
    yield row_rule(
        "W404",
        "events",
        pair,
        lambda t: (
            (t["date_start"].isna() | (t["date_start"] >= FIRST_DAY))
            & (t["date_end"].isna() | (t["date_end"] >= FIRST_DAY))
        ),
        title="No event before 1900",
        reason="Such a date is a misread number.",
        message="{date_start} to {date_end}",
    )
    yield row_rule(
        "W405",
        "events",
        ("date_start", "release.as_of"),
        lambda t: t["date_start"].isna() | (t["date_start"] <= t["release.as_of"]),
        title="No event after the release's own date",
        reason="What has not happened yet is a plan, not an event.",
        message="{date_start} is after {release.as_of}",
    )
    yield row_rule(
        "W406",
        "events",
        (*pair, "date_weekday"),
        _weekday_fits,
        title="The weekday the report names falls into the interval",
        reason="Date and weekday contradict each other: one is misread.",
        message="no {date_weekday} from {date_start} to {date_end}",
    )
    yield row_rule(
        "W407",
        "events",
        ("date_start", "unknown"),
        lambda t: t["date_start"].notna() | has_reason(t["unknown"], "when"),
        title="An open date has its reason",
        reason="A null that nobody explained cannot be told from a forgotten one.",
        message="no date, and unknown gives no reason for when",
    )


def _against_reports() -> Iterator[Rule]:
    published = ("reports.published_earliest", "reports.published_latest")
    yield row_rule(
        "W411",
        "events",
        ("date_start", published[1]),
        lambda t: t["date_start"].isna() | t[published[1]].isna() | (t["date_start"] <= t[published[1]]),
        title="No report tells an event before it happened",
        reason="The event's date, or the report's, is wrong, or the act was only announced.",
        message="happened {date_start} at the earliest, published {reports.published_latest} at the latest",
    )
    yield row_rule(
        "W412",
        "events",
        ("date_start", "date_end", "date_text", "coder", "quoted.when.text", *published),
        _not_the_publication_date,
        title="The publication date does not stand in for the event's",
        reason="Without words for a date there is none, whatever day the report appeared.",
        message="{date_start} is the publication date, and no words say when",
    )
    yield row_rule(
        "W413",
        "events",
        ("date_end", "coder", published[0], "threshold.background_days"),
        _not_background,
        title="No event lies longer before its report than background_days",
        reason="Older acts told again are background, and are not coded.",
        message="happened {date_end}, published {reports.published_earliest}",
        severity="warning",
    )


def _reports() -> Iterator[Rule]:
    pair = ("published_earliest", "published_latest")
    yield row_rule(
        "W421",
        "reports",
        pair,
        lambda t: t[pair[0]].isna() == t[pair[1]].isna(),
        title="First and last publication day are given both or neither",
        reason="Half an interval is none.",
        message="{published_earliest} to {published_latest}",
    )
    yield row_rule(
        "W422",
        "reports",
        pair,
        lambda t: t[pair[0]].isna() | t[pair[1]].isna() | (t[pair[0]] <= t[pair[1]]),
        title="The first publication day is not after the last",
        reason="The days are swapped.",
        message="{published_earliest} is after {published_latest}",
    )
    yield row_rule(
        "W423",
        "reports",
        ("published_earliest", "retrieved"),
        lambda t: t["published_earliest"].isna() | t["retrieved"].isna() | (t["published_earliest"] <= t["retrieved"]),
        title="No report was retrieved before it appeared",
        reason="One of the two days is wrong.",
        message="published {published_earliest} at the earliest, retrieved {retrieved}",
    )
    yield row_rule(
        "W424",
        "reports",
        ("published_earliest", "release.as_of"),
        lambda t: (
            t["published_earliest"].isna()
            | (t["published_earliest"] >= FIRST_DAY) & (t["published_earliest"] <= t["release.as_of"])
        ),
        title="A report appeared between 1900 and the release's own date",
        reason="Another day is misread.",
        message="published {published_earliest}",
    )
    yield row_rule(
        "W425",
        "reports",
        (*pair, "published_basis"),
        lambda t: t[pair[0]].isna() | (t[pair[0]] == t[pair[1]]) | t["published_basis"].notna(),
        title="An interval of publication says what it rests on",
        reason="Readers must know who narrowed it down, and how.",
        message="{published_earliest} to {published_latest} without published_basis",
        severity="warning",
    )


def _precision_fits(t: Any) -> Any:
    terms: Vocabulary = vocabulary("date_precision")
    days = (t["date_end"] - t["date_start"]).dt.days + 1
    fits = days.isna() & (t["date_precision"] == "unknown")
    for term in terms:
        if "min_days" in term.extra:
            fits |= (
                (t["date_precision"] == term.code) & (days >= term.extra["min_days"]) & (days <= term.extra["max_days"])
            )
    return fits | t["date_precision"].isna()


def _weekday_fits(t: Any) -> Any:
    first, span = t["date_start"].dt.weekday, (t["date_end"] - t["date_start"]).dt.days
    named = t["date_weekday"].map({name: number for number, name in enumerate(WEEKDAYS)}).astype("float64")
    return first.isna() | span.isna() | named.isna() | ((named - first) % 7 <= span)


def _not_the_publication_date(t: Any) -> Any:
    stands_in = (
        (t["date_start"] == t["date_end"])
        & (t["date_start"] >= t["reports.published_earliest"])
        & (t["date_end"] <= t["reports.published_latest"])
    )
    return ~stands_in | t["date_text"].notna() | t["quoted.when.text"] | ~is_coded(t["coder"])


def _not_background(t: Any) -> Any:
    days = (t["reports.published_earliest"] - t["date_end"]).dt.days
    return days.isna() | (days <= t["threshold.background_days"]) | ~is_coded(t["coder"])
