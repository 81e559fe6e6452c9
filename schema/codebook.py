"""The codebook: every table, column, code, coding rule, crosswalk and quality rule, from the event class alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .columns import ColumnSpec, TableSpec, tables
from .crosswalk import Crosswalk, crosswalk, crosswalk_names
from .event import SCHEMA_VERSION, Event
from .vocabularies import CodingRule, Vocabulary, coding_rules, vocabulary_names

WITHOUT_COUNTERPART = "–"


@dataclass(frozen=True, slots=True)
class RuleDoc:
    """What a codebook tells of one data-quality rule."""

    id: str
    title: str
    severity: str
    reason: str
    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Codebook:
    """Everything a reader of a dataset looks up; ``markdown()`` and ``html()`` write it out."""

    title: str
    schema_version: str
    tables: tuple[TableSpec, ...]
    vocabularies: tuple[Vocabulary, ...]
    coding_rules: tuple[CodingRule, ...]
    crosswalks: tuple[Crosswalk, ...]
    rules: tuple[RuleDoc, ...]

    def markdown(self) -> str:
        """The codebook as GitHub-flavoured Markdown."""
        return "\n".join(
            [
                *_head(self),
                *_tables(self),
                *_vocabularies(self),
                *_coding_rules(self),
                *_crosswalks(self),
                *_rules(self),
            ]
        )

    def html(self) -> str:
        """The codebook as one self-contained HTML page, Arabic labels right to left."""
        from .codebook_html import page

        return page(self)


def codebook(event: type[Event] = Event, rules: Sequence[RuleDoc] = (), title: str = "Codebook") -> Codebook:
    """The codebook of an event class; ``rules`` are the gate's, handed in by the room that has them."""
    return Codebook(
        title=title,
        schema_version=SCHEMA_VERSION,
        tables=tuple(tables(event).values()),
        vocabularies=tuple(event.vocabulary(name) for name in vocabulary_names()),
        coding_rules=coding_rules(),
        crosswalks=tuple(crosswalk(name) for name in crosswalk_names()),
        rules=tuple(rules),
    )


def type_of(column: ColumnSpec) -> str:
    """The type of a column in words: type, unit, bounds, whether it may be null."""
    parts: list[str] = [column.type]
    if column.unit:
        parts.append(column.unit)
    if column.minimum is not None or column.maximum is not None:
        low = "" if column.minimum is None else f"{column.minimum:g}"
        high = "" if column.maximum is None else f"{column.maximum:g}"
        parts.append(f"{low}–{high}" if low and high else f"≥ {low}" if low else f"≤ {high}")
    parts.append("may be null" if column.nullable else "never null")
    return ", ".join(parts)


def rests_on(column: ColumnSpec) -> str:
    """What a value of the column rests on, in words."""
    known = {
        "words": "words of the report",
        "derived": f"derived from: {column.derived_from}",
        "curator": "a curator's statement",
        "record": "book-keeping",
    }
    return known.get(column.evidence, column.evidence)


def codes_of(column: ColumnSpec) -> str:
    """Where the allowed values of a column stand: its vocabulary, its own short list, or nowhere."""
    if column.vocabulary:
        return f"vocabulary {column.vocabulary}"
    return ", ".join(column.values or ())


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a Markdown table; pipes and line breaks in cells are escaped."""
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return lines + ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows]


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


def _head(book: Codebook) -> list[str]:
    return [
        f"# {book.title}",
        "",
        f"Schema version {book.schema_version}. An empty cell is null: not told, or not applicable.",
        "",
    ]


def _tables(book: Codebook) -> list[str]:
    lines = ["## Tables", ""]
    for spec in book.tables:
        lines += [f"### {spec.name}", "", f"{spec.title}. Key: {', '.join(f'`{name}`' for name in spec.key)}.", ""]
        lines += [f"`{r.column}` is a `{r.target}` of `{r.table}`." for r in spec.references] + [""] * bool(
            spec.references
        )
        header = ("column", "type", "meaning", "rule", "codes", "rests on", "example")
        rows = [
            (f"`{c.name}`", type_of(c), c.description, c.rule, codes_of(c), rests_on(c), c.example)
            for c in spec.columns
        ]
        lines += [*table(header, rows), ""]
    return lines


def _vocabularies(book: Codebook) -> list[str]:
    lines = ["## Vocabularies", ""]
    for words in book.vocabularies:
        lines += [
            f"### {words.name}: {words.title} ({words.title_ar})"
            if words.title_ar
            else f"### {words.name}: {words.title}",
            "",
        ]
        lines += [f"{words.definition} Source: {words.source}.", ""]
        rows = [
            (f"`{t.code}`", t.label.get("en", ""), t.label.get("ar", ""), t.definition, t.rule, t.example)
            for t in words
        ]
        lines += [*table(("code", "label", "label (ar)", "definition", "rule", "example"), rows), ""]
    return lines


def _coding_rules(book: Codebook) -> list[str]:
    lines = ["## Coding rules", ""]
    for number, rule in enumerate(book.coding_rules, 1):
        lines += [f"### {number}. {rule.title}", "", rule.text, "", f"*Example.* {rule.example}", ""]
    return lines


def _crosswalks(book: Codebook) -> list[str]:
    lines = ["## Crosswalks", ""]
    for walk in book.crosswalks:
        lines += [
            f"### {walk.name}: {walk.title}",
            "",
            f"{walk.definition} Source: {walk.source}.",
            "",
            "To the other scheme:",
            "",
        ]
        rows = [(f"`{r.mode}`", conditions(r.when), r.to or WITHOUT_COUNTERPART, r.reason) for r in walk.exports]
        lines += [*table(("event", "where", "becomes", "why"), rows), "", "From the other scheme:", ""]
        back = [
            (r.source, r.event_mode or r.event_type or WITHOUT_COUNTERPART, ", ".join(r.roles), r.reason)
            for r in walk.imports
        ]
        lines += [*table(("code", "becomes", "roles", "why"), back), ""]
    return lines


def conditions(when: Mapping[str, Any]) -> str:
    """The conditions of a crosswalk row in words: ``initiator: state or organised; min deaths: 1``."""
    return "; ".join(
        f"{name.replace('_', ' ')}: {' or '.join(v) if isinstance(v, list) else v}" for name, v in when.items()
    )


def _rules(book: Codebook) -> list[str]:
    if not book.rules:
        return []
    rows = [(f"`{r.id}`", r.severity, r.title, r.reason, ", ".join(r.tables)) for r in book.rules]
    return ["## Data-quality rules", "", *table(("rule", "severity", "what it asks", "why", "tables"), rows), ""]
