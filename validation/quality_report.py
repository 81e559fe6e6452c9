"""``quality.html``: what was checked and with what result, on one page that loads nothing from anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from ..schema.html_page import arabic, code, document, free, grid
from .about import About
from .report_page import rules_grid

if TYPE_CHECKING:
    import pandas as pd

    from .passed import Passed

MOST = 20


def quality_html(passed: Passed, frames: Mapping[str, pd.DataFrame], about: About) -> str:
    """The page. Every text from data is escaped, and each cell has the direction of its own letters."""
    found = [verdict for verdict in passed.verdicts if verdict.failed]
    lead = (f"<p><strong>{free(about.notice)}</strong></p>" if about.notice else "") + (
        f"<p>{free(about.title)} {arabic(about.title_ar)}, version {escape(about.version)}"
        + (f", {escape(about.date)}" if about.date else "")
        + f". {len(passed.verdicts)} rules were run by Great Expectations; "
        f"no error stands, and {len(found)} {'rule' if len(found) == 1 else 'rules'} found something.</p>"
        f"<p>Digest of the values: {code(passed.digest)}</p>"
    )
    parts = [
        f"<h1>Data quality: {free(about.title)}</h1>{lead}",
        f"<h2>Found</h2>{_warnings(found)}",
        _waivers(passed),
        _quarantine(passed),
        f"<h2>Tables</h2>{_tables(frames, passed.specs)}",
        f"<h2>Events</h2>{_shares(frames['events'], passed.specs['events'])}",
        f"<h2>How much is known</h2>{_coverage(frames, passed.specs)}",
        f"<h2>Rules</h2>{_rules(passed)}",
    ]
    return document(f"Data quality: {about.title}", "\n".join(part for part in parts if part))


def _warnings(found: list[Any]) -> str:
    if not found:
        return "<p>None.</p>"
    rows = [
        (
            code(v.id),
            free(v.title),
            free(v.reason),
            str(v.failed),
            " ".join(code(id) for id in v.examples),
            "<br>".join(free(d) for d in v.details),
        )
        for v in found
    ]
    return grid(("rule", "what it asks", "why", "rows", "for example", "what is wrong"), rows)


def _waivers(passed: Passed) -> str:
    rows = [
        (code(v.id), code(waiver.row), free(waiver.by), free(waiver.why))
        for v in passed.verdicts
        for waiver in v.waived
    ]
    if not rows:
        return ""
    lead = f"<p>{len(rows)} rows fail a rule, and somebody answers for them in this version.</p>"
    return f"<h2>Waived</h2>{lead}{grid(('rule', 'row', 'by', 'why'), rows)}"


def _quarantine(passed: Passed) -> str:
    if not passed.quarantined:
        return ""
    rows = [(code(item.event_id), " ".join(code(rule) for rule in item.rules)) for item in passed.quarantined]
    lead = f"<p>{len(rows)} events failed an error and are not in this release.</p>"
    return f"<h2>Taken out</h2>{lead}{grid(('event', 'rules'), rows)}"


def _tables(frames: Mapping[str, pd.DataFrame], specs: Mapping[str, Any]) -> str:
    return grid(
        ("table", "rows", "what a row is"),
        [(code(name), str(len(frames[name])), free(spec.title)) for name, spec in specs.items()],
    )


def _shares(events: pd.DataFrame, spec: Any) -> str:
    """The most frequent codes of every coded column of events."""
    parts = []
    for column in spec.columns:
        if column.values is None or column.joined or not events[column.name].notna().any():
            continue
        counts = events[column.name].value_counts()
        ordered = sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))[:MOST]
        rows = [(code(str(value)), str(number), f"{number / len(events):.0%}") for value, number in ordered]
        parts.append(
            f"<details><summary>{code(column.name)} {free(column.description)}</summary>"
            f"{grid(('code', 'events', 'share'), rows)}</details>"
        )
    return "".join(parts)


def _coverage(frames: Mapping[str, pd.DataFrame], specs: Mapping[str, Any]) -> str:
    rows = []
    for name, spec in specs.items():
        size = len(frames[name])
        for column in spec.columns:
            if column.nullable and size:
                known = int(frames[name][column.name].notna().sum())
                rows.append(
                    (
                        code(f"{name}.{column.name}"),
                        free(column.description),
                        f"{known} of {size}",
                        f"{known / size:.0%}",
                    )
                )
    return grid(("column", "meaning", "rows with a value", "share"), rows)


def _rules(passed: Passed) -> str:
    return rules_grid(passed.verdicts)
