"""``evaluate``: gold in, evaluation out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from ...datasets.places import PlaceRecord, bundled_places
from .distance import Places
from .evaluation import Coder, Coding, Evaluation
from .facts import Facts, facts_of
from .gold import GoldError, GoldReport, read_gold
from .scores import MEASURES, judge
from .sources import source

#: Measures that are one share, not precision and recall.
SHARES = frozenset({"empty", "perfect"})


def evaluate(
    path: Path,
    *,
    coder: Coder | None = None,
    half: str | None = None,
    language: str | None = None,
    as_source: str | None = None,
    gazetteer: Iterable[PlaceRecord] = (),
    watch: Callable[[list[Any]], Iterable[Any]] = iter,
) -> Evaluation:
    """Code the reports of a gold file or folder and score what comes out.

    ``coder`` defaults to the rules coder over the bundled registries. ``half`` and ``language`` restrict the reports.
    ``as_source`` reads another format (see ``sources``). ``gazetteer``: the places that the coder knows besides. ``watch`` wraps the list of reports, for a progress bar.
    Raises GoldError for gold that cannot be read or holds no report of that half and language.
    """
    from ..coding import code

    coding = Coding(coder or code)
    if as_source is not None:
        reader = source(as_source)
        if half is not None:
            raise GoldError(f"{as_source} has no halves: leave --half out.")
        units = [unit for unit in reader.read(path) if language in (None, unit.language)]
        judged = [reader.judge(unit, coding) for unit in watch(_some(units, path))]
        return Evaluation(as_source, reader.measures, judged, reader.shares, coding.refused)
    places = Places([*gazetteer, *bundled_places()])
    reports = [g for g in read_gold(path) if half in (None, g.half) and language in (None, g.report.language)]
    judged = [judge(gold, _facts(gold, coding), places) for gold in watch(_some(reports, path))]
    return Evaluation("gold", MEASURES, judged, SHARES, coding.refused)


def _facts(gold: GoldReport, coding: Coding) -> list[Facts]:
    return [facts_of(event) for event in coding(gold.report)]


def _some(units: list[Any], path: Path) -> list[Any]:
    if not units:
        raise GoldError(f"{path}: no report of that half and language is here.")
    return units
