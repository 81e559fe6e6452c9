"""W99: the files of a release are those its SHA256SUMS lists. For ``judge`` alone: the gate has no files yet."""

from __future__ import annotations

from ...schema import ColumnSpec, TableSpec
from .rule import Rule, row_rule


def _column(name: str, description: str, example: str, nullable: bool = True) -> ColumnSpec:
    return ColumnSpec("files", name, "string", nullable, description, "As in SHA256SUMS.", example)


#: One row a file that is in the folder or in its SHA256SUMS.
SPEC = TableSpec(
    "files",
    "One row a file of the release",
    (
        _column("file", "Name", "events.csv", False),
        _column("listed", "Digest listed", "9f86…"),
        _column("found", "Digest found", "9f86…"),
    ),
    ("file",),
)

RULES: tuple[Rule, ...] = (
    row_rule(
        "W991",
        "files",
        ("file", "listed", "found"),
        lambda t: t["listed"].isna() | t["found"].notna(),
        title="Every file listed is there",
        reason="A release is whole or it is another one.",
        message="{file} is missing",
    ),
    row_rule(
        "W992",
        "files",
        ("file", "listed", "found"),
        lambda t: t["listed"].isna() | t["found"].isna() | (t["listed"] == t["found"]),
        title="Every file is as it was released",
        reason="A changed file was not judged.",
        message="{file} was changed",
    ),
    row_rule(
        "W993",
        "files",
        ("file", "listed"),
        lambda t: t["listed"].notna(),
        title="Every file is listed",
        reason="What is not in SHA256SUMS is no part of the release.",
        message="{file} is not in SHA256SUMS",
    ),
)
