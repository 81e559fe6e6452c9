"""W9: no value without its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec
from .imported import is_coded
from .rule import Holds, Rule, row_rule

#: A quote for any part of these covers the whole, so they are asked once.
WHOLE = ("when", "place")
KEYED = ("participants", "counts")


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """A quote for each column declared ``words``, and quotes that stand where they say. Imported rows have none."""
    yield row_rule(
        "W901",
        "events",
        ("coder", "evidence.rows"),
        lambda t: ~is_coded(t["coder"]) | (t["evidence.rows"] > 0),
        title="Every coded event has evidence",
        reason="A code without words cannot be checked.",
        message="no row in evidence",
    )
    yield from _words(specs)
    yield from _quotes()
    yield from _together()
    yield from _reports()


def _words(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    asked: dict[str, list[str]] = {}
    for column in specs["events"].columns:
        if column.evidence == "words" and column.path:
            root = column.path.partition(".")[0]
            asked.setdefault(root if root in WHOLE else column.path, []).append(column.name)
    for path, columns in asked.items():
        quoted = f"quoted.{path}"
        yield row_rule(
            f"W902:events.{path}",
            "events",
            (*columns, "coder", quoted),
            _null_or_quoted(columns, quoted),
            title=f"A value of {path} has its words",
            reason="It is coded from the report's words; without them it is a guess.",
            message=f"{columns[0]} is {{{columns[0]}}}, and no quote supports {path}",
        )
    for table, key in zip(KEYED, ("participant", "count"), strict=True):
        yield row_rule(
            f"W902:{table}",
            table,
            (key, "events.coder", "quoted.key"),
            lambda t: t["quoted.key"] | ~is_coded(t["events.coder"]),
            title=f"Every row of {table} has its words",
            reason="It is coded from the report's words; without them it is a guess.",
            message=f"no quote supports {table}[{{{key}}}]",
        )


def _null_or_quoted(columns: list[str], quoted: str) -> Holds:
    return lambda t: t[columns].isna().all(axis=1) | t[quoted] | ~is_coded(t["coder"])


def _quotes() -> Iterator[Rule]:
    yield row_rule(
        "W903",
        "evidence",
        ("start", "end", "quote"),
        lambda t: (t["quote"].isna() | (t["quote"].str.len() == t["end"] - t["start"])).fillna(False).astype(bool),
        title="A quote is as long as its place",
        reason="Offsets are code points, half-open; another length points elsewhere.",
        message="{start} to {end} for a quote of another length",
    )
    yield row_rule(
        "W904",
        "evidence",
        ("report_id", "start", "end", "quote", "text.words"),
        lambda t: t["quote"].isna() | (t["quote"] == t["text.words"]),
        title="A quote stands in its report where it says",
        reason="A quote that is not there was invented or the report was changed.",
        message="{report_id} reads otherwise from {start} to {end}",
    )
    yield row_rule(
        "W905",
        "evidence",
        ("start", "end"),
        lambda t: (t["start"] < t["end"]).fillna(False).astype(bool),
        title="A quote has at least one character",
        reason="Nothing supports nothing.",
        message="{start} to {end}",
    )
    yield row_rule(
        "W906",
        "evidence",
        ("field", "events.has_field"),
        lambda t: t["events.has_field"],
        title="Evidence points to a value of its event",
        reason="A path to a participant or count that is not there supports nothing.",
        message="the event has no {field}",
    )
    yield row_rule(
        "W907",
        "evidence",
        ("quote", "threshold.longest_quote"),
        lambda t: t["quote"].isna() | (t["quote"].str.len() <= t["threshold.longest_quote"]),
        title="A quote has at most longest_quote characters",
        reason="Quotes are short; a long one is the report itself.",
        message="a quote longer than that",
        severity="warning",
    )


def _together() -> Iterator[Rule]:
    yield row_rule(
        "W908",
        "participants",
        ("participant", "quoted.distance", "threshold.evidence_distance"),
        lambda t: ~(t["quoted.distance"] > t["threshold.evidence_distance"]),
        title="Actor and act are told in the same part of the report",
        reason="Words far apart, with nothing nearer, may belong to two different acts.",
        message="the nearest words for {participant} and for the act are {quoted.distance} characters apart",
        severity="warning",
    )


def _reports() -> Iterator[Rule]:
    yield row_rule(
        "W911",
        "reports",
        ("report_id", "sha256", "text.sha256"),
        lambda t: t["sha256"] == t["text.sha256"],
        title="A report's digest is that of its text",
        reason="The text was changed after it was coded: review its events again.",
        message="{report_id} has another text now",
    )
    yield row_rule(
        "W912",
        "reports",
        ("text_status", "derived_from_address"),
        lambda t: (t["text_status"] != "paraphrase") | t["derived_from_address"].notna(),
        title="A paraphrase names its original",
        reason="Its quotes are not the source's words, and readers must find those.",
        message="a paraphrase of nothing named",
    )
    yield row_rule(
        "W913",
        "events",
        ("report_ids", "primary", "coder"),
        _at_most_two,
        title="A report has at most two main acts",
        reason="More than two and the column no longer singles out anything.",
        message="{report_ids} has more than two primary events",
        severity="warning",
    )


def _at_most_two(t: Any) -> Any:
    primary = t["primary"].fillna(False).astype(bool)
    return (
        ~primary | ~is_coded(t["coder"]) | (t.assign(main=primary).groupby("report_ids")["main"].transform("sum") <= 2)
    )
