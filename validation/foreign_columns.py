"""What a table in other people's columns would need, as one sentence."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

from ..datasets.errors import DatasetError
from ..datasets.importing.source import SOURCES, plain, source

#: A table of which no more columns than this are found is proposed nothing.
LEAST = 2
#: The share of columns a source must know before a table is said to look like its.
MOST_KNOWN = 0.75


def advice(columns: Sequence[Any], specs: Mapping[str, Any]) -> str:
    """How to have a table with these columns judged: the importer that reads it, else the mapping it would need."""
    given = [str(name) for name in columns]
    for name in SOURCES:
        try:
            source(name).check_columns(given, "")
        except DatasetError:
            continue
        return f"They look like those of {source(name).title}: `wasata import {name} FILE --to FOLDER` converts such a table."
    proposals = {table: proposal(given, specs[table], table) for table in _names() if table in specs}
    table, found = max(proposals.items(), key=lambda item: len(item[1]))
    if len(found) < LEAST:
        return 'Name its table and what its columns are: validate(…, table="events", columns={"yours": "ours"}).'
    missing = [c.name for c in specs[table].columns if not c.nullable and c.name not in found.values()]
    renamed = ", ".join(f'"{theirs}": "{ours}"' for theirs, ours in found.items() if theirs != ours)
    lacking = f"No column looks like {', '.join(missing)}, which every row needs; " if missing else ""
    leave = f" {lacking}partial=True leaves out the rules that ask for them." if missing else ""
    given_so = f'check and give this mapping: validate(…, table="{table}", columns={{{renamed}}})'
    as_it_is = f'say so: validate(…, table="{table}"{", partial=True" if missing else ""})'
    return f"To judge it as {table}, {given_so if renamed else as_it_is}; `wasata schema columns` says what each means.{leave}"


def _is_table_of(name: str, given: Sequence[str]) -> bool:
    """Whether a source's importer would read these columns, and knows most of them."""
    known = {plain(column) for column in (*source(name).columns, *source(name).ignored)}
    if sum(plain(column) in known for column in given) < MOST_KNOWN * len(given):
        return False
    try:
        source(name).check_columns(given, "")
    except DatasetError:
        return False
    return True


def proposal(given: Sequence[str], spec: Any, table: str) -> dict[str, str]:
    """Their column → ours, each once: the same name, a name known for it, or one nearly the same."""
    known = {plain(alias): ours for ours, aliases in _names().get(table, {}).items() for alias in aliases}
    known |= {plain(name): name for name in spec.names}
    found: dict[str, str] = {}
    for theirs in given:
        ours = known.get(plain(theirs))
        if ours is not None and ours in spec.names and ours not in found.values():
            found[theirs] = ours
    for theirs in given:
        if theirs not in found and (close := get_close_matches(plain(theirs), known, n=1, cutoff=0.85)):
            ours = known[close[0]]
            if ours in spec.names and ours not in found.values():
                found[theirs] = ours
    return found


@cache
def _names() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("column_names.toml").read_text("utf-8"))
