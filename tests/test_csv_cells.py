"""Formula cells: harmless in a spreadsheet, unchanged after reading."""

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wasata.datasets.csv_cells import escape, unescape

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "'quoted", "'"]


def series(values: list[str | None]) -> pd.Series:
    return pd.Series(values, dtype="str")


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_dangerous_cell_gets_an_apostrophe(cell):
    assert escape(series([cell])).tolist() == [f"'{cell}"]


@pytest.mark.parametrize("cell", ["قوات", "a=b", "1-2", "“quoted”", "a'b"])
def test_a_harmless_cell_stays(cell):
    assert escape(series([cell])).tolist() == [cell]
    assert unescape(series([f"'{cell}"])).tolist() == [f"'{cell}"]


@given(st.lists(st.none() | st.text(st.characters(exclude_categories=["Cs"])), max_size=8))
@example(FORMULAS)
@example(["''=1", None, ""])
def test_unescape_gives_back_what_escape_was_given(values):
    cells = series(values)
    escaped = escape(cells)
    pd.testing.assert_series_equal(unescape(escaped), cells)
    starts = escaped.dropna().str.lstrip(" \t\r\n\v\f\u00a0").str.slice(0, 1)
    assert not starts.isin(["=", "+", "-", "@", "＝", "＋", "－", "＠"]).any()
