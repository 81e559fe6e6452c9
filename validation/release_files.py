"""Every file of a release, written into a folder. Same tables, same facts, same bytes: no clock, no chance."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..datasets.columns_json import FILE_NAME, specs_to_json, write_columns
from ..datasets.csv_cells import DANGEROUS
from ..datasets.table_files import write_csv, write_parquet
from ..schema.codebook import codebook
from .about import About, wasata_version
from .changes import changes_csv
from .descriptors import croissant, datapackage
from .notices import attribution, citation_cff, licence_notice, readme
from .passed import Passed
from .quality_report import quality_html

if TYPE_CHECKING:
    import pandas as pd

SUMS = "SHA256SUMS"


def write_release(passed: Passed, folder: Path, about: About) -> None:
    """Write the release's files into ``folder``, which exists and is empty."""
    frames, specs = passed.judged, passed.specs
    for name, spec in specs.items():
        write_csv(frames[name], spec, folder / f"{name}.csv")
        write_parquet(frames[name], spec, folder / f"{name}.parquet")
    sizes = {path.name: (path.stat().st_size, file_sha256(path)) for path in sorted(folder.iterdir())}
    write_columns(folder / FILE_NAME, specs_to_json(specs, about.metadata, about.schema_version))
    book = codebook(passed.event, passed.rules, f"{about.title}: codebook")
    rows = {name: len(frame) for name, frame in frames.items()}
    texts: dict[str, Callable[[], str]] = {
        "codebook.md": book.markdown,
        "codebook.html": book.html,
        "README.md": lambda: readme(about, specs, rows),
        "CITATION.cff": lambda: citation_cff(about),
        "LICENSE-DATA": lambda: licence_notice(about),
        "ATTRIBUTION": lambda: attribution(about, frames["places"], frames["actors"]),
        "datapackage.json": lambda: _json(datapackage(about, specs, sizes)),
        "croissant.json": lambda: _json(croissant(about, specs, sizes)),
        "checks.json": lambda: _json(_checks(passed)),
        "quality.html": lambda: quality_html(passed, frames, about),
        "changes.csv": lambda: changes_csv(frames, about.previous),
        "manifest.json": lambda: _json(_manifest(passed, frames, about)),
    }
    if any(verdict.waived for verdict in passed.verdicts):
        texts["waivers.csv"] = lambda: _waivers(passed)
    if passed.quarantined:
        texts["quarantine.csv"] = lambda: _quarantine(passed)
    for name, text in texts.items():
        (folder / name).write_bytes(text().encode("utf-8"))
    (folder / SUMS).write_bytes(sums(folder).encode("utf-8"))


def sums(folder: Path) -> str:
    """The content of SHA256SUMS: digest and name of every other file, sorted by name."""
    names = sorted(path.name for path in folder.iterdir() if path.is_file() and path.name != SUMS)
    return "".join(f"{file_sha256(folder / name)}  {name}\n" for name in names)


def file_sha256(path: Path) -> str:
    """The hex SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _json(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _checks(passed: Passed) -> dict[str, Any]:
    docs = {doc.id: doc for doc in passed.rules}
    return {
        "passed": True,
        "values": passed.digest,
        "engine": {"great_expectations": version("great_expectations")},
        "quarantined": [{"event_id": item.event_id, "rules": list(item.rules)} for item in passed.quarantined],
        "rules": [
            {
                **v.to_json(),
                "reason": v.reason,
                "tables": list(docs[v.id].tables),
                **({"ids": list(v.ids)} if v.failed else {}),
            }
            for v in passed.verdicts
        ],
    }


def _manifest(passed: Passed, frames: Mapping[str, pd.DataFrame], about: About) -> dict[str, Any]:
    return {
        "name": about.name,
        "title": about.title,
        "version": about.version,
        "schema_version": about.schema_version,
        "wasata": wasata_version(),
        "date": about.date,
        "licence": about.licence,
        "previous": about.previous.name if about.previous else None,
        "values": passed.digest,
        "quarantined": len(passed.quarantined),
        "publish_persons": about.publish_persons,
        "tables": {
            name: {"rows": len(frame), "columns": len(frame.columns), "values": f"sha256:{passed.digests[name]}"}
            for name, frame in frames.items()
        },
    }


def _quarantine(passed: Passed) -> str:
    rows = ((item.event_id, "; ".join(item.rules)) for item in passed.quarantined)
    return _csv([("event_id", "rules"), *rows])


def _waivers(passed: Passed) -> str:
    rows = ((v.id, waiver.row, waiver.by, waiver.why) for v in passed.verdicts for waiver in v.waived)
    return _csv([("rule", "row", "by", "why"), *rows])


def _csv(rows: list[tuple[str, ...]]) -> str:
    """Rows as CSV, formula cells escaped as in the tables."""
    stream = io.StringIO()
    cells = ([f"'{cell}" if re.match(DANGEROUS, cell) else cell for cell in row] for row in rows)
    csv.writer(stream, lineterminator="\r\n").writerows(cells)
    return stream.getvalue()
