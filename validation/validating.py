"""``validate``: a researcher's own table through our rules, their thresholds, or their own suite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..datasets.bundled_datasets import bundled_path
from ..datasets.dataset_toml import FILE_NAME as DATASET
from ..datasets.dataset_toml import Threshold
from ..datasets.errors import near
from ..schema import Event, tables
from .context import Context
from .errors import GateError, Unrecognised
from .extra import Extra, extra_rules
from .failures import Failures, failures, lines_of
from .gate import judged_plans
from .judge_files import Found, read_cells_as_text, recognise, specs_beside, tables_at, unrecognised
from .own_suite import suite_lines
from .planning import Plan
from .rules import Rule, all_rules
from .rules.files import SPEC as FILES
from .thresholds import with_defaults
from .verdict import Verdict
from .waived import with_waivers

if TYPE_CHECKING:
    import great_expectations as gx
    import pandas as pd

HAS_COLUMNS = "W002"


def validate(
    data: pd.DataFrame | Mapping[str, pd.DataFrame] | str | Path,
    *,
    table: str | None = None,
    columns: Mapping[str, str] | None = None,
    partial: bool = False,
    thresholds: Mapping[str, float] | None = None,
    mostly: Mapping[str, float] | None = None,
    extra: Extra = (),
    suite: Iterable[Rule] | gx.ExpectationSuite | None = None,
    event: type[Event] = Event,
) -> Failures:
    """Judge a table, several by name, a CSV or Parquet file, a folder of tables, a release or a dataset.

    Returns a DataFrame with one line for every row that breaks a rule; ``.passed`` says whether no error stands. Nothing
    given is changed.

    table: which table a lone one is; by default it is recognised by its columns. columns: their name → ours, where
    theirs differ. partial: whether columns may be missing; their rules are then left out. thresholds: the numbers that
    rules compare with, over the defaults (``thresholds.toml``). mostly: rule id → the share of rows (0 to 1) that has to
    keep it; ids may leave out the column (``W204``). extra: further rules or suites beside ours. suite: rules, or a Great
    Expectations suite, to ask instead of ours. event: the class whose rules are asked.

    Raises Unrecognised for a table it cannot place (with the mapping it would need), GateError for a threshold or rule
    there is none of, and what reading the files raises.
    """
    found, context = _given(data, table, columns, event, partial)
    if suite is not None and hasattr(suite, "expectations"):
        return _by_own_suite(found.frames, suite)
    rules = tuple(all_rules(found.specs)) + found.further if suite is None else tuple(suite)
    rules = tuple(rule for rule in rules if not (partial and _id(rule.id) == HAS_COLUMNS))
    rules += extra_rules(extra, rules, found.specs)
    given = {name: Threshold(float(value), "given to validate()") for name, value in (thresholds or {}).items()}
    context = replace(context, thresholds={**context.thresholds, **with_defaults(given), **given})
    least = _least(mostly or {}, rules)
    lines: list[tuple[Any, ...]] = []
    told: dict[str, list[str]] = {"rules": [], "left_out": [], "tolerated": []}
    passed = True
    for plan, verdicts in _answered(judged_plans(found.frames, found.specs, rules, context), context):
        tolerated = {verdict.id for verdict in verdicts if _tolerable(verdict, len(plan.frame), least)}
        passed = passed and not any(verdict.blocks and verdict.id not in tolerated for verdict in verdicts)
        lines += lines_of((verdict for verdict in verdicts if verdict.id not in tolerated), plan)
        told["rules"] += [verdict.id for verdict in verdicts]
        told["left_out"] += [rule.id for rule in plan.left_out]
        told["tolerated"] += sorted(tolerated)
    rows = sum(len(frame) for name, frame in found.frames.items() if name != FILES.name)
    return failures(lines, passed=passed, rows=rows, ignored=found.ignored, **{k: tuple(v) for k, v in told.items()})


def _answered(judged: Iterable[tuple[Plan, list[Verdict]]], context: Context) -> Iterable[tuple[Plan, list[Verdict]]]:
    """The plans with their verdicts, the dataset's waivers applied where it has any."""
    if not context.waivers:
        return judged
    plans = list(judged)
    answered = with_waivers((v for _, verdicts in plans for v in verdicts), context.waivers, context.version)
    by_id = {verdict.id: verdict for verdict in answered}
    return [(plan, [by_id[verdict.id] for verdict in verdicts]) for plan, verdicts in plans]


