"""Judging what is on disk: a lone table, a folder of tables, a release, or a dataset."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..datasets.column_types import empty_frame
from ..datasets.columns_json import FILE_NAME as COLUMNS
from ..datasets.columns_json import read_columns, specs_from_json
from ..datasets.csv_cells import unescape
from ..datasets.dataset import open_dataset
from ..datasets.dataset_toml import FILE_NAME as DATASET
from ..datasets.errors import TableError
from ..datasets.table_files import read_untyped
from ..schema import tables
from .context import Context
from .errors import Unrecognised
from .foreign_columns import advice
from .gate import gate, judge_tables
from .release_files import SUMS, file_sha256
from .report_page import report_html
from .rules import Rule, all_rules
from .rules.files import RULES as FILE_RULES
from .rules.files import SPEC as FILES
from .verdict import Verdict, failures

if TYPE_CHECKING:
    import pandas as pd

SUFFIXES = (".parquet", ".csv")
#: A table is recognised when it has its key and at least this share of its columns.
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Judgement:
    """What ``wasata validate`` prints: ``left_out`` are the rules that lack a table or text, ``ignored`` unknown columns."""

    path: str
    tables: Mapping[str, int]
    verdicts: tuple[Verdict, ...]
    left_out: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether no verdict blocks."""
        return not any(verdict.blocks for verdict in self.verdicts)

    @property
    def rows(self) -> int:
        """The rows that were judged."""
        return sum(self.tables.values())

    def failures(self) -> pd.DataFrame:
        """Every failing row of every rule, a line each: ``rule severity table row id event_id``."""
        return failures(self.verdicts)

    def to_html(self) -> str:
        """A page for people, self-contained and without scripts."""
        return report_html(f"Data quality: {Path(self.path).name}", self.verdicts, self.rows, left_out=self.left_out)

    def to_json(self, *, complete: bool = False) -> dict[str, Any]:
        """The machine-readable form; ``complete`` names every failing row. ``ignored`` are columns no table has."""
        return {
            "passed": self.passed,
            "rows": self.rows,
            "tables": dict(self.tables),
            "ignored": list(self.ignored),
            "left_out": list(self.left_out),
            "rules": [verdict.to_json(complete=complete) for verdict in self.verdicts],
        }


def judge(path: str | Path) -> Judgement:
    """Judge a CSV or Parquet file, a folder of them, a release, or a dataset's accepted events.

    A lone table is recognised by its columns and judged by the rules whose tables are there; a release by the column
    specs written into it, its SHA256SUMS included; nothing but a dataset's own event class is ever executed. Raises
    Unrecognised for what is none of these, TableError or DatasetError for files that cannot be read, GateError where
    Great Expectations did not run.
    """
    path = Path(path)
    if not path.exists():
        raise Unrecognised(f"{path}: there is no such file or folder.")
    if (path / DATASET).is_file():
        return _judge_dataset(path)
    found = tables_at(path)
    rules = (*all_rules(found.specs), *found.further)
    _, verdicts, plans = judge_tables(found.frames, found.specs, rules, Context())
    left_out = tuple(dict.fromkeys(rule.id for plan in plans for rule in plan.left_out))
    counted = {name: len(frame) for name, frame in found.frames.items() if name != FILES.name}
    return Judgement(str(path), counted, tuple(verdicts), left_out, found.ignored)


@dataclass(frozen=True, slots=True)
class Found:
    """What is to be judged: tables by name, their specs, rules beside those of the specs, columns no table has."""

    frames: Mapping[str, pd.DataFrame]
    specs: Mapping[str, Any]
    further: tuple[Rule, ...] = ()
    ignored: tuple[str, ...] = ()


def tables_at(path: Path) -> Found:
    """The tables of a CSV or Parquet file, a folder of them, or a release. Raises Unrecognised where there are none."""
    if path.is_file():
        return _found(path, [path], specs_beside(path.parent))
    files = _table_files(path)
    if (path / COLUMNS).is_file():  # a release has other .csv files too, and says which are its tables
        specs = specs_beside(path)
        found = _found(path, [file for file in files if file.stem in specs], specs)
        frames = {**found.frames, FILES.name: _files(path)}
        return Found(frames, {**specs, FILES.name: FILES}, FILE_RULES, found.ignored)
    if not files:
        raise Unrecognised(
            f"{path}: is no dataset ({DATASET}), no release ({COLUMNS}), and holds no .csv or .parquet tables."
        )
    return _found(path, files, dict(tables()))


