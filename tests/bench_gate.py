"""``make bench``, the gate's part: many events through every rule, beside pandera and plain pandas.

Each step runs in a process of its own, so that its peak memory is its own. Wall and processor time are both printed: on
a machine that does other things as well only the second can be compared. pandera is no dependency; without it that row
says so. Nothing is asserted.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SIZES = (100_000, 1_000_000)
AS_OF = date(2026, 11, 22)


def measured(step: Callable[[], Any]) -> dict[str, float]:
    """Wall and processor seconds of a step, and the process's peak memory in GiB after it."""
    wall, used = time.perf_counter(), time.process_time()
    step()
    return {
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - used,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20,
    }


def make(folder: Path, n: int) -> dict[str, float]:
    """The tables as Parquet files, good ones and the same with half of the rows broken."""
    from many_events import broken, many_frames
    from wasata.datasets.table_files import write_parquet
    from wasata.schema import tables

    frames = many_frames(n)
    for kind in ("good", "bad"):
        (folder / kind).mkdir(parents=True)
        for name, spec in tables().items():
            write_parquet(frames[name], spec, folder / kind / f"{name}.parquet")
        frames = broken(frames)
    return {}


def read(folder: Path) -> dict[str, Any]:
    """The tables of a folder, typed."""
    from wasata.datasets.table_files import read_table
    from wasata.schema import tables

    return {name: read_table(folder / f"{name}.parquet", spec) for name, spec in tables().items()}


def run_gate(folder: Path, kind: str) -> dict[str, float]:
    """The gate over the tables, Great Expectations loaded before."""
    import great_expectations  # noqa: F401
    from wasata.validation import gate

    frames = read(folder / kind)
    result: list[Any] = []
    told = measured(lambda: result.append(gate(frames, as_of=AS_OF, publish_persons=True)))
    failed = sum(verdict.failed for verdict in result[0].verdicts)
    named = sum(len(verdict.rows.positions) for verdict in result[0].verdicts if verdict.rows is not None)
    assert result[0].passed == (kind == "good"), result[0]
    assert failed == named
    return told | {"failed": failed, "rules": len(result[0].verdicts)}


def run_pandera(folder: Path, kind: str) -> dict[str, float]:
    """pandera over the same prepared frames: its own column checks, our functions for rules over rows, lazily."""
    import pandera.pandas as pa
    from wasata.schema import tables
    from wasata.validation import Context, all_rules
    from wasata.validation.cells import read_cells
    from wasata.validation.planning import plan

    frames = {name: read_cells(frame, tables()[name]) for name, frame in read(folder / kind).items()}
    typed = {name: frame for name, (frame, _) in frames.items()}
    fits = {name: fit for name, (_, fit) in frames.items()}
    context = Context(as_of=AS_OF, publish_persons=True)
    total: dict[str, float] = {"wall": 0.0, "cpu": 0.0, "peak": 0.0}
    for one in plan(typed, fits, tables(), all_rules(tables()), context):
        if not len(one.frame):
            continue
        columns: dict[str, Any] = {}
        wide = []
        for rule in one.rules:
            check = _column_check(pa, rule)
            if check is not None:
                columns.setdefault(rule.columns[0], []).append(check)
            elif rule.function() is not None:
                wide.append(pa.Check(lambda t, rule=rule: rule.function()(t[list(rule.columns)]), name=rule.id))
        schema = pa.DataFrameSchema(
            {name: pa.Column(checks=checks, nullable=True) for name, checks in columns.items()}, checks=wide
        )

        def validate(schema: Any = schema, frame: Any = one.frame) -> None:
            try:
                schema.validate(frame, lazy=True)
            except pa.errors.SchemaErrors as errors:
                assert kind == "bad", errors

        told = measured(validate)
        total = {key: total[key] + told[key] for key in ("wall", "cpu")} | {"peak": told["peak"]}
    return total


def _column_check(pa: Any, rule: Any) -> Any:
    given = rule.arguments
    if rule.expectation == "ExpectColumnValuesToBeInSet":
        return pa.Check.isin(list(given["value_set"]))
    if rule.expectation == "ExpectColumnValuesToMatchRegex":
        return pa.Check.str_matches(given["regex"])
    if rule.expectation == "ExpectColumnValuesToBeBetween":
        low, high = given.get("min_value"), given.get("max_value")
        if low is not None and high is not None:
            return pa.Check.in_range(low, high)
        return pa.Check.ge(low) if low is not None else pa.Check.le(high)
    if rule.expectation == "ExpectColumnValuesToNotBeNull":
        return pa.Check(lambda cells: cells.notna(), ignore_na=False)
    return None


