"""Saved figures: what one evaluation gave, as JSON that is the same for the same figures, and what moved since.

Saved files hold ids and numbers only: no texts (of an error only its kind, for a message may quote), no clock, keys sorted, ratios rounded to four digits.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from .calibration import by_band
from .evaluation import Evaluation, Figure
from .gold import GoldError
from .judged import Judged
from .tally import Tally

_DIGITS = 4
#: A saved measure: an object with ratios, for tags the counts alone, as hits/gold/coded.
_Saved = Mapping[str, Any] | str | None


def as_json(evaluation: Evaluation) -> dict[str, Any]:
    """All figures by group, the confusion of roots, and what is wrong with which report."""
    groups = {}
    for name, reports in evaluation.groups():
        tag = name.startswith("tag:")
        figures = evaluation.figures(reports, bootstrap=not tag)
        groups[name] = {
            "reports": len(reports),
            "measures": {f.measure: _counts(f.tally) if tag else _figure(f) for f in figures},
        }
    return {
        "source": evaluation.source,
        "groups": groups,
        "confusion": {f"{gold} > {coded}": n for (gold, coded), n in sorted(evaluation.confusion().items())},
        "calibration": {band.name: f"{band.right}/{band.given}" for band in by_band(evaluation.judged)},
        "roots": {root: _counts(tally) for root, tally in evaluation.roots().items()},
        "macro_f1": None if (macro := evaluation.macro_f1()) is None else round(macro, _DIGITS),
        "refused": {report: reason.partition(":")[0] for report, reason in sorted(evaluation.refused.items())},
        "wrong": {report.id: _wrong(report) for report in evaluation.wrong()},
    }


def save(evaluation: Evaluation, path: Path) -> None:
    """Write the figures to ``path``."""
    path.write_text(to_text(as_json(evaluation)), "utf-8", newline="\n")


def to_text(figures: Mapping[str, Any]) -> str:
    """The JSON text of saved figures: one measure or report a line, so that version control shows what moved."""
    return f"{_nested(figures, 0)}\n"


def _nested(value: Any, depth: int) -> str:
    if not isinstance(value, dict) or not any(isinstance(inner, dict) for inner in value.values()):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    inside = ",\n".join(
        f"{' ' * (depth + 1)}{json.dumps(key, ensure_ascii=False)}: {_nested(value[key], depth + 1)}"
        for key in sorted(value)
    )
    return f"{{\n{inside}\n{' ' * depth}}}"


def read_saved(path: Path) -> dict[str, Any]:
    """Read saved figures. Raises GoldError for a file that is not one."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise GoldError(f"{path}: cannot be read as saved figures ({error}).") from None
    if not isinstance(found, dict) or not {"groups", "wrong"} <= found.keys():
        raise GoldError(f"{path}: these are no saved figures; `wasata evaluate GOLD --save FILE` writes them.")
    return found


def moved(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """What differs between two saved evaluations, a line each: figures first, then reports.

    Intervals that moved are told only where nothing else did: they follow from the rest.
    """
    told = [*_figures(before, after), *_reports(before, after)]
    yield from told
    if not told and before != after:
        yield "the intervals alone moved"


def _figures(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    for group in sorted(before["groups"].keys() | after["groups"].keys(), key=lambda name: (name != "all", name)):
        old, new = (side["groups"].get(group) for side in (before, after))
        if old is None or new is None:
            yield f"{group}: {'new' if old is None else 'gone'}"
            continue
        if old["reports"] != new["reports"]:
            yield f"{group}: {old['reports']} → {new['reports']} reports"
        for measure in dict.fromkeys([*old["measures"], *new["measures"]]):
            yield from _measure(f"{group} {measure}", old["measures"].get(measure), new["measures"].get(measure))


def _reports(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    for title in ("confusion", "refused"):
        for key in sorted(before.get(title, {}).keys() | after.get(title, {}).keys()):
            old, new = before.get(title, {}).get(key), after.get(title, {}).get(key)
            if old != new:
                yield f"{title} {key}: {old or 'none'} → {new or 'none'}"
    for report in sorted(before["wrong"].keys() | after["wrong"].keys()):
        old, new = before["wrong"].get(report), after["wrong"].get(report)
        if old != new:
            yield f"report {report}: {_told(old)} → {_told(new)}"


def _measure(name: str, old: _Saved, new: _Saved) -> Iterator[str]:
    if old is None or new is None:
        yield f"{name}: {'new' if old is None else 'gone'}"
        return
    before, after = _tally(old), _tally(new)
    counts = f"{_counts(before)} → {_counts(after)} hits/gold/coded"
    if before == after:
        return
    if before.f1 is None or after.f1 is None:
        yield f"{name}: {counts}"
    else:
        yield f"{name}: F1 {before.f1:.4f} → {after.f1:.4f} ({after.f1 - before.f1:+.4f}; {counts})"


def _counts(tally: Tally) -> str:
    return f"{tally.hits}/{tally.gold}/{tally.coded}"


def _tally(saved: Mapping[str, Any] | str) -> Tally:
    if isinstance(saved, str):
        return Tally(*(int(part) for part in saved.split("/")))
    return Tally(saved["hits"], saved["gold"], saved["coded"], saved.get("judged", 0))


def _told(wrong: Mapping[str, str] | None) -> str:
    return "right" if not wrong else ", ".join(f"{measure} {counts}" for measure, counts in sorted(wrong.items()))


def _figure(figure: Figure) -> dict[str, Any]:
    tally = figure.tally
    saved: dict[str, Any] = {"n": figure.reports, "hits": tally.hits, "gold": tally.gold, "coded": tally.coded}
    if tally.judged:
        saved["judged"] = tally.judged
    for name in ("precision", "recall", "f1", *(("kappa",) if tally.judged else ())):
        value = getattr(tally, name)
        saved[name] = None if value is None else round(value, _DIGITS)
        if figure.intervals:
            ends = figure.intervals[name]
            saved[f"{name}_95"] = None if ends is None else [round(end, _DIGITS) for end in ends]
    return saved


def _wrong(report: Judged) -> dict[str, str]:
    return {m: _counts(t) for m, t in sorted(report.tallies.items()) if not t.right}
