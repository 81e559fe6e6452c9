# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Extend the schema: what was fought over
#
# A study of water and conflict asks of each event which installation it was about. The schema has no such field. This
# notebook adds one by a subclass, codes an Arabic report with it, and follows the new column through review, gate and
# release to `load`. The report is invented.

# %%
import tempfile
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
from wasata.curation import accept, begin, build, draft
from wasata.datasets import load, open_dataset
from wasata.schema import Event, SchemaError, coded

pd.options.display.max_colwidth = None
folder = begin(Path(tempfile.mkdtemp()) / "water")
sorted(entry.name for entry in folder.iterdir())

# %% [markdown]
# ## The field
#
# `coded()` says what a field is: a description, the coding rule, an example, and, for the rules coder, the words that
# give each value. The type says which values there are. The class stands in the dataset's own folder, and its
# `dataset.toml` names it.

# %%
SCHEMA = """
from typing import Literal

from wasata.schema import Event, coded


class WaterEvent(Event):
    infrastructure: Literal["dam", "well", "pipeline", "pumping station"] | None = coded(
        "The installation the act was about",
        rule="The installation hit, seized, cut or negotiated; null where the words name none, or several.",
        example="well",
        words={
            "dam": ["سد", "سدود"],
            "well": ["بئر", "آبار"],
            "pipeline": ["خط المياه", "خطوط المياه", "خط أنابيب"],
            "pumping station": ["محطة ضخ", "محطات ضخ"],
        },
    )
"""
ABOUT = """
name = "water"
title = "Water and conflict: an invented example"
version = "1.0.0"
licence = "CC-BY-4.0"
creators = ["Your organisation"]
country = "YEM"
event = "schema.py:WaterEvent"
"""
(folder / "schema.py").write_text(SCHEMA, "utf-8")
(folder / "dataset.toml").write_text(ABOUT, "utf-8")
water_event = open_dataset(folder).event_class()
[name for name in water_event.model_fields if name not in water_event.__base__.model_fields]

# %% [markdown]
# ## A report
#
# The date of publication is a Monday. The report says "yesterday, Sunday" and "on Friday"; dates of events come from
# such words, and the publication date only anchors them.

# %%
REPORT = """+++
language = "ar"
published = 2023-05-15
text_status = "invented"
+++
اتفاق بوساطة الأمم المتحدة على تقاسم مياه بئر في ريف مأرب

اتفق وجهاء قبيلتين في ريف مأرب، أمس الأحد، بوساطة الأمم المتحدة على تقاسم مياه بئر متنازع عليها بين القبيلتين.

وقصف مسلحون مجهولون محطة ضخ في بلدة صرواح يوم الجمعة، ما أدى إلى إصابة عاملين اثنين.
"""
(folder / "reports" / "well.txt").write_text(REPORT, "utf-8")
dataset = open_dataset(folder)
done = draft(dataset)
print(f"{done.reports} report, {done.drafts} drafts")

# %%
drafts = dataset.state().drafts
pd.DataFrame(
    {
        event_id: {
            "act": event["event_mode"] or event["event_type"],
            "infrastructure": event["infrastructure"],
            "when": event["when"]["earliest"],
            "place": event["place"] and event["place"]["name"],
            "who": "; ".join(f"{p['name']} ({p['role']})" for p in event["participants"]),
        }
        for event_id, event in drafts.items()
    }
).transpose()

# %% [markdown]
# ## Review, gate, release
#
# Drafts are in no release. Somebody reads them against the report and accepts them, with a name and a reason that stay
# in the ledger; then the gate judges what was accepted, and only what passed is written. The rules for the new column
# come from its declaration: its codes, its type, and that each value has its words.

# %%
accept(dataset, by="reader-1", why="read against the report", at="2026-01-10T09:00:00Z")
built = build(dataset)
about_it = [v for v in built.verdict.verdicts if "infrastructure" in v.id]
print("released" if built.release else "the gate failed it")
pd.DataFrame([(v.id, v.title, v.failed) for v in about_it], columns=["rule", "title", "rows that break it"])

# %% [markdown]
# ## The column arrives, with its quote

# %%
events = load(folder)
print(events["infrastructure"].dtype)
events[["event_mode", "date_start", "location", "infrastructure", "parties", "mediators"]]

# %%
evidence = load(folder, "evidence")
evidence.loc[evidence["field"] == "infrastructure", ["event_id", "start", "end", "quote"]]

# %% [markdown]
# The Parquet file carries the type, the codes and the description, so that a reader who has only the file knows what
# the column means.

# %%
field = pq.read_schema(built.release / "events.parquet").field("infrastructure")
print(field.type)
for key, value in field.metadata.items():
    print(f"{key.decode()}: {value.decode()}")

# %% [markdown]
# ## What is refused
#
# A field that nobody could code from the codebook is no field. The class statement itself says what is missing, before
# a single report is read.

# %%
try:

    class Undocumented(Event):
        infrastructure: str | None = None

except SchemaError as error:
    print(error)

try:

    class Shadowing(Event):
        place: str | None = coded("The installation", rule="As told.", example="well")

except SchemaError as error:
    print(error)

try:

    class Sourceless(Event):
        capacity: float | None = coded("Litres a second", rule="As in the register.", example=3.5, evidence="derived")

except SchemaError as error:
    print(error)
