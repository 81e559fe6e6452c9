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
# A study of water and conflict asks of each event which installation it was about, and wants to tell apart a water supply
# that is cut from other ways of withholding. The schema has neither. This notebook adds a field and an event mode, with
# the words by which the rules coder finds them, codes reports that were there before, and follows the new column through
# review, gate and release to `load`. The package is not touched: everything stands in the study's own folder.
#
# The reports are three of the dataset `tutorial`, which is invented for teaching.

# %%
import shutil
import tempfile
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
from wasata.curation import accept, begin, build, draft, reject
from wasata.datasets import describe, explain, load, open_dataset
from wasata.schema import Event, SchemaError, coded

pd.options.display.max_colwidth = None
folder = begin(Path(tempfile.mkdtemp()) / "water")
tutorial = open_dataset("tutorial").folder
for part in ("actors", "places"):
    shutil.copytree(tutorial / part, folder / part)
for number in ("27", "28", "29"):
    shutil.copy(tutorial / "reports" / f"zumria_{number}.txt", folder / "reports")
print(open_dataset("tutorial").reports()[27].text)

# %% [markdown]
# ## A field and a mode
#
# `coded()` says what a field is: a description, the coding rule, an example, and, for the rules coder, the words that
# give each value. The type says which values there are. A `Term` says the same of a code, in English and Arabic, and
# `parent` puts the mode under its root. The class stands in the dataset's own folder.

# %%
SCHEMA = """
from typing import ClassVar, Literal

from wasata.schema import Event, Term, coded


class WaterEvent(Event):
    added_terms: ClassVar = {
        "event_mode": (
            Term(
                code="COERCE:cut-water",
                label={"en": "Cut water", "ar": "قطع المياه"},
                definition="Water supply is cut to press somebody.",
                rule="Only where the words say that somebody did it. Out: damage by fighting (ASSAULT).",
                example="The group cut off water to the city.",
                parent="COERCE",
            ),
        )
    }

    infrastructure: Literal["dam", "well", "tanker", "pump"] | None = coded(
        "The installation the act was about",
        rule="The installation hit, seized, cut or negotiated; null where the words name none, or several.",
        example="well",
        words={
            "dam": ["dam", "سد"],
            "well": ["well", "wells", "بئر", "آبار"],
            "tanker": ["water tanker", "صهريج مياه"],
            "pump": ["pumps", "مضخات"],
        },
    )
"""
_ = (folder / "schema.py").write_text(SCHEMA, "utf-8")
# %% [markdown]
# ## The words of the mode
#
# An act is found by a frame: the verbs and nouns for it, and which of their phrases plays which role. What follows ` + `
# must stand behind the verb. The file stands in the study's folder too, one for each language, and goes before those of
# the package on the same words; `[[more]]` would add words to a frame that the package has.

# %%
FRAME = """
[[frame]]
id = "cut-water"
mode = "COERCE:cut-water"
verbs = ["cut/cut/cut/cutting + off water"]
roles = { subject = "initiator", to = "recipient" }
reason = "Who cuts water off presses those who drink it."
"""
ABOUT = """
name = "water"
title = "Water and conflict: an invented example"
notice = "Invented for teaching."
version = "1.0.0"
licence = "CC-BY-4.0"
creators = ["Your organisation"]
country = "XZM"
actors = "actors"
places = "places"
event = "schema.py:WaterEvent"
languages = "languages"
"""
frames = folder / "languages" / "en" / "frames"
frames.mkdir(parents=True)
(frames / "water.toml").write_text(FRAME, "utf-8")
(folder / "dataset.toml").write_text(ABOUT, "utf-8")
dataset = open_dataset(folder)
water_event = dataset.event_class()
[name for name in water_event.model_fields if name not in Event.model_fields]

# %% [markdown]
# ## Coding
#
# The same command codes with the extension as without: `draft` here, `wasata build` in a shell.

# %%
done = draft(dataset)
print(f"{done.reports} reports, {done.drafts} drafts")
drafts = dataset.state().drafts
table = pd.DataFrame(
    {
        event_id: {
            "report": event["sources"]["report_ids"][0],
            "act": event["event_mode"] or event["event_type"],
            "infrastructure": event["infrastructure"],
            "place": event["place"] and event["place"]["name"],
            "who": "; ".join(f"{p['name']} ({p['role']})" for p in event["participants"]),
        }
        for event_id, event in drafts.items()
    }
).transpose()
table[table["infrastructure"].notna() | (table["act"] == "COERCE:cut-water")].fillna("")

# %% [markdown]
# The words behind the new code are marked like those behind any other.

# %%
explain(table.index[table["act"] == "COERCE:cut-water"][0], folder)

# %% [markdown]
# ## Review, gate, release
#
# Drafts are in no release. Somebody reads them against the report and accepts them, with a name and a reason that stay
# in the ledger, and rejects what is no event: a headline such as "Dam seized" can be misread as an assault on somebody.
# Then the gate judges what was accepted, and only what passed is written. The rules for the new column come from its
# declaration: its codes, its type, and that each value has its words.

# %%
decided = {"by": "reader-1", "at": "2026-01-10T09:00:00Z"}
wrong = [event_id for event_id, event in drafts.items() if event["event_type"] == "ASSAULT"]
reject(dataset, wrong, why="no assault is told in these reports", **decided)
accept(dataset, why="read against the report", **decided)
built = build(dataset)
about_it = [v for v in built.verdict.verdicts if "infrastructure" in v.id]
print("released" if built.release else "the gate failed it")
pd.DataFrame([(v.id, v.title, v.failed) for v in about_it], columns=["rule", "title", "rows that break it"])

# %% [markdown]
# ## The column arrives, with its codes, its quotes and its labels

# %%
events = load(folder)
print(events["infrastructure"].dtype)
found = events.dropna(subset=["infrastructure"])
found[["event_mode", "location", "infrastructure", "initiators", "parties", "mediators"]]

# %%
axes = found.groupby("infrastructure", observed=True).size().plot.barh(xlabel="events", ylabel="", figsize=(5, 1.8))

# %%
describe(folder).codes.query("code == 'COERCE:cut-water'")

# %%
evidence = load(folder, "evidence")
evidence.loc[evidence["field"] == "infrastructure", ["event_id", "report_id", "start", "end", "quote"]]

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

# %% [markdown]
# A mode under no root, a code in use, or an example that is no value of its field are refused in the same way. A frame is
# checked when the first report of its language is coded, and the message names file and line.

# %%
_ = (frames / "water.toml").write_text(FRAME.replace("COERCE:cut-water", "COERCE:thirst"), "utf-8")
try:
    draft(dataset)
except ValueError as error:
    print(str(error).replace(str(folder), "…"))