def _given(
    data: Any, table: str | None, columns: Mapping[str, str] | None, event: type[Event], partial: bool
) -> tuple[Found, Context]:
    """The tables by name with their specs, and what is at hand beside them."""
    import pandas as pd

    specs: Mapping[str, Any] = tables(event)
    where = "The table"
    if isinstance(data, (str, Path)):
        path = bundled_path(data) or Path(data)
        where = str(path)
        if not path.exists():
            raise Unrecognised(
                f"{path}: there is no such file, folder or bundled dataset. Looked up from {Path.cwd()}."
            )
        if (path / DATASET).is_file():
            return _of_dataset(path)
        if path.is_dir() and (columns or table):
            raise Unrecognised(f"{path}: table=… and columns=… are for a lone table; give one of its files.")
        if path.is_dir():
            return tables_at(path), Context()
        data = read_cells_as_text(path)
        specs = specs_beside(path.parent) if event is Event else specs
        table = table or (path.stem if path.stem in specs else None)
    if isinstance(data, pd.DataFrame):
        data = {table or "": data}
    elif table is not None or columns:
        raise Unrecognised("table=… and columns=… are for a lone table; several have their names already.")
    if not isinstance(data, Mapping) or not all(isinstance(frame, pd.DataFrame) for frame in data.values()):
        raise Unrecognised(f"{type(data).__name__} is no table; give a DataFrame, several by name, a file or a folder.")
    frames: dict[str, pd.DataFrame] = {}
    ignored: list[str] = []
    for name, frame in data.items():
        named = _renamed(frame, columns or {})
        own = name or recognise(named.columns, specs, partial)
        if own is None:
            raise Unrecognised(unrecognised(where, named.columns, specs))
        if own not in specs:
            raise Unrecognised(f"No table is called {own!r}. {near(own, specs)}There are: {', '.join(specs)}.")
        ignored += [f"{own}.{column}" for column in named.columns if column not in specs[own].names]
        frames[own] = named
    if not frames:
        raise Unrecognised(f"{where}: holds no table.")
    ordered = {name: frames[name] for name in specs if name in frames}
    return Found(ordered, specs, ignored=tuple(ignored)), Context()


def _of_dataset(folder: Path) -> tuple[Found, Context]:
    from ..datasets.dataset import open_dataset
    from .from_dataset import judged_parts, rules_of

    dataset = open_dataset(folder)
    frames, event, context = judged_parts(dataset, None, None)
    return Found(frames, tables(event or Event), rules_of(dataset)), context


def _renamed(frame: pd.DataFrame, columns: Mapping[str, str]) -> pd.DataFrame:
    if unknown := [name for name in columns if name not in frame.columns]:
        close = near(str(unknown[0]), map(str, frame.columns))
        raise Unrecognised(f"columns={{{unknown[0]!r}: …}}: the table has no such column. {close}".rstrip())
    renamed = frame.rename(columns=dict(columns))
    if twice := [str(name) for name, again in zip(renamed.columns, renamed.columns.duplicated(), strict=True) if again]:
        raise Unrecognised(f"Two columns would be called {twice[0]}; leave one out, or map it to another name.")
    renamed = renamed.reset_index(drop=True)
    coded = {str(name): renamed[name].astype("str") for name in renamed.select_dtypes("category")}
    return renamed.assign(**coded)  # load() gives codes as categories, and rules read text


def _by_own_suite(frames: Mapping[str, pd.DataFrame], suite: Any) -> Failures:
    if len(frames) != 1:
        raise Unrecognised("A Great Expectations suite judges one table; give a lone table beside suite=….")
    ((name, frame),) = frames.items()
    lines, rules = suite_lines(name, frame, suite)
    return failures(
        lines,
        passed=not any(line[1] == "error" for line in lines),
        rows=len(frame),
        rules=rules,
        left_out=(),
        ignored=(),
        tolerated=(),
    )


def _least(mostly: Mapping[str, float], rules: Iterable[Rule]) -> Mapping[str, float]:
    known = {rule.id for rule in rules}
    known |= {_id(name) for name in known}
    for name, share in mostly.items():
        if name not in known:
            raise GateError(f"mostly={{{name!r}: …}}: there is no such rule. {near(name, known)}".rstrip())
        if not 0 <= share <= 1:
            raise GateError(f"mostly={{{name!r}: {share}}}: a share of rows is between 0 and 1.")
    return mostly


def _tolerable(verdict: Verdict, rows: int, least: Mapping[str, float]) -> bool:
    share = least.get(verdict.id, least.get(_id(verdict.id)))
    if share is None or verdict.problem or verdict.rows is None or not verdict.failed:
        return False
    return 1 - verdict.failed / rows >= share


def _id(rule_id: str) -> str:
    return rule_id.partition(":")[0]
