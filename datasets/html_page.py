"""A page for a browser around what a view shows in a notebook."""

from __future__ import annotations

from html import escape

_STYLE = (
    "body{font-family:sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.5}"
    "table{border-collapse:collapse}th,td{border-bottom:1px solid #ccc;padding:.2rem .6rem;text-align:start;"
    "vertical-align:top}"
)


def page(title: str, body: str) -> str:
    """A whole HTML document; ``title`` is escaped, ``body`` is HTML already. Nothing in it is loaded from elsewhere."""
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>{body}</body></html>\n'