def run_export(folder: Path, kind: str) -> dict[str, float]:
    """The release of what passed, gate not counted."""
    from gate_frames import METADATA
    from wasata.validation import export, gate

    passed = gate(read(folder / kind), as_of=AS_OF, publish_persons=True)
    with tempfile.TemporaryDirectory(dir=folder) as target:
        return measured(lambda: export(passed, Path(target) / "1.0", dataset=METADATA))  # type: ignore[arg-type]


def run_plain(folder: Path, kind: str) -> dict[str, float]:
    """``to_parquet`` and ``to_csv`` of the same tables."""
    frames = read(folder / kind)

    def write() -> None:
        with tempfile.TemporaryDirectory(dir=folder) as target:
            for name, frame in frames.items():
                frame.to_parquet(Path(target) / f"{name}.parquet")
                frame.to_csv(Path(target) / f"{name}.csv", index=False)

    return measured(write)


STEPS: dict[str, tuple[Callable[[Path, str], dict[str, float]], str]] = {
    "gate": (run_gate, "good"),
    "gate, half failing": (run_gate, "bad"),
    "pandera": (run_pandera, "good"),
    "export": (run_export, "good"),
    "to_parquet + to_csv": (run_plain, "good"),
}


def step(folder: Path, name: str) -> dict[str, float] | str:
    """One step in a process of its own; why it could not be run where it was not."""
    run = subprocess.run([sys.executable, __file__, str(folder), name], capture_output=True, text=True, cwd=HERE)
    if run.returncode:
        return (run.stderr.strip().splitlines() or ["it was stopped"])[-1]
    return json.loads(run.stdout.splitlines()[-1])  # type: ignore[no-any-return]


def table(sizes: tuple[int, ...]) -> None:
    """Run every step at every size and print the figures and the ratios."""
    found: dict[tuple[int, str], Any] = {}
    for n in sizes:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, __file__, folder, "make", str(n)], check=True, cwd=HERE)
            for name in STEPS:
                found[n, name] = told = step(Path(folder), name)
                line = (
                    told if isinstance(told, str) else "".join(f"{told[key]:10.1f}" for key in ("wall", "cpu", "peak"))
                )
                print(f"{n:>9,} events  {name:<20} {line}", flush=True)
    print("\n| what | asked | wall | processor |\n|---|---|---|---|")
    for n in sizes:
        _ratio(found, f"{n:,} events: gate beside pandera", "≤ 1.5", (n, "gate"), (n, "pandera"))
        _ratio(found, f"{n:,} events: half failing beside clean", "≤ 4", (n, "gate, half failing"), (n, "gate"))
        _ratio(found, f"{n:,} events: export beside plain pandas", "≤ 2", (n, "export"), (n, "to_parquet + to_csv"))
        peak = found[n, "gate"]
        if not isinstance(peak, str):
            print(f"| {n:,} events: peak memory of the gate | ≤ 4 GiB | {peak['peak']:.1f} GiB | |")
    for small, large in pairwise(sizes):
        limit = f"≤ {1.1 * large / small:.0f}"
        _ratio(found, f"gate, {large:,} beside {small:,}", limit, (large, "gate"), (small, "gate"))


def _ratio(found: Any, what: str, asked: str, one: Any, other: Any) -> None:
    a, b = found[one], found[other]
    if isinstance(a, str) or isinstance(b, str):
        print(f"| {what} | {asked} | not run | {a if isinstance(a, str) else b} |")
    else:
        print(f"| {what} | {asked} | {a['wall'] / b['wall']:.2f} | {a['cpu'] / b['cpu']:.2f} |")


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[2] == "make":
        make(Path(sys.argv[1]), int(sys.argv[3]))
    elif len(sys.argv) > 2:
        run, kind = STEPS[sys.argv[2]]
        print(json.dumps(run(Path(sys.argv[1]), kind)))
    else:
        table(tuple(int(size) for size in sys.argv[1:]) or SIZES)
