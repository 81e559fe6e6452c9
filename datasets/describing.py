"""``describe``: what is in a dataset, with the labels of its codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .columns_json import FILE_NAME, StoredTable, read_columns, specs_from_json
from .errors import DatasetError
from .html_page import page
from .labels import labels
from .load import find, load
from .migrating import migrated_tables

if TYPE_CHECKING:
    import pandas as pd

#: How many rows of each part are shown; the frames hold them all.
SHOWN = 25


@dataclass(frozen=True, slots=True, repr=False)
class Description:
    """What a release holds, as frames; printed as text, shown as HTML in a notebook.

    about: title, notice, version, licence, citation, first and last day. tables: table, rows, columns, what a row is. codes:
    column, code, label, label_ar, rows, share (of the table's rows, 0 to 1) for every code of ``events`` in use.
    columns: table, column, type, meaning, known (rows with a value), share.
    """

    about: Mapping[str, Any]
    tables: pd.DataFrame
    codes: pd.DataFrame
    columns: pd.DataFrame

    def __repr__(self) -> str:
        lines = [f"{key}: {value}" for key, value in self.about.items() if value]
        shown = self.codes.head(SHOWN).to_string(index=False, float_format="{:.2f}".format)
        return "\n".join([*lines, "", self.tables.to_string(index=False), "", shown])

    def to_html(self) -> str:
        """A page of its own, for a browser; it loads nothing from elsewhere."""
        return page(str(self.about.get("title") or "Dataset"), self._repr_html_())

    def _repr_html_(self) -> str:
        head = "".join(
            f'<tr><th scope="row">{escape(key)}</th><td dir="auto">{escape(str(value))}</td></tr>'
            for key, value in self.about.items()
            if value
        )
        parts = [f"<table>{head}</table>", _html("Tables", self.tables), _html("Codes of events", self.codes)]
        return f'<div class="wasata-description">{"".join(parts)}</div>'


def describe(name_or_path: str | Path, version: str | None = None) -> Description:
    """What is in a dataset or release: its tables, the codes in use with their labels, and how much is known.

    Takes what ``load`` takes, but no single file, and raises what it raises.
    """
    release = find(name_or_path, version)
    if release.is_file():
        raise DatasetError(f"{release}: is one table; describe a dataset's or a release's folder, or load the table.")
    content = read_columns(release / FILE_NAME)
    specs = migrated_tables(specs_from_json(content))
    frames = {name: load(release, name) for name in specs}
    return Description(_about(content, frames), _tables(frames, specs), _codes(frames, specs), _columns(frames, specs))


def _about(content: Mapping[str, Any], frames: Mapping[str, pd.DataFrame]) -> dict[str, Any]:
    dataset = content.get("dataset") or {}
    told = {
        key: dataset.get(key)
        for key in ("title", "title_ar", "notice", "version", "licence", "citation", "description")
    }
    days = frames["events"][["date_start", "date_end"]] if "events" in frames else None
    if days is not None and days["date_start"].notna().any():
        told["days"] = f"{days['date_start'].min():%Y-%m-%d} to {days['date_end'].max():%Y-%m-%d}"
    return told


def _tables(frames: Mapping[str, pd.DataFrame], specs: Mapping[str, StoredTable]) -> pd.DataFrame:
    import pandas as pd

    rows = [(name, len(frames[name]), len(spec.columns), spec.title) for name, spec in specs.items()]
    return pd.DataFrame(rows, columns=["table", "rows", "columns", "a row is"])


def _codes(frames: Mapping[str, pd.DataFrame], specs: Mapping[str, StoredTable]) -> pd.DataFrame:
    import pandas as pd

    rows = []
    events = frames.get("events", pd.DataFrame())
    for column in specs["events"].columns if "events" in specs else ():
        if not column.values or column.joined or not len(events):
            continue
        english = labels(column.vocabulary, "en", column.labels)
        arabic = labels(column.vocabulary, "ar", column.labels)
        for code, count in events[column.name].value_counts().items():
            if count:
                name = str(code)
                rows.append(
                    (column.name, name, english.get(name, name), arabic.get(name, ""), count, count / len(events))
                )
    return pd.DataFrame(rows, columns=["column", "code", "label", "label_ar", "rows", "share"])


def _columns(frames: Mapping[str, pd.DataFrame], specs: Mapping[str, StoredTable]) -> pd.DataFrame:
    import pandas as pd

    rows = []
    for name, spec in specs.items():
        for column in spec.columns:
            known = int(frames[name][column.name].notna().sum())
            share = known / len(frames[name]) if len(frames[name]) else float("nan")
            rows.append((name, column.name, column.type, column.description, known, share))
    return pd.DataFrame(rows, columns=["table", "column", "type", "meaning", "known", "share"])


def _html(title: str, frame: pd.DataFrame) -> str:
    head = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in frame.columns)
    body = "".join(
        "<tr>" + "".join(f'<td dir="auto">{escape(_text(cell))}</td>' for cell in row) + "</tr>"
        for row in frame.head(SHOWN).itertuples(index=False)
    )
    more = f"<p>{len(frame) - SHOWN} more rows.</p>" if len(frame) > SHOWN else ""
    return f"<h4>{escape(title)}</h4><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _text(cell: object) -> str:
    return f"{cell:.0%}" if isinstance(cell, float) else str(cell)
