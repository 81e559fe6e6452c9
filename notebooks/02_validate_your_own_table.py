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
# # Validate your own table
#
# Somebody typed a table of events from reports, and you want to know what is wrong with it before you count anything. This
# notebook puts such a table through the rules that every Wasata release has to pass, reads the findings rule by rule,
# mends them, and tries again. The table belongs to the dataset `tutorial`, which is invented for teaching, and the
# mistakes in it were planted.

# %%
import pandas as pd
from wasata.datasets import load, open_dataset
from wasata.validation import row_rule, validate

pd.options.display.max_colwidth = None
raw = open_dataset("tutorial").folder / "raw"
mine, who = pd.read_csv(raw / "events.csv"), pd.read_csv(raw / "participants.csv")
shown = ["event_id", "event_type", "event_mode", "date_start", "date_end", "location", "latitude", "where_prec"]
mine[shown].head(6)

# %% [markdown]
# ## What the rules say
#
# `validate` recognises a table by its columns, whatever the frame or file is called. The columns have the names of a
# release's `events` (`wasata schema columns` prints them all), but not every one of them is filled, so `partial=True` leaves
# out the rules that ask for the others. The result has one line for each row that breaks a rule: the rule, the row's
# number (from 1) and id, and what is wrong with it. Errors keep data from being released, warnings do not.

# %%
first = validate(mine, partial=True)
first

# %% [markdown]
# Each rule has a reason, which says what would go wrong in an analysis.

# %%
first.summary()

# %% [markdown]
# A picture says where to begin: which rules most rows break.

# %%
axes = first.groupby("rule", sort=False).size().sort_values().plot.barh(xlabel="rows", ylabel="", figsize=(7, 2.6))

# %% [markdown]
# ## Mending
#
# Back in the reports: the arrest of `h-05` was on one day, and the latitude of `h-06` lost its point. The talks of `h-10`
# ended without agreement, which is the code `none`. Of the two rows `h-11` the second is another event, and the first
# happened on 10 March. `COERCE:detain` of `h-14` is `COERCE:arrest`, the town of `h-16` is exact (`1`), moving tanks
# (`h-22`) is `MOBILIZE`, and the country has a code of three letters.

# %%
mended = mine.copy()
mended.loc[11, "event_id"] = "h-12"
mended = mended.set_index("event_id")
mended.loc["h-05", "date_end"] = "2019-02-10"
mended.loc["h-06", "latitude"] = 0.27
mended.loc["h-10", "mediation_outcome"] = "none"
mended.loc["h-11", ["date_start", "date_end"]] = "2019-03-10"
mended.loc["h-14", "event_mode"] = "COERCE:arrest"
mended.loc["h-16", "where_prec"] = 1
mended.loc["h-22", "event_type"] = "MOBILIZE"
mended.loc["h-23", "country"] = "XZM"
mended = mended.reset_index()
print(validate(mended, partial=True).told())

# %% [markdown]
# ## What one table cannot show
#
# A lone table is judged by the rules that need no other. Who took part stands in a table of its own, one row for each
# participant, with the actors' ids from the registry. Beside it the rules about roles and mediation apply too.

# %%
third = validate({"events": mended, "participants": who}, partial=True)
third[["rule", "severity", "table", "id", "what"]]

# %% [markdown]
# The mediator of `h-24` stands there as a party too: a slip of the hand, and one that would have counted a mediation
# between three sides. `h-99` is in no table of events, a `visitor` of `h-08` is a party of the visit, and the residents
# of `h-12` were forgotten when its id was mistyped.

# %%
slip = (who["event_id"] == "h-24") & (who["role"] == "party")
stray = who["event_id"] == "h-99"
residents = pd.DataFrame([("h-12", "residents", "local residents", "initiator")], columns=who.columns)
who = pd.concat([who[~slip & ~stray].replace({"role": {"visitor": "party"}}), residents])
mended.loc[mended["event_id"] == "h-24", "parties"] = None
fourth = validate({"events": mended, "participants": who}, partial=True)
fourth

# %% [markdown]
# Nothing is left to mend. What rules cannot know is whether two rows tell one act: `wasata duplicates` proposes such
# pairs in a dataset, and a person decides. In the release of `tutorial` four pairs were left on purpose. A warning names
# the rows of three; in the fourth one report tells of three dead and the other of four, so no rule can say that it is
# one act, and `wasata duplicates tutorial` proposes it.

# %%
whole = validate(open_dataset("tutorial").folder)
print(whole.told())
doubles = whole.loc[whole["rule"] == "W106", "id"]
columns = ["event_id", "date_start", "event_mode", "location", "report_ids"]
load("tutorial").query("event_id in @doubles")[columns].sort_values(["date_start", "event_mode"])

# %% [markdown]
# ## In your own terms
#
# A table with other columns is judged with a mapping; without it the message proposes the mapping. A rule of your own goes
# beside ours, `thresholds` and `mostly` set your own limits, and `suite` takes a Great Expectations suite instead of our
# rules.

# %%
theirs = mended[["event_id", "event_type", "event_mode", "latitude", "longitude"]]
theirs = theirs.rename(columns={"event_id": "Nr", "event_type": "Type", "latitude": "lat", "longitude": "lon"})
try:
    validate(theirs)
except ValueError as error:
    print(error)

# %%
north = row_rule(
    "study-1",
    "events",
    ("latitude",),
    lambda table: table["latitude"].isna() | (table["latitude"] > 0.2),
    title="The study covers the north",
    reason="Events south of 0.2 degrees belong to another paper.",
    message="latitude {latitude}",
    severity="warning",
)
names = {"Nr": "event_id", "Type": "event_type", "lat": "latitude", "lon": "longitude"}
validate(theirs, table="events", columns=names, partial=True, extra=[north])

# %% [markdown]
# ## To take along
#
# The mended table is yours to count. In a study's own tests, `from wasata.validation.pytest import assert_valid` fails a
# test with these lines, so that a table that was clean stays so.

# %%
mended.groupby("event_type").size().sort_values(ascending=False).to_frame("events").T
