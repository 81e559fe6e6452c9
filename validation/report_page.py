"""What a judgement found, as one page that loads nothing, runs nothing and prints well.

The page filters by style rules alone (radio buttons and ``:has``), so it needs no script, and its policy forbids every
script: whatever stands in the data, nothing of it can run.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from ..schema.html_page import code, document, free
from .verdict import Verdict

#: Failing rows a page names for each rule; JSON and tables name all.
MOST = 100
_STATES = (("all", "all rules", ""), ("failing", "that found something", ".passed"), ("error", "errors", ".r:not(.error)"),
           ("warning", "warnings", ".r:not(.warning)"), ("passed", "passed", ".r:not(.passed)"))  # fmt: skip
_STYLE = """
.filters { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; border: 1px solid var(--line); padding: .5rem; }
.filters legend { font-weight: 600; } .filters label { white-space: nowrap; }
.rows { margin: 0; padding-inline-start: 1.2rem; } .more { opacity: .75; }
@media print { .filters { display: none; } details > summary { list-style: none; } tr { break-inside: avoid; }
  body { max-width: none; margin: 0; font-size: 11pt; } a { color: inherit; text-decoration: none; } }
"""


def report_html(title: str, verdicts: Sequence[Verdict], rows: int, *, left_out: Iterable[str] = ()) -> str:
    """The page over ``verdicts`` of ``rows`` rows; ``left_out`` are ids of rules that lacked a table or text."""
    errors = [verdict for verdict in verdicts if verdict.blocks]
    warned = [verdict for verdict in verdicts if not verdict.passed and not verdict.blocks]
    outcome = "not passed" if errors else "passed"
    lead = (
        f"<p><strong>{outcome}</strong>: {rows} rows, {len(verdicts)} rules, "
        f"{len(errors)} with errors, {len(warned)} with warnings.</p>"
    )
    gone = sorted(left_out)
    missing = f"<p>Not judged, as a table, column or text is missing: {' '.join(map(code, gone))}</p>" if gone else ""
    return document(title, f"<h1>{free(title)}</h1>{lead}{rules_grid(verdicts)}{missing}")


def rules_grid(verdicts: Sequence[Verdict]) -> str:
    """Every rule with what it found, and buttons that show a part of them: by outcome and by table."""
    tables = list(dict.fromkeys(verdict.table for verdict in verdicts))
    style = _STYLE + "".join(
        f"body:has(#state-{key}:checked) .rules tr{hidden} {{ display: none; }}\n"
        for key, _, hidden in _STATES
        if hidden
    )
    style += "".join(
        f"body:has(#table-{n}:checked) .rules .r:not(.t{n}) {{ display: none; }}\n" for n in range(len(tables))
    )
    states = [(f"state-{key}", label) for key, label, _ in _STATES]
    names = [("table-all", "all tables"), *((f"table-{n}", name) for n, name in enumerate(tables))]
    ordered = sorted(verdicts, key=lambda v: (v.passed, not v.blocks))
    body = "\n".join(_row(verdict, tables.index(verdict.table)) for verdict in ordered)
    head = "".join(
        f'<th scope="col">{name}</th>' for name in ("rule", "severity", "table", "what it asks", "rows", "found")
    )
    return (
        f"<style>{style}</style>{_buttons('show', states)}{_buttons('table', names)}"
        f'<div class="wide"><table class="rules"><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table></div>'
    )


def _buttons(name: str, choices: Sequence[tuple[str, str]]) -> str:
    inputs = "".join(
        f'<label><input type="radio" name="{name}" id="{key}"{" checked" if n == 0 else ""}> {escape(label)}</label>'
        for n, (key, label) in enumerate(choices)
    )
    return f'<fieldset class="filters"><legend>{escape(name)}</legend>{inputs}</fieldset>'


def _row(verdict: Verdict, table: int) -> str:
    state = "passed" if verdict.passed else "error" if verdict.blocks else "warning"
    cells = (
        code(verdict.id),
        f'<span class="{escape(verdict.severity)}">{escape(verdict.severity)}</span>',
        code(verdict.table),
        f"{free(verdict.title)}<br><small>{free(verdict.reason)}</small>",
        str(verdict.failed),
        _found(verdict),
    )
    return f'<tr class="r t{table} {state}">' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _found(verdict: Verdict) -> str:
    if verdict.problem:
        return free(verdict.problem)
    if verdict.passed:
        return ""
    told: list[Any] = [f"<li>{free(detail)}</li>" for detail in verdict.details]
    ids = verdict.rows.names(MOST) if verdict.rows is not None else list(verdict.ids)
    more = f' <span class="more">and {verdict.failed - len(ids)} more</span>' if verdict.failed > len(ids) else ""
    listed = " ".join(code(id) for id in ids)
    return f'<ul class="rows">{"".join(told)}</ul><details><summary>rows</summary>{listed}{more}</details>'
