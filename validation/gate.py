"""The gate: no row leaves without it. ``gate(data)`` gives ``Passed`` or ``Failed``; only a ``Passed`` is exported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ..schema import Event, tables
from .cells import read_cells
from .context import Context
from .digest import table_digests, values_digest
from .errors import GateError
from .extra import Extra, extra_rules
from .passed import Passed, TakenOut, seal
from .planning import Plan, plan
from .report_page import report_html
from .rules import Rule, all_rules
from .rules.imported import is_coded
from .run import run
from .verdict import Verdict, failures
from .waived import with_waivers

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

    from ..datasets.dataset import Dataset

#: Tables whose rows belong to an event and leave with it.
DEPENDENT = ("events", "participants", "persons", "counts", "evidence")


@dataclass(frozen=True, slots=True, repr=False)
class Failed:
    """What kept the data back: ``verdicts`` of every rule, ``blocking`` those that decide, over ``judged`` rows."""

    verdicts: tuple[Verdict, ...]
    quarantined: tuple[TakenOut, ...] = field(default=())
    judged: int = 0

    @property
    def passed(self) -> bool:
        """False."""
        return False

    @property
    def blocking(self) -> tuple[Verdict, ...]:
        """The verdicts that block."""
        return tuple(verdict for verdict in self.verdicts if verdict.blocks)

    def failures(self) -> pd.DataFrame:
        """Every failing row of every rule, a line each: ``rule severity table row id event_id``."""
        return failures(self.verdicts)

    def to_json(self) -> dict[str, Any]:
        """Every verdict with the id of every failing row."""
        return {"passed": False, "rules": [verdict.to_json(complete=True) for verdict in self.verdicts]}

    def to_html(self, title: str = "Data quality") -> str:
        """A page for people, self-contained and without scripts."""
        return report_html(title, self.verdicts, self.judged)

    def __repr__(self) -> str:
        return f"<Failed: {', '.join(f'{v.id} ({v.failed})' for v in self.blocking)}>"


def gate(
    data: Dataset | Mapping[str, pd.DataFrame],
    *,
    event: type[Event] | None = None,
    texts: Mapping[str, str] | None = None,
    extra: Extra = (),
    quarantine: bool = False,
    publish_persons: bool = False,
    as_of: date | None = None,
    withheld: frozenset[str] | None = None,
) -> Passed | Failed:
    """Judge a dataset, or its tables by name, through Great Expectations.

    A ``Dataset`` brings its event class, report texts, date and persons' names along; for tables alone they are given
    here: ``texts`` by report id, ``withheld`` names that must not be released, ``as_of`` the release's own date.
    ``extra`` are further rules, or suites of Great Expectations' own, named for their table (see ``extra_rules``): they
    are judged beside the standing rules, never in their place. With ``quarantine`` the events that fail a rule are taken out whole, and what remains
    is judged afresh. Errors block, warnings do not. Raises GateError for a missing table or an unknown column, and
    where Great Expectations did not run. A dataset's own ``rules`` (``dataset.toml``) are judged with it.
    """
    own: tuple[Rule, ...] = ()
    if isinstance(data, Mapping):
        frames, context = data, Context(texts, as_of, publish_persons, withheld)
    else:
        from .from_dataset import judged_parts, rules_of

        frames, event, context = judged_parts(data, event, texts)
        own = rules_of(data)
    event = event or Event
    specs = tables(event)
    _check_tables(frames, specs)
    standing = all_rules(specs)
    rules = (*standing, *extra_rules(own, standing, specs))
    rules += extra_rules(extra, rules, specs)
    judged, verdicts, ran = _judge(frames, specs, rules, context)
    verdicts = with_waivers(verdicts, context.waivers, context.version)
    out: tuple[TakenOut, ...] = ()
    if quarantine and (out := _to_take_out(verdicts)):
        judged, verdicts, ran = _judge(_without(frames, [item.event_id for item in out]), specs, rules, context)
        still = [w for w in context.waivers if any(w.rule == v.id and w.row in v.ids for v in verdicts)]
        verdicts = with_waivers(verdicts, still, context.version)
    if any(verdict.blocks for verdict in verdicts):
        return Failed(tuple(verdicts), out, sum(map(len, judged.values())))
    kept = {name: frame.copy(deep=True) for name, frame in judged.items()}
    docs = tuple(rule.doc() for rule in ran)
    digests = table_digests(kept)
    return seal(
        event=event,
        frames=kept,
        digest=values_digest(digests),
        digests=digests,
        verdicts=tuple(verdicts),
        rules=docs,
        specs=specs,
        quarantined=out,
        taken=_taken(frames, [item.event_id for item in out]),
    )


def judge_tables(
    frames: Mapping[str, pd.DataFrame], specs: Mapping[str, Any], rules: Iterable[Rule], context: Context
) -> tuple[dict[str, pd.DataFrame], list[Verdict], list[Plan]]:
    """Type the tables and run every rule whose columns are there: the typed tables, the verdicts, and what was run.

    The plans given back name their rules, and have let go of their rows.
    """
    read = {name: read_cells(frames[name], spec) for name, spec in specs.items() if name in frames}
    judged = {name: frame for name, (frame, _) in read.items()}
    verdicts: list[Verdict] = []
    plans: list[Plan] = []
    for one, found in _judged_plans(read, specs, rules, context):
        verdicts += found
        plans.append(replace(one, frame=one.frame.iloc[:0].copy()))
        del one  # its joined columns, before those of the next table are made
    return judged, verdicts, plans


def judged_plans(
    frames: Mapping[str, pd.DataFrame], specs: Mapping[str, Any], rules: Iterable[Rule], context: Context
) -> Iterator[tuple[Plan, list[Verdict]]]:
    """The same one table at a time, each plan with its rows and its verdicts."""
    read = {name: read_cells(frames[name], spec) for name, spec in specs.items() if name in frames}
    return _judged_plans(read, specs, rules, context)


def _judged_plans(
    read: Mapping[str, tuple[pd.DataFrame, Mapping[str, pd.Series]]],
    specs: Mapping[str, Any],
    rules: Iterable[Rule],
    context: Context,
) -> Iterator[tuple[Plan, list[Verdict]]]:
    judged = {name: frame for name, (frame, _) in read.items()}
    fits = {name: fits for name, (_, fits) in read.items()}
    for one in plan(judged, fits, specs, _asked(rules, judged), context):
        yield one, run(one)
        del one


def _judge(
    frames: Mapping[str, pd.DataFrame], specs: Mapping[str, Any], rules: Iterable[Rule], context: Context
) -> tuple[dict[str, pd.DataFrame], list[Verdict], list[Rule]]:
    judged, verdicts, plans = judge_tables(frames, specs, rules, context)
    ran = [rule for one in plans for rule in one.rules]
    if len(verdicts) != len(ran) or not ran:
        raise GateError(f"{len(verdicts)} verdicts for {len(ran)} rules; nothing is released.")
    return judged, verdicts, ran


def _asked(rules: Iterable[Rule], frames: Mapping[str, pd.DataFrame]) -> list[Rule]:
    """The rules but one: evidence may be empty where every event comes from another data set."""
    events = frames.get("events")
    imported = events is not None and len(events) > 0 and "coder" in events and not is_coded(events["coder"]).any()
    return [rule for rule in rules if not (imported and rule.id == "W001:evidence")]


def _check_tables(frames: Mapping[str, pd.DataFrame], specs: Mapping[str, Any]) -> None:
    if missing := [name for name in specs if name not in frames]:
        raise GateError(
            f"The table {', '.join(missing)} is missing; a dataset has every table, an empty one with its columns."
        )
    if unknown := [name for name in frames if name not in specs]:
        raise GateError(f"No table is called {', '.join(map(repr, unknown))}; there are: {', '.join(specs)}.")
    for name, frame in frames.items():
        if lost := [str(column) for column in frame.columns if column not in specs[name].names]:
            raise GateError(
                f"{name}: the schema has no column {', '.join(lost)}; add it by a subclass of Event, or leave it out."
            )


def _to_take_out(verdicts: Iterable[Verdict]) -> tuple[TakenOut, ...]:
    why: dict[str, list[str]] = {}
    for verdict in verdicts:
        if verdict.blocks and verdict.table in DEPENDENT and verdict.rows is not None:
            answered = {waiver.row for waiver in verdict.waived}
            for event_id in verdict.rows.events(without=answered):
                why.setdefault(event_id, []).append(verdict.id)
    return tuple(TakenOut(event_id, tuple(rules)) for event_id, rules in sorted(why.items()))


def _taken(frames: Mapping[str, pd.DataFrame], events: list[str]) -> dict[str, pd.DataFrame]:
    if not events:
        return {}
    return {name: frames[name][frames[name]["event_id"].isin(events)].copy() for name in DEPENDENT}


def _without(frames: Mapping[str, pd.DataFrame], events: list[str]) -> dict[str, pd.DataFrame]:
    return {
        name: frame[~frame["event_id"].isin(events)] if name in DEPENDENT else frame for name, frame in frames.items()
    }
