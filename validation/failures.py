"""The rows that break a rule, as a frame that a notebook shows and a test can ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import Any, ClassVar

import pandas as pd

from .planning import Plan
from .run import detail
from .verdict import Verdict

COLUMNS = ("rule", "severity", "table", "row", "id", "what", "title", "reason")
#: Rows a notebook shows; the frame has them all.
SHOWN = 50


class Failures(pd.DataFrame):
    """One line a row that breaks a rule; a plain ``DataFrame`` in every other way.

    Columns: rule, severity (``error``, ``warning``, or ``waived`` where somebody answers for the row), table, row (its
    number in the table, from 1; null for the table as a whole), id (its key, or its number), what (is wrong with it),
    title and reason of the rule.
    """

    _metadata: ClassVar[list[str]] = ["passed", "rows", "rules", "left_out", "ignored", "tolerated"]
    #: Whether no error stands. rows: judged rows. rules: ids of those that ran. left_out: ids of those whose column,
    #: table or text is not at hand. ignored: columns no table has. tolerated: rules let pass by ``mostly``.
    passed: bool
    rows: int
    rules: tuple[str, ...]
    left_out: tuple[str, ...]
    ignored: tuple[str, ...]
    tolerated: tuple[str, ...]

    @property
    def _constructor(self) -> Callable[..., pd.DataFrame]:
        return pd.DataFrame  # a part of the failures is an ordinary frame: it no longer says whether all passed

    def summary(self) -> pd.DataFrame:
        """One line a broken rule: rule, severity, table, failed (rows), title, reason."""
        plain = pd.DataFrame(self)
        keys = ["rule", "severity", "table", "title", "reason"]
        counted = plain.groupby(keys, sort=False).size().reset_index(name="failed")
        return counted[["rule", "severity", "table", "failed", "title", "reason"]]

    def told(self) -> str:
        """One sentence: rows, rules, and the outcome."""
        outcome = "passed" if self.passed else "not passed"
        found = [int((self["severity"] == one).sum()) for one in ("error", "warning", "waived")]
        return (
            f"{self.rows} rows, {len(self.rules)} rules: {outcome}; {found[0]} errors, {found[1]} warnings"
            + (f", {found[2]} waived" if found[2] else "")
            + (f"; {len(self.left_out)} rules could not be asked of this table" if self.left_out else "")
            + "."
        )

    def __repr__(self) -> str:
        return f"{self.told()}\n{pd.DataFrame(self)!r}" if len(self) else self.told()

    def _repr_html_(self) -> str:
        colour = "#1b7f3b" if self.passed else "#b3261e"
        parts = [f'<p style="color:{colour}"><b>{escape(self.told())}</b></p>']
        if self.ignored:
            parts.append(f"<p>Columns no table has, not judged: {escape(', '.join(self.ignored))}.</p>")
        if len(self):
            head = "".join(f'<th scope="col">{name}</th>' for name in COLUMNS)
            rows = pd.DataFrame(self)[list(COLUMNS)].head(SHOWN).itertuples(index=False)
            body = "".join("<tr>" + "".join(_cell(value) for value in row) + "</tr>" for row in rows)
            parts.append(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")
        if len(self) > SHOWN:
            parts.append(f"<p>{len(self) - SHOWN} more rows.</p>")
        return f'<div class="wasata-failures">{"".join(parts)}</div>'


def failures(lines: Iterable[tuple[Any, ...]], **told: Any) -> Failures:
    """Failures of these lines (one value for each of ``COLUMNS``); ``told`` are its attributes."""
    frame = Failures(list(lines), columns=list(COLUMNS))
    frame["row"] = frame["row"].astype("Int64")
    for name in Failures._metadata:
        setattr(frame, name, told[name])
    frame.attrs.update({name: told[name] for name in ("passed", "rows")})
    return frame


def lines_of(verdicts: Iterable[Verdict], plan: Plan) -> Iterator[tuple[Any, ...]]:
    """A line for every row of every verdict of the plan that has not passed."""
    messages = {rule.id: rule.message for rule in plan.rules}
    for verdict in verdicts:
        if verdict.passed:
            continue
        base = (verdict.id, "error" if verdict.problem else verdict.severity, verdict.table)
        about = (verdict.title, verdict.reason)
        if verdict.problem or verdict.rows is None:
            yield (*base, None, None, verdict.problem or "; ".join(verdict.details), *about)
            continue
        positions, message = verdict.rows.positions, messages[verdict.id]
        told = [name for name in plan.frame if f"{{{name}}}" in message]
        rows = plan.frame[told].iloc[positions].to_dict("records") if told else [{}] * len(positions)
        waived = {waiver.row for waiver in verdict.waived}
        for position, name, row in zip(positions, verdict.rows.names(), rows, strict=True):
            severity = "waived" if name in waived else base[1]
            yield (base[0], severity, base[2], int(position) + 1, name, detail(message, row), *about)


def _cell(value: object) -> str:
    return f'<td dir="auto">{"" if value is None or pd.isna(value) else escape(str(value))}</td>'  # type: ignore[call-overload]
