"""The scores of one report: gold events against coded events, measure by measure.

Every measure is a tally (right ones, those in the gold, those coded), so that reports add up and can be resampled.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from .differing import side_by_side
from .distance import Places
from .facts import Facts, Number
from .gold import GoldReport
from .judged import NOTHING, Judged, JudgedRole
from .matching import match
from .tally import Tally, share

#: Measures of gold reports, in the order they are printed.
MEASURES = {
    "events": "events by root",
    "modes": "events by root and mode",
    "roles": "roles, overall",
    "roles_matched": "roles, in matched events",
    "actors": "actors in any role, overall",
    "mediators": "mediators, overall",
    "mediators_matched": "mediators, in matched events",
    "mediators_report": "mediators of the report, of any event",
    "places": "places, same id",
    "places_near": "places, within 25 km",
    "places_admin1": "places, same admin1",
    "dates": "dates, same interval",
    "dates_overlap": "dates, overlapping",
    "counts": "counts",
    "empty": "reports without events left empty",
    "perfect": "reports with every value right",
}
_Matched = Sequence[tuple[Facts, Facts]]
_Days = tuple[date, date]
_STRICT = ("events", "modes", "roles", "places", "dates", "counts")


@dataclass(frozen=True, slots=True)
class _Sides:
    gold: Sequence[Facts]
    coded: Sequence[Facts]
    pairs: Sequence[tuple[int, int]]

    @property
    def matched(self) -> list[tuple[Facts, Facts]]:
        return [(self.gold[i], self.coded[j]) for i, j in self.pairs]


def judge(gold: GoldReport, coded: Sequence[Facts], places: Places) -> Judged:
    """Score one report. Overall measures count what unmatched events hold as missed or spurious; places, dates and
    counts are those of matched events, and a value both leave open counts on neither side."""
    sides = _Sides(gold.events, coded, match(gold.events, coded))
    matched = sides.matched
    tallies = {
        "events": Tally(len(matched), len(gold.events), len(coded)),
        "modes": Tally(sum(g.mode == c.mode for g, c in matched), len(gold.events), len(coded)),
        "roles": _sets(matched, gold.events, coded, lambda facts: facts.pairs),
        "roles_matched": _sets(matched, *_unzip(matched), lambda facts: facts.pairs),
        "actors": _sets(matched, gold.events, coded, lambda facts: facts.actors),
        "mediators": _sets(matched, gold.events, coded, lambda facts: facts.mediators),
        "mediators_matched": _sets(matched, *_unzip(matched), lambda facts: facts.mediators),
        "mediators_report": _shared(_mediators(gold.events), _mediators(coded)),
        "places": _places(matched, lambda a, b: a is not None and a == b),
        "places_near": _places(matched, places.near),
        "places_admin1": _places(matched, places.same_admin1),
        "dates": _dates(matched, lambda a, b: a == b),
        "dates_overlap": _dates(matched, lambda a, b: a[0] <= b[1] and b[0] <= a[1]),
        "counts": _add(count_tally(g.counts, c.counts) for g, c in matched),
    }
    tallies["perfect"] = share(all(tallies[measure].right for measure in _STRICT))
    if not gold.events:
        tallies["empty"] = share(not coded)
    report = gold.report
    return Judged(
        id=report.report_id, language=report.language, tallies=tallies, half=gold.half, tags=gold.tags,
        confusion=confusion(sides.gold, sides.coded, sides.pairs), text=report.text,
        told=tuple(side_by_side(sides.gold, sides.coded, sides.pairs, places)),
        roles=tuple(JudgedRole(sure, reason, pair in g.pairs) for g, c in matched for pair, sure, reason in c.sure),
    )  # fmt: skip


def count_tally(gold: Sequence[Number], coded: Sequence[Number]) -> Tally:
    """Counts by kind. A kind is right where the best numbers are equal, or the low ones where the gold has no best;
    of a kind coded several times (for several groups), each number and their sum are tried."""
    kinds = {kind: [n for n in gold if n[0] == kind] for kind in dict.fromkeys(n[0] for n in gold)}
    given = {kind: [n for n in coded if n[0] == kind] for kind in dict.fromkeys(n[0] for n in coded)}
    hits = sum(kind in given and _equal(numbers[0], given[kind]) for kind, numbers in kinds.items())
    return Tally(hits, len(kinds), len(given))


def _equal(gold: Number, coded: Sequence[Number]) -> bool:
    _, low, best, _ = gold
    wanted = low if best is None else best
    values = [number[1] if best is None else number[2] for number in coded]
    known = [value for value in values if value is not None]
    return wanted in values or (len(known) == len(values) and wanted == sum(known))


def confusion(
    gold: Sequence[Facts], coded: Sequence[Facts], pairs: Sequence[tuple[int, int]]
) -> Counter[tuple[str, str]]:
    """(gold root, coded root) of a report's events. Matched events are on the diagonal; an unmatched gold event is put
    against the unmatched coded event it shares most actors with; what shares none stands against nothing."""
    table = Counter((gold[i].root, coded[j].root) for i, j in pairs)
    left = [i for i in range(len(gold)) if i not in {i for i, _ in pairs}]
    right = [j for j in range(len(coded)) if j not in {j for _, j in pairs}]
    shared = sorted((-len(gold[i].actors & coded[j].actors), i, j) for i in left for j in right)
    for common, i, j in shared:
        if common and i in left and j in right:
            table[gold[i].root, coded[j].root] += 1
            left.remove(i)
            right.remove(j)
    table.update((gold[i].root, NOTHING) for i in left)
    table.update((NOTHING, coded[j].root) for j in right)
    return table


def _sets(
    matched: _Matched, gold: Sequence[Facts], coded: Sequence[Facts], of: Callable[[Facts], frozenset[Any]]
) -> Tally:
    hits = sum(len(of(g) & of(c)) for g, c in matched)
    return Tally(hits, sum(len(of(g)) for g in gold), sum(len(of(c)) for c in coded))


def _mediators(events: Sequence[Facts]) -> frozenset[Any]:
    return frozenset().union(*(facts.mediators for facts in events))


def _shared(gold: frozenset[Any], coded: frozenset[Any]) -> Tally:
    return Tally(len(gold & coded), len(gold), len(coded))


def _places(matched: _Matched, same: Callable[[str | None, str | None], bool]) -> Tally:
    hits = sum(same(g.place, c.place) for g, c in matched)
    return Tally(hits, sum(g.has_place for g, _ in matched), sum(c.has_place for _, c in matched))


def _dates(matched: _Matched, same: Callable[[_Days, _Days], bool]) -> Tally:
    hits = sum(g.when is not None and c.when is not None and same(g.when, c.when) for g, c in matched)
    return Tally(hits, sum(g.when is not None for g, _ in matched), sum(c.when is not None for _, c in matched))


def _unzip(matched: _Matched) -> tuple[list[Facts], list[Facts]]:
    return [g for g, _ in matched], [c for _, c in matched]


def _add(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for tally in tallies:
        total += tally
    return total
