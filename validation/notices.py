"""The files people read first: README.md, CITATION.cff, LICENSE-DATA and ATTRIBUTION."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ..schema.codebook import table
from .about import About

if TYPE_CHECKING:
    import pandas as pd

#: How the registries' sources want to be named, by the word a place's ``source`` begins with.
CREDITS = {
    "GeoNames": "GeoNames, https://www.geonames.org, CC BY 4.0",
    "OCHA": "OCHA Common Operational Datasets (boundaries and P-codes), https://data.humdata.org, CC BY-IGO",
    "Open Syria": "Open Syria, data-geography, CC BY 4.0",
    "UCDP": "Uppsala Conflict Data Program (actor ids), https://ucdp.uu.se, CC BY 4.0",
    "Who's On First": "Who's On First, https://whosonfirst.org, licence as in its LICENSE file",
}
#: A place written down from common knowledge owes nobody anything.
OWN = "own knowledge"


def readme(about: About, specs: Mapping[str, Any], rows: Mapping[str, int]) -> str:
    """What the release is, what stands where, how to read it, how to cite it."""
    listing = table(
        ("table", "rows", "what a row is"), [(f"`{name}`", str(rows[name]), spec.title) for name, spec in specs.items()]
    )
    lines = [f"# {about.title}", ""]
    lines += [about.title_ar, ""] if about.title_ar else []
    lines += [f"> **{about.notice}**", ""] if about.notice else []
    lines += [about.description, ""] if about.description else []
    lines += [
        f"Version {about.version}" + (f", {about.date}" if about.date else "") + f". Licence: {about.licence_title}.",
        "",
    ]
    lines += [
        "## Tables",
        "",
        "Each is a CSV file (UTF-8, RFC 4180; an empty cell is null) and a Parquet file with the same values.",
        "",
        *listing,
        "",
    ]
    lines += [
        "## Reading",
        "",
        "```python",
        "from wasata.datasets import load",
        'events = load("path/to/this/folder")',
        "```",
        "",
    ]
    lines += ["```r", 'events <- arrow::read_parquet("events.parquet")', "```", ""]
    lines += [
        "In the CSV files a text that begins with `=`, `+`, `-`, `@`, `'`, a tab or a carriage return has a `'` before",
        "it, so that no spreadsheet runs it; `load` takes it off again.",
        "",
        "## What else is here",
        "",
        "- `codebook.html`, `codebook.md`: every column, code and coding rule",
        "- `quality.html`, `checks.json`: what was checked, and with what result",
        "- `changes.csv`: what changed since the version before; `retired.csv`: ids that left, and why",
        "- `columns.json`, `datapackage.json`, `croissant.json`: the same for machines",
        "- `manifest.json`, `SHA256SUMS`: what belongs to the release, to the byte",
        "- `CITATION.cff`, `LICENSE-DATA`, `ATTRIBUTION`",
        "",
        "The reports' texts are not part of the release; quotes are short.",
        "",
    ]
    return "\n".join(
        [
            *lines,
            "## Citing",
            "",
            about.citation or f"{', '.join(about.creators)}. {about.title}. Version {about.version}.",
            "",
        ]
    )


def citation_cff(about: About) -> str:
    """CITATION.cff 1.2; every value is quoted as JSON, which YAML reads."""
    lines = [
        "cff-version: 1.2.0",
        'message: "Please cite this dataset."',
        "type: dataset",
        f"title: {_quoted(about.title)}",
    ]
    lines += [f"abstract: {_quoted(about.abstract)}"] if about.abstract else []
    lines += [f"version: {_quoted(about.version)}"]
    lines += [f"date-released: {_quoted(about.date)}"] if about.date else []
    lines += [f"license: {about.licence_id}"] if about.licence_url else []
    lines += ["authors:", *(f"  - name: {_quoted(creator)}" for creator in about.creators)]
    return "\n".join(lines) + "\n"


def licence_notice(about: About) -> str:
    """What the licence lets a user do, in short, and where it stands."""
    if not about.licence_url:
        return f"{about.title}, version {about.version}\n\nLicence of the data: {about.licence}.\n"
    return (
        f"{about.title}, version {about.version}\n\n"
        f"The data in this folder are under the licence {about.licence_title} ({about.licence_id}).\n"
        "You may copy, share, change and build on them for any purpose, also a commercial one, as long as you name\n"
        "the dataset, its version and its creators, link to the licence, and say what you changed. No warranty.\n\n"
        f"Creators: {', '.join(about.creators)}\n"
        f"The licence itself: {about.licence_url}\n\n"
        "Quotes from news reports stay their publishers' and are given as evidence, as short as carries a value.\n"
    )


def attribution(about: About, places: pd.DataFrame, actors: pd.DataFrame) -> str:
    """Whom the place and actor registries owe what this release uses of them."""
    used = sorted(
        {part for place in places["place_id"].dropna() for part in _parts(about.place_sources.get(place, ""))}
    )
    used += ["UCDP"] if actors["ucdp_id"].notna().any() else []
    lines = ["This release holds facts (names, codes, coordinates, ids) from these sources.", ""]
    lines += [f"- {credit}" for credit in dict.fromkeys(_credits(used))] or ["- none"]
    return "\n".join([*lines, "", "The codes of types and modes follow PLOVER 0.8 (Open Event Data Alliance).", ""])


def _parts(source: str) -> list[str]:
    return [part.strip() for part in source.split(";") if part.strip()]


def _credits(sources: Iterable[str]) -> list[str]:
    return [
        next((credit for start, credit in CREDITS.items() if source.startswith(start)), source) for source in sources
    ]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
