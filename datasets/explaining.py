"""``explain``: an event beside its report, whose words are marked with the fields they carry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any

from .bundled_datasets import available
from .columns_json import FILE_NAME, read_columns, specs_from_json
from .dataset_toml import FILE_NAME as DATASET_TOML
from .errors import DatasetError, near
from .load import find, load

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
_BOOK_KEEPING = (
    "event_id", "status", "primary", "coder", "coder_version", "schema_version", "gazetteer", "coded_at", "unknown",
    "evidence", "provenance", "sources",
)  # fmt: skip


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
    """

    event_id: str
    values: Mapping[str, str]
    reasons: Mapping[str, str]
    quotes: Sequence[Quote]
    texts: Mapping[str, str]
    languages: Mapping[str, str]
    paths: Mapping[str, str] = field(default_factory=dict)

    @property
    def report_ids(self) -> tuple[str, ...]:
        """The reports the quotes are from, in order."""
        return tuple(dict.fromkeys(quote.report_id for quote in self.quotes))

    def __repr__(self) -> str:
        lines = [self.event_id]
        lines += [f"  {name}: {value}" for name, value in self.values.items()]
        lines += [f"  {name}: null, {reason}" for name, reason in self.reasons.items()]
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
        head = f'<h5><code dir="ltr">{escape(report_id)}</code></h5>'
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


def marked(text: str, quotes: Iterable[Quote]) -> str:
    """``text`` as HTML, escaped, its quoted words in ``<mark>`` with the fields as title; overlaps are parted."""
    quotes = [quote for quote in quotes if 0 <= quote.start < quote.end <= len(text)]
    borders = sorted({0, len(text), *(q.start for q in quotes), *(q.end for q in quotes)})
    parts = []
    for start, end in pairwise(borders):
        words = escape(text[start:end])
        fields = list(dict.fromkeys(q.field for q in quotes if q.start <= start and end <= q.end))
        if not fields:
            parts.append(words)
            continue
        narrowest = min((q for q in quotes if q.start <= start and end <= q.end), key=lambda q: q.end - q.start)
        colour = COLOURS.get(_family(narrowest.field), OTHER)
        title = escape(", ".join(fields), quote=True)
        parts.append(f'<mark title="{title}" style="background:{colour};color:#000">{words}</mark>')
    return "".join(parts)


def explain(event: Any, data: Any = None, version: str | None = None) -> Explanation:
    """Show an event with the words it rests on.

    ``event`` is an ``event_id`` of a release; ``data`` the dataset, as ``load`` takes it, or None for the bundled ones.
    The report's words are marked where the dataset's folder has its reports unchanged; a release alone has only
    quotes. Or ``event`` is an ``Event`` as ``code`` gives it, and ``data`` its ``Report`` or reports. Raises
    DatasetError for an id there is none of (with the near ones), and what ``load`` raises.
    """
    if not isinstance(event, str):
        return _of_model(event, data)
    if data is None:
        return _of_release(event, _bundled_with(event), version)
    return _of_release(event, data, version)


def _bundled_with(event_id: str) -> str:
    known: list[str] = []
    for name in available():
        try:
            ids = load(name)["event_id"].tolist()
        except DatasetError:  # a bundled dataset without a release
            continue
        if event_id in ids:
            return name
        known += ids
    raise DatasetError(f"No bundled dataset has the event {event_id!r}. {near(event_id, known)}Or give its dataset.")


def _of_release(event_id: str, data: str | Path, version: str | None) -> Explanation:
    release = find(data, version)
    if release.is_file():
        raise DatasetError(f"{release}: is one table; give the release's or the dataset's folder.")
    events = load(release)
    row = events[events["event_id"] == event_id]
    if row.empty:
        raise DatasetError(f"{release}: has no event {event_id!r}. {near(event_id, events['event_id'])}".rstrip())
    known = {name: _text(value) for name, value in row.iloc[0].dropna().items()}
    evidence = load(release, "evidence")
    quotes = [
        Quote(r.field, r.report_id, int(r.start), int(r.end), r.quote if isinstance(r.quote, str) else None)
        for r in evidence[evidence["event_id"] == event_id].itertuples()
    ]
    reports = load(release, "reports").set_index("report_id")
    languages = reports["language"].dropna().astype("str").to_dict()
    texts = _texts(release, reports["sha256"].to_dict())
    values = {name: value for name, value in known.items() if name not in _BOOK_KEEPING}
    reasons = dict(part.split(": ", 1) for part in known.get("unknown", "").split("; ") if ": " in part)
    # a joined column comes from no single field: it names the participants in a role
    columns = specs_from_json(read_columns(release / FILE_NAME))["events"].columns
    paths = {column.name: column.path or "participants" for column in columns}
    return Explanation(event_id, values, reasons, quotes, texts, languages, paths)


def _texts(release: Path, hashes: Mapping[str, Any]) -> dict[str, str]:
    """The bodies of the reports in the dataset's folder that are as they were when the release was made."""
    folder = release.parent.parent
    if release.parent.name != "releases" or not (folder / DATASET_TOML).is_file() or not (folder / "reports").is_dir():
        return {}
    from .report_files import read_reports

    reports, _ = read_reports(folder / "reports")
    return {r.report_id: r.text for r in reports if hashes.get(r.report_id) == r.sha256}


def _of_model(event: Any, data: Any) -> Explanation:
    if not hasattr(event, "evidence") or not hasattr(event, "model_dump"):
        raise DatasetError(f"{type(event).__name__} is no event; give an event_id, or an Event and its Report.")
    reports = [data] if hasattr(data, "report_id") else list(data or ())
    values = dict(_flat(event.model_dump(mode="json", exclude=set(_BOOK_KEEPING))))
    quotes = [Quote(e.field, e.report_id, e.start, e.end, e.quote) for e in event.evidence]
    return Explanation(
        event.event_id,
        values,
        dict(event.unknown),
        quotes,
        {report.report_id: report.text for report in reports},
        {report.report_id: report.language for report in reports if report.language},
    )


def _flat(value: Any, path: str = "") -> Iterable[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _flat(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from _flat(inner, f"{path}[{number}]")
    elif value is not None:
        yield path, str(value)


def _family(field: str) -> str:
    return field.partition("[")[0].partition(".")[0]


def _key(name: str, path: str = "") -> str:
    colour = COLOURS.get(_family(path or name))
    style = f' style="border-bottom:3px solid {colour}"' if colour else ""
    return f'<code dir="ltr"{style}>{escape(name)}</code>'


def _text(value: Any) -> str:
    return f"{value:%Y-%m-%d}" if hasattr(value, "strftime") else str(value)
