"""``make bench``: how long the main steps take here. Prints seconds; nothing is asserted, machines differ.

coding      reports of tests/gold, lexicons loaded (reports a second) and the first report (loading included)
gate        the bundled dataset's accepted events through every rule, the import of Great Expectations included
start       `wasata --help` and `load` in a fresh process, beside an empty process and `pandas.read_parquet`
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from wasata.curation import rules_coder
from wasata.datasets.dataset import open_dataset
from wasata.schema import Published, Report

GOLD = Path(__file__).parent / "gold"
PARQUET = open_dataset("ain_issa").releases()["1.0.0"] / "events.parquet"


def seconds(step: Callable[[], object]) -> float:
    """How long a step takes."""
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def fresh(*arguments: str) -> float:
    """A fresh Python process, the best of five."""
    return min(
        seconds(lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True)) for _ in range(5)
    )


def reports() -> list[Report]:
    """The gold reports."""
    rows = [json.loads(line) for path in sorted(GOLD.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [
        Report(
            report_id=row["id"],
            text=row["text"],
            language=row["language"],
            published=Published.parse(row["published"]) if row["published"] else None,
        )
        for row in rows
    ]


def main() -> None:
    """Print the table."""
    gold = reports()
    coder = rules_coder()
    for language in ("ar", "en"):
        some = [r for r in gold if r.language == language]
        first = seconds(lambda some=some: coder.code(some[0]))  # type: ignore[misc]
        rest = seconds(lambda some=some: [coder.code(r) for r in some])  # type: ignore[misc]
        characters = sum(len(r.text) for r in some)
        print(
            f"coding {language}: first {first:.2f} s, then {len(some) / rest:.0f} reports/s, {characters / rest:,.0f} characters/s"
        )
    dataset = open_dataset("ain_issa")

    def judge() -> None:
        from wasata.validation import gate

        gate(dataset)

    print(f"gate: first {seconds(judge):.1f} s, again {seconds(judge):.1f} s")
    print(
        f"start: empty process {fresh('-c', ''):.2f} s, `wasata --help` {fresh('-m', 'wasata.curation.command', '--help'):.2f} s"
    )
    read = fresh("-c", f"import pandas; pandas.read_parquet({str(PARQUET)!r})")
    loaded = fresh("-c", "from wasata.datasets import load; load('ain_issa')")
    print(f"load: {loaded:.2f} s, `pandas.read_parquet` {read:.2f} s")


if __name__ == "__main__":
    main()
