"""The codebook as one HTML page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from .codebook import WITHOUT_COUNTERPART, codes_of, conditions, rests_on, type_of
from .html_page import arabic, code, document, free, grid

if TYPE_CHECKING:
    from .codebook import Codebook


def page(book: Codebook) -> str:
    """The whole page; every text from data is escaped."""
    sections = [
        ("tables", "Tables", _tables(book)),
        ("vocabularies", "Vocabularies", _vocabularies(book)),
        ("coding-rules", "Coding rules", _coding_rules(book)),
        ("crosswalks", "Crosswalks", _crosswalks(book)),
    ]
    if book.rules:
        sections.append(("rules", "Data-quality rules", _rules(book)))
    inner = [f"<section id={key}><h2>{title}</h2>{body}</section>" for key, title, body in sections]
    contents = [f'<li><a href="#{key}">{title}</a></li>' for key, title, _ in sections]
    contents += [f'<li><a href="#table-{escape(t.name)}"><code>{escape(t.name)}</code></a></li>' for t in book.tables]
    contents += [f'<li><a href="#vocabulary-{escape(v.name)}">{escape(v.title)}</a></li>' for v in book.vocabularies]
    lead = f"Schema version {escape(book.schema_version)}. An empty cell is null: not told, or not applicable."
    body = f"<h1>{escape(book.title)}</h1><p>{lead}</p><nav><ul>{''.join(contents)}</ul></nav>{''.join(inner)}"
    return document(book.title, body)


def _tables(book: Codebook) -> str:
    parts = []
    for spec in book.tables:
        key = ", ".join(code(name) for name in spec.key)
        to = "".join(f"<li>{code(r.column)} is a {code(r.target)} of {code(r.table)}</li>" for r in spec.references)
        rows = [
            (
                code(c.name),
                free(type_of(c)),
                free(c.description),
                free(c.rule),
                free(codes_of(c)),
                free(rests_on(c)),
                free(c.example),
            )
            for c in spec.columns
        ]
        header = ("column", "type", "meaning", "rule", "codes", "rests on", "example")
        lead = f"<p>{escape(spec.title)}. Key: {key}.</p>" + (f"<ul>{to}</ul>" if to else "")
        parts.append(f'<h3 id="table-{escape(spec.name)}">{escape(spec.name)}</h3>{lead}{grid(header, rows)}')
    return "".join(parts)


def _vocabularies(book: Codebook) -> str:
    parts = []
    for words in book.vocabularies:
        rows = [
            (
                code(t.code),
                free(t.label.get("en", "")),
                arabic(t.label.get("ar", "")),
                free(t.definition),
                free(t.rule),
                free(t.example),
            )
            for t in words
        ]
        title = f"{code(words.name)} {escape(words.title)} {arabic(words.title_ar)}"
        lead = f"<p>{escape(words.definition)} Source: {escape(words.source)}.</p>"
        header = ("code", "label", "label (ar)", "definition", "rule", "example")
        parts.append(f'<h3 id="vocabulary-{escape(words.name)}">{title}</h3>{lead}{grid(header, rows)}')
    return "".join(parts)


def _coding_rules(book: Codebook) -> str:
    return "".join(
        f"<h3>{number}. {escape(rule.title)}</h3><p>{free(rule.text)}</p><p><em>Example.</em> {free(rule.example)}</p>"
        for number, rule in enumerate(book.coding_rules, 1)
    )


def _crosswalks(book: Codebook) -> str:
    parts = []
    for walk in book.crosswalks:
        out = [
            (code(r.mode), free(conditions(r.when)), free(r.to or WITHOUT_COUNTERPART), free(r.reason))
            for r in walk.exports
        ]
        back = [
            (
                free(r.source),
                code(r.event_mode or r.event_type or WITHOUT_COUNTERPART),
                free(", ".join(r.roles)),
                free(r.reason),
            )
            for r in walk.imports
        ]
        parts.append(
            f"<h3>{code(walk.name)} {escape(walk.title)}</h3>"
            f"<p>{free(walk.definition)} Source: {escape(walk.source)}.</p>"
            f"<h4>To the other scheme</h4>{grid(('event', 'where', 'becomes', 'why'), out)}"
            f"<h4>From the other scheme</h4>{grid(('code', 'becomes', 'roles', 'why'), back)}"
        )
    return "".join(parts)


def _rules(book: Codebook) -> str:
    rows = [
        (
            code(r.id),
            f'<span class="{escape(r.severity)}">{escape(r.severity)}</span>',
            free(r.title),
            free(r.reason),
            free(", ".join(r.tables)),
        )
        for r in book.rules
    ]
    return grid(("rule", "severity", "what it asks", "why", "tables"), rows)
