"""``explain``: an event beside its report, whose words are marked with the fields they carry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .bundled_datasets import available, bundled_path
from .columns_json import FILE_NAME, read_columns, specs_from_json
from .dataset_toml import FILE_NAME as DATASET_TOML
from .errors import DatasetError, near
from .explanation import Explanation, Quote
from .load import find, load
from .migrating import migrated_tables
from .release_folder import releases

_BOOK_KEEPING = (
    "event_id", "status", "primary", "coder", "coder_version", "schema_version", "gazetteer", "coded_at", "unknown",
    "evidence", "provenance", "sources",
)  # fmt: skip


def explain(event: Any, data: Any = None, version: str | None = None) -> Explanation:
    """Show an event with the words it rests on.

    ``event`` is an ``event_id`` of a release; ``data`` the dataset, as ``load`` takes it, or None for the bundled ones.
    An id that no release of a dataset has yet is looked up among its drafts. The report's words are marked where the
    dataset's folder has its reports unchanged; a release alone has only quotes. Or ``event`` is an ``Event`` as ``code`` gives it, and ``data`` its ``Report`` or reports. Raises
    DatasetError for an id there is none of (with the near ones), and what ``load`` raises.
    """
    if not isinstance(event, str):
        return _of_model(event, data)
    if data is None:
        return _of_release(event, _bundled_with(event), version)
    folder = bundled_path(data) or Path(data)
    if version is None and (folder / DATASET_TOML).is_file():
        released = releases(folder)
        if (not released or event not in set(load(folder)["event_id"])) and (found := _of_ledger(event, folder)):
            return found
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
    columns = migrated_tables(specs_from_json(read_columns(release / FILE_NAME)))["events"].columns
    paths = {column.name: column.path or "participants" for column in columns}
    statuses = reports["text_status"].dropna().astype("str").to_dict() if "text_status" in reports else {}
    return Explanation(event_id, values, reasons, quotes, texts, languages, paths, statuses)


def _texts(release: Path, hashes: Mapping[str, Any]) -> dict[str, str]:
    """The bodies of the reports in the dataset's folder that are as they were when the release was made."""
    folder = release.parent.parent
    if release.parent.name != "releases" or not (folder / DATASET_TOML).is_file() or not (folder / "reports").is_dir():
        return {}
    from .report_files import read_reports

    reports, _ = read_reports(folder / "reports")
    return {r.report_id: r.text for r in reports if hashes.get(r.report_id) == r.sha256}


def _of_ledger(event_id: str, folder: Path) -> Explanation | None:
    """A draft, or an event accepted since the newest release, from the dataset's ledger; None where it has none such."""
    from .ledger import fold, read_decisions
    from .report_files import read_reports

    state = fold(read_decisions(folder / "decisions"))
    data = state.drafts.get(event_id) or state.accepted.get(event_id)
    if data is None:
        return None
    reports = read_reports(folder / "reports")[0] if (folder / "reports").is_dir() else []
    quoted = [(e["report_id"], e["start"], e["end"], e["quote"]) for e in data["evidence"]]
    changed = {r.report_id for r in reports for i, a, b, words in quoted if i == r.report_id and r.text[a:b] != words}
    of_it = set(data["sources"]["report_ids"]) - changed
    return _of_data(data, [report for report in reports if report.report_id in of_it])


def _of_model(event: Any, data: Any) -> Explanation:
    if not hasattr(event, "evidence") or not hasattr(event, "model_dump"):
        raise DatasetError(f"{type(event).__name__} is no event; give an event_id, or an Event and its Report.")
    reports = [data] if hasattr(data, "report_id") else list(data or ())
    return _of_data(event.model_dump(mode="json"), reports)


def _of_data(event: Mapping[str, Any], reports: Iterable[Any]) -> Explanation:
    values = dict(_flat({name: value for name, value in event.items() if name not in _BOOK_KEEPING}))
    quotes = [Quote(e["field"], e["report_id"], e["start"], e["end"], e["quote"]) for e in event["evidence"]]
    reports = list(reports)
    return Explanation(
        event["event_id"],
        values,
        dict(event["unknown"]),
        quotes,
        {report.report_id: report.text for report in reports},
        {report.report_id: report.language for report in reports if report.language},
        statuses={report.report_id: report.text_status for report in reports},
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


def _text(value: Any) -> str:
    return f"{value:%Y-%m-%d}" if hasattr(value, "strftime") else str(value)
