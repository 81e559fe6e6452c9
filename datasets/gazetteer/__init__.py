"""Importers that turn public gazetteers into place files in the registry's format.

    import_gazetteer("wof", Path("whosonfirst-sy.csv"), to=Path("my-gazetteer"))

Each import writes one file, `places-<source>-<stem>.csv`, so several of them share a folder; `gazetteer.toml` beside
them says what came from where and what was left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ..places import write_places
from . import cod_ab, geonames, opensyria, wof
from .error import GazetteerError
from .log import log_import, output_name
from .rows import Rows

__all__ = ["SOURCES", "GazetteerError", "ImportSummary", "import_gazetteer"]

SOURCES: dict[str, Callable[[Path], Rows]] = {
    "cod-ab": cod_ab.read,
    "opensyria": opensyria.read,
    "wof": wof.read,
    "geonames": geonames.read,
}


@dataclass(frozen=True)
class ImportSummary:
    """What one import did.

    `read` counts the rows of the file, `written` the places written (a table of subdistricts also yields the units
    above them, so `written` may exceed `read`), `skipped` the rows left out, by reason. `path` is the file written.
    """

    read: int
    written: int
    path: Path
    skipped: dict[str, int] = field(default_factory=dict)


def import_gazetteer(source: str, file: Path, to: Path) -> ImportSummary:
    """Read `file` as a gazetteer of `source` (a key of `SOURCES`) and write its places into the folder `to`.

    Importing the same file again replaces what it wrote before. Raises GazetteerError, and writes nothing, when the
    source is unknown, the file is missing, or it is not a file of that source.
    """
    reader = SOURCES.get(source)
    if reader is None:
        raise GazetteerError(f"{source!r} is not a gazetteer this can import; choose one of {', '.join(SOURCES)}")
    if not file.exists():
        raise GazetteerError(f"{file}: there is no such file; give the {source} file that was downloaded")
    if to.exists() and not to.is_dir():
        raise GazetteerError(f"{to}: this is a file; give a folder to write the places into")
    rows = reader(file)
    if not rows.records:
        raise GazetteerError(
            f"{file}: none of its {rows.read} rows could be read as {source}; check the file and source"
        )
    path = write_places(rows.records, to, output_name(source, file))
    log_import(to, source, file, path.name, rows)
    return ImportSummary(rows.read, len(rows.records), path, {reason: len(at) for reason, at in rows.skipped.items()})
