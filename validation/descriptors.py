"""Descriptions of a release for machines: ``datapackage.json`` (Data Package 2, Table Schema) and ``croissant.json``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .about import About

PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
CROISSANT = "http://mlcommons.org/croissant/1.0"
ESCAPES = (
    "A text that begins with =, +, -, @, ', a tab or a carriage return has a ' before it; "
    "wasata.datasets.load takes it off."
)
_CROISSANT_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}
_PREFIXES = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "dct": "http://purl.org/dc/terms/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "key": "cr:key",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "sc": "https://schema.org/",
    "source": "cr:source",
}


def datapackage(about: About, specs: Mapping[str, Any], sizes: Mapping[str, tuple[int, str]]) -> dict[str, Any]:
    """The data package; ``sizes`` gives bytes and SHA-256 of each CSV file."""
    licence = {"name": about.licence_id, "title": about.licence_title} | (
        {"path": about.licence_url} if about.licence_url else {}
    )
    return {
        "$schema": PACKAGE_PROFILE,
        "name": about.slug,
        "title": about.title,
        "description": about.abstract,
        "version": about.version,
        **({"created": f"{about.date}T00:00:00Z"} if about.date else {}),
        "licenses": [licence],
        "contributors": [{"title": creator, "roles": ["creator"]} for creator in about.creators],
        "resources": [_resource(spec, *sizes[f"{name}.csv"]) for name, spec in specs.items()],
    }


def _resource(spec: Any, size: int, digest: str) -> dict[str, Any]:
    return {
        "name": spec.name,
        "type": "table",
        "title": spec.title,
        "description": ESCAPES,
        "path": f"{spec.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        "schema": {
            "$schema": SCHEMA_PROFILE,
            "fields": [_table_field(column) for column in spec.columns],
            "missingValues": [""],
            "primaryKey": list(spec.key),
            "foreignKeys": [
                {"fields": [r.column], "reference": {"resource": r.table, "fields": [r.target]}}
                for r in spec.references
            ],
        },
    }


def _table_field(column: Any) -> dict[str, Any]:
    whole = column.type == "integer"
    constraints: dict[str, Any] = {"required": not column.nullable}
    if column.values is not None and not column.joined:
        constraints["enum"] = [int(value) for value in column.values] if whole else list(column.values)
    if column.minimum is not None:
        constraints["minimum"] = int(column.minimum) if whole else column.minimum
    if column.maximum is not None:
        constraints["maximum"] = int(column.maximum) if whole else column.maximum
    if column.pattern is not None:
        constraints["pattern"] = column.pattern
    more = {"trueValues": ["true"], "falseValues": ["false"]} if column.type == "boolean" else {}
    return {
        "name": column.name, "type": column.type, "description": f"{column.description}. {column.rule}",
        **({"example": _as_in_csv(column)} if column.example else {}), "constraints": constraints, **more,
    }  # fmt: skip


def _as_in_csv(column: Any) -> str:
    """The example as a cell of the CSV file would hold it."""
    example = str(column.example)
    return example.lower() if column.type == "boolean" else example


def croissant(about: About, specs: Mapping[str, Any], sizes: Mapping[str, tuple[int, str]]) -> dict[str, Any]:
    """The Croissant description; records are read from the Parquet files, which hold texts without escapes."""
    files = []
    for name in specs:
        for suffix, media in (("parquet", "application/x-parquet"), ("csv", "text/csv")):
            path = f"{name}.{suffix}"
            files.append(
                {
                    "@type": "cr:FileObject", "@id": path, "name": path, "contentUrl": path, "encodingFormat": media,
                    "contentSize": f"{sizes[path][0]} B", "sha256": sizes[path][1],
                }
            )  # fmt: skip
    return {
        "@context": _PREFIXES,
        "@type": "sc:Dataset",
        "conformsTo": CROISSANT,
        "name": about.slug,
        "alternateName": [name for name in (about.title, about.title_ar) if name],
        "description": about.abstract or about.title,
        "version": about.version,
        **({"datePublished": about.date} if about.date else {}),
        "license": about.licence_url or about.licence,
        **({"citeAs": about.citation} if about.citation else {}),
        "creator": [{"@type": "sc:Organization", "name": creator} for creator in about.creators],
        "distribution": files,
        "recordSet": [_record_set(spec) for spec in specs.values()],
    }


def _record_set(spec: Any) -> dict[str, Any]:
    key = [{"@id": f"{spec.name}/{name}"} for name in spec.key]
    to = {reference.column: f"{reference.table}/{reference.target}" for reference in spec.references}
    return {
        "@type": "cr:RecordSet",
        "@id": spec.name,
        "name": spec.name,
        "description": spec.title,
        "key": key[0] if len(key) == 1 else key,
        "field": [_record_field(spec.name, column, to.get(column.name)) for column in spec.columns],
    }


def _record_field(table: str, column: Any, target: str | None) -> dict[str, Any]:
    source = {"fileObject": {"@id": f"{table}.parquet"}, "extract": {"column": column.name}}
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{column.name}",
        "name": column.name,
        "description": column.description,
        "dataType": _CROISSANT_TYPES[column.type],
        "source": source,
        **({"references": {"field": {"@id": target}}} if target else {}),
    }
