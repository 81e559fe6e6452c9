"""HTML pages that need nothing from anywhere: no script, no font, no link to load."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

STYLE = """
:root { color-scheme: light dark; --line: #8884; --soft: #8881; }
body { font: 16px/1.55 system-ui, "Noto Sans Arabic", sans-serif; margin: 2rem auto;
       max-width: 76rem; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.25; } h2 { border-bottom: 2px solid var(--line); margin-top: 3rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; } .wide { overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: start; vertical-align: top; }
th { background: var(--soft); } code { background: var(--soft); padding: 0 .2rem; white-space: nowrap; }
nav ul { columns: 3 16rem; list-style: none; padding: 0; } [lang=ar] { font-size: 1.08em; }
.error { color: #b3261e; font-weight: 600; } .warning { color: #9a6700; font-weight: 600; }
"""
#: Nothing is loaded and nothing runs, whatever a page is made from.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"


def document(title: str, body: str) -> str:
    """A self-contained page around ``body`` (HTML already); ``title`` is escaped."""
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"<title>{escape(title)}</title><style>{STYLE}</style>"
    )
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'


def grid(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose cells are HTML already."""
    top = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
    body = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<div class="wide"><table><thead><tr>{top}</tr></thead><tbody>\n{body}\n</tbody></table></div>'


def code(text: str) -> str:
    """A code, escaped, left to right wherever it stands."""
    return f'<code dir="ltr">{escape(text)}</code>' if text else ""


def free(text: str) -> str:
    """Free text, escaped, in the direction its own letters have."""
    return f'<span dir="auto">{escape(text)}</span>' if text else ""


def arabic(text: str) -> str:
    """Arabic text, escaped, right to left."""
    return f'<span lang="ar" dir="rtl">{escape(text)}</span>' if text else ""
