"""Reading a foreign table as it comes: bytes, delimiter, header, tag rows, lines that are too short or too long.

Every cell is text; nothing but the empty cell is missing, so ``NA`` is Namibia and ``None`` a mediator called None until
somebody decides otherwise.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import DatasetError

#: HXL writes its tags, each beginning with ``#``, in a row of their own under the header.
_TAG = "#"


@dataclass(slots=True)
class ForeignRow:
    """A row by column name, with the line of the file it begins at (counted from 1)."""

    line: int
    cells: dict[str, str]

    def get(self, *names: str) -> str:
        """The first of the columns that is there and not empty, stripped; "" where none is."""
        return next((value for name in names if (value := self.cells.get(name, "").strip())), "")


@dataclass(slots=True)
class ForeignFile:
    """A foreign table: its columns, its rows, what was decided while reading, and the lines that are no rows."""

    columns: tuple[str, ...]
    rows: list[ForeignRow]
    decisions: list[str] = field(default_factory=list)
    broken: dict[int, str] = field(default_factory=dict)


def read_foreign(
    path: Path, delimiter: str | None, header: Sequence[Sequence[str]] = (), quoted: bool = True
) -> ForeignFile:
    """Read ``path``. ``delimiter`` None: comma, tab or semicolon, whichever the first line has most of.

    ``header``: for sources without a header line, the column lists they may have (found by their length); ``quoted``:
    whether cells may be quoted. A line with another number of cells than the header is kept aside with its number, and
    never shifted into the wrong columns. Raises DatasetError for a file that is no text table.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DatasetError(f"{path}: cannot be read ({error.strerror}).") from None
    if data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        raise DatasetError(
            f"{path}: is an archive or a spreadsheet; save the table as CSV, or unpack it, and import that."
        )
    if not data.strip():
        raise DatasetError(f"{path}: is empty.")
    text, decisions = _decode(data)
    if "\0" in text:
        at = text[: text.index("\0")].count("\n") + 1
        raise DatasetError(f"{path}: line {at} holds a NUL character, so it is no text table; export it again.")
    delimiter = delimiter or _delimiter(text)
    lines = _cells(text, delimiter, quoted)
    try:
        first_line, first = next(lines)
    except (StopIteration, csv.Error) as error:
        raise DatasetError(f"{path}: no row could be read ({error}).") from None
    columns, pending = _header(path, first, header, decisions)
    found = ForeignFile(columns, [], decisions)
    if pending:
        found.rows.append(ForeignRow(first_line, dict(zip(columns, first, strict=True))))
    try:
        for line, cells in lines:
            _take(found, line, cells)
    except csv.Error as error:
        raise DatasetError(f"{path}: cannot be read to its end ({error}).") from None
    if not found.rows and not found.broken:
        raise DatasetError(f"{path}: has a header and no rows.")
    return found


def _take(found: ForeignFile, line: int, cells: list[str]) -> None:
    if not any(cell.strip() for cell in cells):
        return
    if all(not cell.strip() or cell.strip().startswith(_TAG) for cell in cells) and not found.rows:
        found.decisions.append(f"line {line} holds HXL tags and no event")
        return
    if len(cells) != len(found.columns):
        found.broken[line] = f"{len(cells)} cells where the header has {len(found.columns)}"
        return
    found.rows.append(ForeignRow(line, dict(zip(found.columns, cells, strict=True))))


def _header(
    path: Path, first: list[str], known: Sequence[Sequence[str]], decisions: list[str]
) -> tuple[tuple[str, ...], bool]:
    """The column names, and whether the first line is a row already."""
    if known:
        fitting = next((names for names in known if len(names) == len(first)), None)
        if fitting is None:
            lengths = " or ".join(str(len(names)) for names in known)
            raise DatasetError(f"{path}: has {len(first)} columns; this source has {lengths}, and no header line.")
        if first[0].strip().casefold() == fitting[0].casefold():
            return tuple(fitting), False
        decisions.append(f"no header line; {len(first)} columns named by their order")
        return tuple(fitting), True
    names = tuple(name.strip() for name in first)
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice is not None:
        raise DatasetError(f"{path}: the header has the column {twice!r} twice; which one is meant, nothing says.")
    return names, False


def _decode(data: bytes) -> tuple[str, list[str]]:
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        pass
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace"), ["bytes are UTF-16"]
    encoding, title = max(
        (("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman")),
        key=lambda known: _plausible(data.decode(known[0], "replace")),
    )
    beyond = sum(byte >= 0x80 for byte in data)
    return data.decode(encoding, "replace"), [f"bytes are not UTF-8 ({beyond} beyond ASCII); read as {title}"]


def _plausible(text: str) -> int:
    """How many more characters beyond ASCII are letters in a fitting case than are not («Adré», not «AdrŽ»)."""
    score = 0
    for before, character in zip(" " + text, text, strict=False):
        if ord(character) >= 0x80:
            fits = character.isalpha() and not (before.islower() and character.isupper())
            score += 1 if fits else -1
    return score


def _delimiter(text: str) -> str:
    first = text.split("\n", 1)[0]
    return max(",\t;", key=first.count)


def _cells(text: str, delimiter: str, quoted: bool) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(min(sys.maxsize, 1 << 30))
    stream = io.StringIO(text, newline="")
    if quoted:
        reader = csv.reader(stream, delimiter=delimiter, strict=True)
    else:
        reader = csv.reader(stream, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1
