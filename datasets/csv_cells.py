"""Cells a spreadsheet would run as a formula, made harmless in CSV by a leading ``'`` that ``load`` takes off again.

A cell is dangerous when it begins with ``=``, ``+``, ``-`` or ``@`` (full-width forms and blanks before them included),
with a tab or a line break. A leading ``'`` is escaped too, so that taking the escape off is never a guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

# Explicit characters, not \s: the engines behind pandas disagree on what \s means.
DANGEROUS = r"^(?:'|[\t\r\n]|[ \t\r\n\v\f\u00a0]*[=+\-@＝＋－＠])".replace(r"\u00a0", "\u00a0")
ESCAPED = DANGEROUS.replace("^", "^'", 1)


def escape(cells: pd.Series) -> pd.Series:
    """A text column with ``'`` before every dangerous cell; nulls stay null. For ``str`` columns, not numbers."""
    if not len(cells):
        return cells
    return cells.mask(cells.str.match(DANGEROUS).fillna(False).astype(bool), "'" + cells)


def unescape(cells: pd.Series) -> pd.Series:
    """The column ``escape`` was given. A ``'`` before a harmless cell is nobody's escape and stays."""
    if not len(cells):
        return cells
    return cells.mask(cells.str.match(ESCAPED).fillna(False).astype(bool), cells.str.slice(1))
