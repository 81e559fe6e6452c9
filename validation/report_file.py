"""The whole result of a judgement in a file: every failing row of every rule, for programs or for people."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import ExportError
from .report_page import report_html
from .verdict import FAILURE_COLUMNS, Verdict, failures_of

if TYPE_CHECKING:
    from .judge_files import Judgement

FORMATS = (".html", ".json", ".csv", ".parquet")


def write_report(judgement: Judgement, to: str | Path) -> Path:
    """Write the result as the suffix of ``to`` says, and return the path.

    ``.html`` is a page for people, ``.json`` holds every id, ``.csv`` and ``.parquet`` one line a failing row. Rules are
    written one after the other, so that memory does not grow with them. Raises ExportError where it cannot be written.
    """
    path = Path(to)
    if path.suffix not in FORMATS:
        raise ExportError(f"{path}: a report ends in one of {', '.join(FORMATS)}.")
    failing = [verdict for verdict in judgement.verdicts if not verdict.passed]
    try:
        if path.suffix == ".html":
            title = f"Data quality: {Path(judgement.path).name}"
            page = report_html(title, judgement.verdicts, judgement.rows, left_out=judgement.left_out)
            path.write_text(page, "utf-8", newline="\n")
        elif path.suffix == ".json":
            with path.open("w", encoding="utf-8", newline="\n") as stream:
                json.dump(judgement.to_json(complete=True), stream, ensure_ascii=False, indent=1)
        elif path.suffix == ".csv":
            _write_csv(failing, path)
        else:
            _write_parquet(failing, path)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({error.strerror or error}).") from error
    return path


def _write_csv(failing: list[Verdict], path: Path) -> None:
    from ..datasets.csv_cells import escape

    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\r\n").writerow(FAILURE_COLUMNS)
        for verdict in failing:
            rows = failures_of(verdict)
            for name in ("id", "event_id"):  # names from data, which a spreadsheet must not run
                rows[name] = escape(rows[name].astype("str"))
            rows.to_csv(stream, index=False, header=False, lineterminator="\r\n")


def _write_parquet(failing: list[Verdict], path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {name: pa.int64() if name == "row" else pa.string() for name in FAILURE_COLUMNS}
    schema = pa.schema(list(types.items()))
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for table in _tables(failing, schema):
            writer.write_table(table)


def _tables(failing: list[Verdict], schema: Any) -> Iterator[Any]:
    import pyarrow as pa

    for verdict in failing:
        yield pa.Table.from_pandas(failures_of(verdict), schema=schema, preserve_index=False)