def specs_beside(folder: Path) -> dict[str, Any]:
    """The table specs of the release that the folder is, else the schema's own."""
    if (folder / COLUMNS).is_file():
        return dict(specs_from_json(read_columns(folder / COLUMNS), str(folder / COLUMNS)))
    return dict(tables())


def _table_files(folder: Path) -> list[Path]:
    """One file a table, Parquet before CSV."""
    by_stem: dict[str, Path] = {}
    for suffix in SUFFIXES:
        for path in sorted(folder.glob(f"*{suffix}")):
            by_stem.setdefault(path.stem, path)
    return [by_stem[stem] for stem in sorted(by_stem)]


def _found(where: Path, paths: list[Path], specs: dict[str, Any]) -> Found:
    frames: dict[str, pd.DataFrame] = {}
    ignored: list[str] = []
    release = where.is_dir() and (where / COLUMNS).is_file()
    listed = _listed(where / SUMS) if release else {}
    for path in paths:
        try:
            frame = read_cells_as_text(path)
        except TableError:
            if not release or listed.get(path.name) == file_sha256(path):
                raise
            continue  # not the file that was released: rule W992 says so
        name = path.stem if path.stem in specs else recognise(frame.columns, specs)
        if name is None:
            if path == where:
                raise Unrecognised(unrecognised(str(path), frame.columns, specs))
            continue
        if name in frames:
            raise Unrecognised(f"{path}: a second table {name} in one folder; judge one of them at a time.")
        ignored += [f"{name}.{column}" for column in frame.columns if column not in specs[name].names]
        frames[name] = frame
    if not frames and not release:
        raise Unrecognised(f"{where}: none of its tables is one of {', '.join(specs)}.")
    ordered = {name: frames[name] for name in specs if name in frames}
    return Found(ordered, specs, ignored=tuple(ignored))


def unrecognised(where: str, columns: Any, specs: Mapping[str, Any]) -> str:
    """That these are the columns of no table, and the mapping or the importer that would help."""
    shown = ", ".join(map(str, list(columns)[:8]))
    return f"{where}: its columns are those of no table ({', '.join(specs)}); found {shown}. {advice(columns, specs)}"


def tables_in(folder: Path) -> dict[str, pd.DataFrame]:
    """Every table of a folder that is no dataset, such as an import's; those without a file are empty.

    Raises Unrecognised where no table ``events`` is there, TableError for files that cannot be read.
    """
    specs = tables()
    found = {path.stem: read_cells_as_text(path) for path in _table_files(folder) if path.stem in specs}
    if "events" not in found:
        raise Unrecognised(f"{folder}: is no dataset ({DATASET}), and holds no table events.csv or events.parquet.")
    return {name: found[name] if name in found else empty_frame(spec) for name, spec in specs.items()}


def recognise(columns: Any, specs: Mapping[str, Any], partial: bool = False) -> str | None:
    """The table whose key is there and whose columns are there most completely; None where no table comes near.

    ``partial``: a table may lack most of its columns, as long as it has no others.
    """
    given = set(map(str, columns))
    shares = {
        name: len(given & set(spec.names)) / len(spec.names)
        for name, spec in specs.items()
        if given.issuperset(spec.key)
    }
    best = max(shares, key=lambda name: shares[name], default=None)
    if best is None or (partial and given <= set(specs[best].names)):
        return best
    return best if shares[best] >= ENOUGH else None


def read_cells_as_text(path: Path) -> pd.DataFrame:
    """A table as it stands in its file: Parquet with its own types, CSV as text with formula escapes taken off."""
    frame = read_untyped(path)
    if path.suffix.lower() == ".csv":
        for name in frame.columns:
            frame[name] = unescape(frame[name])
    return frame


def _files(folder: Path) -> pd.DataFrame:
    import pandas as pd

    listed = _listed(folder / SUMS)
    found = {path.name: file_sha256(path) for path in folder.iterdir() if path.is_file() and path.name != SUMS}
    names = sorted(listed.keys() | found.keys())
    return pd.DataFrame(
        {"file": names, "listed": [listed.get(n) for n in names], "found": [found.get(n) for n in names]}, dtype="str"
    )


def _listed(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    lines = (line.split(maxsplit=1) for line in path.read_text("utf-8", "replace").splitlines())
    return {parts[1].lstrip("*"): parts[0] for parts in lines if len(parts) == 2}


def _judge_dataset(path: Path) -> Judgement:
    dataset = open_dataset(path)
    result = gate(dataset)
    counted = {name: len(frame) for name, frame in dataset.frames().items()}
    return Judgement(str(path), counted, tuple(result.verdicts))
