"""A project of Great Expectations' own, for people who live in it: suites, data source and checkpoints in a folder.

Suites of stock expectations open anywhere. Rules over rows are an expectation of Wasata's, which Great Expectations
knows after ``import wasata.validation.expectation``; they stand in suites and a checkpoint of their own, so that the
others open without it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..datasets.column_types import empty_frame
from ..datasets.table_files import write_parquet
from ..schema import Event, tables
from .errors import ExportError
from .rules import Rule, all_rules
from .suite import expectation

TABLES = "tables"
_README = """# Wasata's rules as a project of Great Expectations

The Parquet files in `tables/` have every column and no rows. Put those of a release, or your own, in their place, then:

```python
import great_expectations as gx

context = gx.get_context(mode="file", project_root_dir=".")
context.checkpoints.get("columns").run()  # types, codes, ranges, keys: stock expectations

import wasata.validation.expectation  # makes rules over rows known

context.checkpoints.get("rows").run()
```

Rules that join several tables are not here: `wasata validate FOLDER` judges them. The severity `critical` is an error,
`warning` a warning; `meta.id` is the rule's id in the codebook. Expectations you add are your own; to have them judged
by the gate as well, give the suite to it: `gate(..., extra=suite)`. They can only tighten it.
"""


def write_project(to: str | Path, event: type[Event] = Event) -> Path:
    """Write the project for an event class into the folder ``to``, which is empty or not there; returns it.

    Raises ExportError for a folder that holds something.
    """
    folder = Path(to)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ExportError(f"{folder}: is not empty; give a new folder for the project.")
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    (folder / TABLES).mkdir(parents=True)
    context: Any = gx.get_context(mode="file", project_root_dir=folder)
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    source = context.data_sources.add_pandas_filesystem("release", base_directory=(folder / TABLES).resolve())
    checks: dict[str, list[Any]] = {"columns": [], "rows": []}
    for table, spec in tables(event).items():
        write_parquet(empty_frame(spec), spec, folder / TABLES / f"{table}.parquet")
        batches = source.add_parquet_asset(table).add_batch_definition_path("all", path=f"{table}.parquet")
        own = [rule for rule in all_rules(tables(event)) if rule.table == table and _on_its_own(rule)]
        for kind in checks:
            chosen = [rule for rule in own if (rule.holds is not None) == (kind == "rows")]
            asked = [expectation(rule, spec.key) for rule in chosen]
            asked = [one for one in asked if "row.number" not in getattr(one, "column_list", ())]
            suite = context.suites.add(gx.ExpectationSuite(f"{table}.{kind}", asked))
            name = f"{table}.{kind}"
            checks[kind].append(
                context.validation_definitions.add(gx.ValidationDefinition(name=name, data=batches, suite=suite))
            )
    for kind, definitions in checks.items():
        context.checkpoints.add(gx.Checkpoint(name=kind, validation_definitions=definitions, result_format="SUMMARY"))
    (folder / "README.md").write_text(_README, "utf-8")
    return folder


def _on_its_own(rule: Rule) -> bool:
    return not any("." in name for name in rule.columns)
