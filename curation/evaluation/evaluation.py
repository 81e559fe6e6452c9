"""An evaluation: the judged reports of one source, and the figures over any group of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...schema import Event, Report
from .bootstrap import Interval, intervals
from .judged import NOTHING, Judged
from .tally import Tally, add_up

#: Codes one report.
Coder = Callable[[Report], list[Event]]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure over a group of reports: the tally, how many reports have anything to count in it, and the intervals."""

    measure: str
    tally: Tally
    reports: int
    intervals: Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Judged reports and the names of their measures, in printing order. ``shares`` have one figure instead of three.

    ``refused`` are reports that could not be coded, with the reason; they are counted as reports without coded events.
    """

    source: str
    measures: Mapping[str, str]
    judged: Sequence[Judged]
    shares: frozenset[str] = frozenset()
    refused: Mapping[str, str] = field(default_factory=dict)

    def groups(self) -> Iterator[tuple[str, list[Judged]]]:
        """Named groups of reports: all, then each language, half and tag, where there is more than one."""
        yield "all", list(self.judged)
        for name, values in (
            ("language", lambda report: (report.language,)),
            ("half", lambda report: (report.half,) if report.half else ()),
            ("tag", lambda report: report.tags),
        ):
            members: dict[str, list[Judged]] = {}
            for report in self.judged:
                for value in values(report):
                    members.setdefault(value, []).append(report)
            if name == "tag" or len(members) > 1:
                for value in sorted(members):
                    yield f"{name}:{value}", members[value]

    def confusion(self) -> Counter[tuple[str, str]]:
        """(gold root, coded root) over all reports."""
        return sum((report.confusion for report in self.judged), Counter())

    def roots(self) -> dict[str, Tally]:
        """The tally of each root of the gold, from the confusion."""
        table = self.confusion()
        return {
            root: Tally(
                table[root, root],
                sum(n for (gold, _), n in table.items() if gold == root),
                sum(n for (_, coded), n in table.items() if coded == root),
            )
            for root in sorted({gold for gold, _ in table} - {NOTHING})
        }

    def macro_f1(self) -> float | None:
        """The mean F1 over the roots of the gold, each counting the same however rare; None without any."""
        found = [tally.f1 or 0.0 for tally in self.roots().values()]
        return sum(found) / len(found) if found else None

    def wrong(self) -> list[Judged]:
        """The reports something is wrong with, in the order of the gold."""
        return [report for report in self.judged if not report.right]

    def open_errors(self) -> list[Judged]:
        """The wrong reports developers may look at: held ones only where the evaluation has nothing else."""
        wrong = self.wrong()
        held_only = all(report.half == "held" for report in self.judged)
        return wrong if held_only else [report for report in wrong if report.half != "held"]

    def figures(self, reports: Sequence[Judged], *, bootstrap: bool = True) -> list[Figure]:
        """Every measure that any of ``reports`` has something to say on."""
        total: dict[str, Tally] = {}
        for report in reports:
            add_up(report.tallies, total)
        found = []
        for measure in self.measures:
            tally = total.get(measure, Tally())
            if tally.gold or tally.coded:
                ends = intervals([report.tallies for report in reports], measure) if bootstrap else {}
                found.append(Figure(measure, tally, sum(_counts(report, measure) for report in reports), ends))
        return found


def _counts(report: Judged, measure: str) -> bool:
    tally = report.tallies.get(measure, Tally())
    return bool(tally.gold or tally.coded)


class Coding:
    """A coder that keeps going: a report it cannot code has no events and is remembered with the reason."""

    def __init__(self, coder: Coder) -> None:
        self.coder = coder
        self.refused: dict[str, str] = {}

    def __call__(self, report: Report) -> list[Event]:
        try:
            return self.coder(report)
        except Exception as error:  # one crash in a coder under development must not hide every other figure
            self.refused[report.report_id] = f"{type(error).__name__}: {error}"
            return []
