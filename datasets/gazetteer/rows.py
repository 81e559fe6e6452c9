"""What an importer hands back, and the reading every importer shares."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..places import PlaceRecord
from .error import GazetteerError


class SkippedRow(ValueError):
    """A row that cannot become a place; the message is the reason it is counted under."""


@dataclass
class Rows:
    """Places read so far, the number of rows read, and the line (or item) numbers left out, by reason."""

    read: int = 0
    records: list[PlaceRecord] = field(default_factory=list)
    skipped: dict[str, list[int]] = field(default_factory=dict)
    _ids: set[str] = field(default_factory=set)

    def add(self, record: PlaceRecord) -> None:
        """Keep `record`; raises SkippedRow when its id is there already or it has no name."""
        if record.place_id in self._ids:
            raise SkippedRow("id already seen")
        if not (record.name or record.name_ar):
            raise SkippedRow("no name")
        self._ids.add(record.place_id)
        self.records.append(record)

    def skip(self, reason: str, line: int) -> None:
        """Count the row at `line` as left out because of `reason`."""
        self.skipped.setdefault(reason, []).append(line)

    def has(self, place_id: str) -> bool:
        """Whether a place with this id was kept."""
        return place_id in self._ids


def read_text(file: Path, what: str) -> str:
    """The file's text; GazetteerError when it is a folder or not UTF-8."""
    if file.is_dir():
        raise GazetteerError(f"{file}: this is a folder; give {what}")
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GazetteerError(
            f"{file}: not UTF-8 text ({error.reason} at byte {error.start}); give {what}, saved as UTF-8"
        ) from None


def read_table(
    file: Path, what: str, *layouts: tuple[str, ...]
) -> tuple[tuple[str, ...], Iterator[tuple[int, dict[str, str]]]]:
    """Read a CSV whose header holds all columns of one of `layouts` (upper or lower case).

    Returns the layout found and an iterator of (line number, row by upper-case column); a row of another length than
    the header comes as an empty dict. GazetteerError when no layout fits.
    """
    reader = csv.reader(io.StringIO(read_text(file, what), newline=""))
    try:
        header = [column.strip().upper() for column in next(reader, [])]
    except csv.Error as error:
        raise GazetteerError(f"{file}: not a CSV table ({error}); give {what}") from None
    layout = next((each for each in layouts if set(each) <= set(header)), None)
    if layout is None:
        missing = min(([column for column in each if column not in header] for each in layouts), key=len)
        raise GazetteerError(f"{file}: no column {', '.join(missing[:3])} in the first line; give {what}")
    return layout, _rows(reader, header, file)


def coordinates(latitude: str, longitude: str) -> tuple[float, float]:
    """WGS 84 degrees from two cells; raises SkippedRow when they are not a point on the globe."""
    try:
        lat, lon = float(latitude), float(longitude)
    except ValueError:
        raise SkippedRow("coordinates are not numbers") from None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise SkippedRow("coordinates out of range")
    return round(lat, 4), round(lon, 4)


def _rows(reader: Any, header: list[str], file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise GazetteerError(f"{file}:{reader.line_num}: not a CSV row ({error}); repair the file") from None
        if row:
            cells = dict(zip(header, (" ".join(cell.split()) for cell in row), strict=False))
            yield reader.line_num, cells if len(row) == len(header) else {}
