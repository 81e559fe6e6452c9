"""An explanation: an event, the words it rests on, and its reports with those words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from typing import Any

from .html_page import page

#: Field families and their colours; readable on light and dark pages, with black words.
COLOURS = {
    "event_type": "#ffd54f",
    "event_mode": "#ffd54f",
    "when": "#90caf9",
    "place": "#a5d6a7",
    "participants": "#ffab91",
    "mediation": "#ce93d8",
    "counts": "#80deea",
}
OTHER = "#e0e0e0"
RIGHT_TO_LEFT = ("ar", "fa", "he", "ku-arab", "ur")
#: What a report's text is where it is not the original, as people read it.
STATUSES = {"invented": "an invented text", "paraphrase": "a paraphrase", "reference": "a reference"}


@dataclass(frozen=True, slots=True)
class Quote:
    """One quote: the field it carries, its report, offsets in code points, and the words; None where withheld."""

    field: str
    report_id: str
    start: int
    end: int
    words: str | None


@dataclass(frozen=True, slots=True, repr=False)
class Explanation:
    """An event, its quotes and its reports' texts; printed as text, shown as HTML in a notebook.

    values: field → value, as text. reasons: field path → why it is null. texts: report id → body; a report without one
    is in no release. languages: report id → language code. paths: the field path of each value that goes by a column.
    statuses: report id → what its text is (``invented``, ``paraphrase``), told beside the report.
    """

    event_id: str
    values: Mapping[str, str]
    reasons: Mapping[str, str]
    quotes: Sequence[Quote]
    texts: Mapping[str, str]
    languages: Mapping[str, str]
    paths: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)

    @property
    def report_ids(self) -> tuple[str, ...]:
        """The reports the quotes are from, in order."""
        return tuple(dict.fromkeys(quote.report_id for quote in self.quotes))

    def told(self, report_id: str) -> str:
        """What has to be told of a report's text: that it is invented or a paraphrase; "" for an original."""
        return STATUSES.get(self.statuses.get(report_id, ""), "")

    def to_json(self) -> dict[str, Any]:
        """The same as plain values: event_id, values, reasons, quotes, and what the reports' texts are."""
        quotes = [
            {"field": q.field, "report_id": q.report_id, "start": q.start, "end": q.end, "quote": q.words}
            for q in self.quotes
        ]
        texts = {report_id: self.statuses.get(report_id, "original") for report_id in self.report_ids}
        told = {"event_id": self.event_id, "values": dict(self.values), "reasons": dict(self.reasons)}
        return {**told, "reports": texts, "quotes": quotes}

    def to_html(self) -> str:
        """A page of its own, for a browser; it loads nothing from elsewhere."""
        return page(self.event_id, self._repr_html_())

    def __repr__(self) -> str:
        lines = [self.event_id]
        lines += [f"  {name}: {value}" for name, value in self.values.items()]
        lines += [f"  {name}: null, {reason}" for name, reason in self.reasons.items()]
        lines += [f"  {report_id}: {self.told(report_id)}" for report_id in self.report_ids if self.told(report_id)]
        lines += [f"  {q.field} ← {q.report_id}[{q.start}:{q.end}] {q.words or '(withheld)'}" for q in self.quotes]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr><th scope="row" style="text-align:start">{_key(name, self.paths.get(name, name))}</th>'
            f'<td dir="auto">{escape(value)}</td></tr>'
            for name, value in self.values.items()
        )
        rows += "".join(
            f'<tr><th scope="row" style="text-align:start">{_key(name)}</th>'
            f'<td dir="auto"><i>null: {escape(reason)}</i></td></tr>'
            for name, reason in self.reasons.items()
        )
        reports = "".join(self._report(report_id) for report_id in self.report_ids)
        return (
            f'<div class="wasata-event"><h4><code dir="ltr">{escape(self.event_id)}</code></h4>'
            f"<table>{rows}</table>{reports}</div>"
        )

    def _report(self, report_id: str) -> str:
        language = self.languages.get(report_id, "")
        direction = "rtl" if language in RIGHT_TO_LEFT else "ltr" if language else "auto"
        told = f'lang="{escape(language)}" dir="{direction}"' if language else 'dir="auto"'
        own = [quote for quote in self.quotes if quote.report_id == report_id]
        status = f" ({escape(self.told(report_id))})" if self.told(report_id) else ""
        head = f'<h5><code dir="ltr">{escape(report_id)}</code>{status}</h5>'
        if report_id in self.texts:
            body = marked(self.texts[report_id], own)
            return f'{head}<div {told} style="white-space:pre-wrap;text-align:start;line-height:1.9">{body}</div>'
        lines = "".join(
            f"<li>{_key(quote.field)}: "
            + (f"<q {told}>{escape(quote.words)}</q>" if quote.words else "<i>withheld</i>")
            + "</li>"
            for quote in own
        )
        return f"{head}<p>The text of the report is not at hand; these are the quotes.</p><ul>{lines}</ul>"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a report's text with the fields its words carry, none for plain text, and their colour."""

    words: str
    fields: tuple[str, ...] = ()
    colour: str = ""


def segments(text: str, quotes: Iterable[Quote]) -> Iterator[Segment]:
    """``text`` cut at the borders of its quotes, in order; where quotes overlap the narrowest gives the colour."""
    quotes = [quote for quote in quotes if 0 <= quote.start < quote.end <= len(text)]
    borders = sorted({0, len(text), *(q.start for q in quotes), *(q.end for q in quotes)})
    for start, end in pairwise(borders):
        here = [q for q in quotes if q.start <= start and end <= q.end]
        if here:
            narrowest = min(here, key=lambda q: q.end - q.start)
            fields = tuple(dict.fromkeys(q.field for q in here))
            yield Segment(text[start:end], fields, COLOURS.get(_family(narrowest.field), OTHER))
        else:
            yield Segment(text[start:end])


def marked(text: str, quotes: Iterable[Quote]) -> str:
    """``text`` as HTML, escaped, its quoted words in ``<mark>`` with the fields as title; overlaps are parted."""
    parts = []
    for part in segments(text, quotes):
        words = escape(part.words)
        title = escape(", ".join(part.fields), quote=True)
        style = f"background:{part.colour};color:#000"
        parts.append(f'<mark title="{title}" style="{style}">{words}</mark>' if part.fields else words)
    return "".join(parts)


def _family(field: str) -> str:
    return field.partition("[")[0].partition(".")[0]


def _key(name: str, path: str = "") -> str:
    colour = COLOURS.get(_family(path or name))
    style = f' style="border-bottom:3px solid {colour}"' if colour else ""
    return f'<code dir="ltr"{style}>{escape(name)}</code>'
