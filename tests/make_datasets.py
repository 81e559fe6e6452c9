"""A small dataset folder with one release, written as an export would write it."""

from __future__ import annotations

from pathlib import Path

from make_events import TEXT, make_event, make_report
from wasata.curation.ledger_writing import append_decisions
from wasata.datasets.columns_json import FILE_NAME, specs_to_json, write_columns
from wasata.datasets.dataset import Dataset, open_dataset
from wasata.datasets.ledger import Decision
from wasata.datasets.release_folder import table_path
from wasata.datasets.table_files import write_csv, write_parquet

INFO = """
name = "demo"
title = "A demo"
version = "1.0"
licence = "CC-BY-4.0"
creators = ["The Wasata developers"]
"""
FRONT = """+++
published = 2021-04-14
outlet = "Example News"
text_status = "invented"
+++
"""


def make_dataset(folder: Path, info: str = INFO) -> Dataset:
    """A dataset with one report and its accepted event, in ``folder``."""
    (folder / "reports").mkdir(parents=True)
    (folder / "dataset.toml").write_text(info, "utf-8")
    (folder / "reports" / "invented_ar.txt").write_bytes(f"{FRONT}{TEXT}".encode())
    report = make_report()
    event = make_event(report, status="draft").model_dump(mode="json")
    told = {"event_id": event["event_id"], "event": event, "report_sha256": {report.report_id: report.sha256}}
    append_decisions(
        folder / "decisions",
        [
            Decision(action="draft", by="rules", at="2026-11-22T10:00:00Z", **told),
            Decision(action="accept", by="rana", at="2026-11-22T11:00:00Z", **told),
        ],
    )
    return open_dataset(folder)


def make_release(dataset: Dataset, version: str) -> Path:
    """A release of the dataset, without a gate: columns.json and every table as CSV and Parquet."""
    release = dataset.folder / "releases" / version
    release.mkdir(parents=True)
    frames = dataset.frames()
    for name, spec in dataset.tables().items():
        write_csv(frames[name], spec, table_path(release, name, "csv"))
        write_parquet(frames[name], spec, table_path(release, name))
    content = specs_to_json(dataset.tables(), {**dataset.metadata("2026-11-22"), "version": version})
    write_columns(release / FILE_NAME, content)
    return release
