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
# # Code and curate a report: from words to a released row
#
# A coder proposes, a person decides. This notebook has one Arabic report coded by rules, reads each draft in the words it
# rests on, accepts what is right, corrects what is not, and lets the gate decide what may be released. The report is
# invented.

# %%
import tempfile
from pathlib import Path

import pandas as pd
from wasata.curation import accept, amend, begin, build, draft, propose
from wasata.datasets import describe, explain, load, open_dataset, read_decisions, timeline
from wasata.schema import Event

pd.options.display.max_colwidth = None
folder = begin(Path(tempfile.mkdtemp()) / "exchange")

# %% [markdown]
# ## A report in a folder
#
# A dataset is a folder. What is known of a report stands between the `+++` lines; everything after them is its text, and
# every quote is counted in it. The report came out on Thursday, 9 November 2023.

# %%
REPORT = """+++
language = "ar"
published = 2023-11-09
outlet = "An invented outlet"
text_status = "invented"
+++
الإفراج عن تسعة محتجزين في تعز بوساطة قبلية

أفرجت جماعة الحوثي، أمس الأربعاء، عن تسعة محتجزين في مدينة تعز بوساطة قبلية.

وكان مسلحون مجهولون قد قتلوا شرطيين اثنين في مدينة تعز يوم الاثنين.
"""
ABOUT = """
name = "exchange"
title = "A release and a killing: an invented example"
version = "1.0.0"
licence = "CC-BY-4.0"
creators = ["Your organisation"]
country = "YEM"
"""
(folder / "reports" / "taiz.txt").write_text(REPORT, "utf-8")
(folder / "dataset.toml").write_text(ABOUT, "utf-8")
dataset = open_dataset(folder)
done = draft(dataset)
print(f"{done.reports} report, {done.drafts} drafts")

# %%
drafts = [Event.model_validate(data) for data in dataset.state().drafts.values()]
drafts.sort(key=lambda event: event.evidence[0].start)
pd.DataFrame(
    {
        "act": [event.event_mode or event.event_type for event in drafts],
        "when": [event.when.earliest for event in drafts],
        "where": [event.place.name if event.place else None for event in drafts],
        "who": ["; ".join(f"{p.name} ({p.role})" for p in event.participants) for event in drafts],
        "how many": ["; ".join(f"{count.best} {count.kind}" for count in event.counts) for event in drafts],
    },
    index=[event.event_id for event in drafts],
)

# %% [markdown]
# ## Read each draft in its words
#
# `explain` marks the words of the report that a draft rests on: the act in yellow, the day in blue, the place in green,
# who took part in orange, counts in turquoise, what is about mediation in violet. Point at a mark to see its fields.

# %%
(report,) = dataset.reports()
explain(drafts[0], report)

# %%
explain(drafts[-1], report)

# %% [markdown]
# ## Correct what is not right
#
# A correction has the name of the person and the reason. `amend` makes it from what the reader says: codes, and the words
# for them; it looks up offsets and neutral names. What a report is mainly about is a judgement; here the reader decides
# that it is the release, as the headline has it, and not the killing.

# %%
for event in drafts:
    corrected = amend(dataset, event, primary=event.event_type == "RETREAT")
    accept(dataset, corrected=corrected, by="reader-1", why="the headline tells the release", at="2026-01-10T09:00:00Z")
state = dataset.state()
print(f"{len(state.accepted)} accepted, {len(state.drafts)} open")

# %% [markdown]
# A correction without its words is refused. Nobody may put Marib where the report says Taiz:

# %%
try:
    amend(dataset, drafts[0], place=("yem-marib", "مدينة مأرب"))
except ValueError as error:
    print(error)

# %% [markdown]
# ## The gate, and what comes out
#
# `build` codes what is new, judges everything that was accepted, and writes a release only if nothing stands against it.

# %%
built = build(dataset)
print("released" if built.release else "the gate failed it")
print(f"{len(built.verdict.verdicts)} rules were asked")
describe(folder).codes.query("column in ['event_type', 'event_mode', 'date_precision']")

# %% [markdown]
# The release is on the day the report calls "yesterday, Wednesday", the killing on "Monday": both are exact, because the
# date of publication is known.

# %%
axes = timeline(folder)

# %% [markdown]
# ## A whole dataset, reviewed
#
# The bundled dataset `tutorial`, invented for teaching, went this way with 40 reports: its ledger has each draft and what
# two readers decided about it. A third of the drafts was corrected, nine were rejected, and 14 acts that the coder missed
# were added (`compose`).

# %%
lesson = open_dataset("tutorial")
decisions = pd.DataFrame([(d.action, d.event_id, d.why) for d in read_decisions(lesson.decisions_folder)])
decisions.columns = ["decision", "event", "why"]
axes = (
    decisions.groupby("decision")
    .size()
    .sort_values()
    .plot.barh(xlabel="lines of the ledger", ylabel="", figsize=(6, 2))
)

# %%
changed = decisions[decisions["decision"].isin(["modify", "reject", "retract"])]
changed.drop_duplicates("why").iloc[::7].set_index("event")

# %% [markdown]
# One act told by several reports is proposed, with what agrees and what differs; a person decides, and `accept` with
# `joined` gives one event the quotes of both. These pairs were left for you:

# %%
accepted = [Event.model_validate(data) for data in lesson.state().accepted.values()]
pairs = [pair for pair in propose(accepted, lesson.reports()) if "days" in pair.agrees]
pd.DataFrame(pairs)[["first", "second", "agrees", "differs"]]

# %% [markdown]
# ## What the reader keeps
#
# A folder with the report, every decision with its reason, and a release that anybody can load,
# check by its `SHA256SUMS`, and cite.

# %%
events = load(folder)
print(events.attrs["citation"])
events[["event_mode", "date_start", "location", "initiators", "detainees", "mediators", "primary"]]

# %%
sorted(path.name for path in built.release.iterdir())
