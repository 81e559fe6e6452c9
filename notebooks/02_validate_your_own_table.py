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
# You have a table of events coded by hand, and want to know what is wrong with it before you count anything. This
# notebook puts such a table through the rules that every Wasata release has to pass, reads the findings rule by rule,
# mends them, and tries again. The five events are invented, and the mistakes in them were planted.

# %%
import tempfile
from pathlib import Path

import pandas as pd
from wasata.schema import tables
from wasata.validation import row_rule, validate

pd.options.display.max_colwidth = None
folder = Path(tempfile.mkdtemp())

# %% [markdown]
# ## The table
#
# The columns are those of `events`; `wasata schema columns` prints them all with their meaning. You fill what you know.
# The rest of the columns must be there, and are null.

# %%
mine = pd.DataFrame(
    [
        # id, root, mode, first day, last day, precision, place, admin1, latitude, longitude, where_prec, unknown
        ("m-1", "CONSULT", "CONSULT:mediation", "2020-03-02", "2020-03-02", "day", "Taiz", "Ta'iz", 13.58, 44.02, 1, None),
        ("m-2", "RETREAT", "RETREAT:release", "2020-03-09", "2020-03-05", "day", "Taiz", "Ta'iz", 13.58, 44.02, 1, None),
        ("m-3", "COERCE", "COERCE:detain", "2020-03-11", "2020-03-11", "day", "Marib", "Ma'rib", 45.33, 15.46, 1, None),
        ("m-4", "ASSAULT", "ASSAULT:firearms", "2020-04-01", "2020-04-30", "day", "Sirwah", "Ma'rib", 15.45, 45.02, None, None),
        ("m-5", "REQUEST", "REQUEST:mediation", "2020-04-12", "2020-04-12", "day", None, None, None, None, None, None),
    ],
    columns=["event_id", "event_type", "event_mode", "date_start", "date_end", "date_precision", "location", "admin1",
             "latitude", "longitude", "where_prec", "unknown"],
)  # fmt: skip
mine["country"] = mine["location"].map(lambda name: "YEM", na_action="ignore")
book_keeping = {"primary": True, "status": "accepted", "coder": "import:my-table", "coder_version": "1"}
mine = mine.assign(report_ids=mine["event_id"] + "-report", schema_version="1.0", **book_keeping)
mine["where_prec"] = mine["where_prec"].astype("Int64")
outcomes = {"m-1": "agreement", "m-2": None, "m-3": None, "m-4": None, "m-5": None}
mine["mediation_outcome"] = mine["event_id"].map(outcomes)


def save(events):
    """Write the table with every column of the schema, those nobody filled as nulls."""
    events.reindex(columns=tables()["events"].names).to_csv(folder / "events.csv", index=False)


save(mine)

# %% [markdown]
# ## What the rules say
#
# `validate` recognises a table by its columns, whatever the file is called; a frame will do as well as a file. It gives one
# line for each row that breaks a rule: the rule, the row's number and id, and what is wrong with it. A rule is an error or
# a warning; errors keep data from being released. `wasata validate FILE` prints the same.

# %%
first = validate(folder / "events.csv")
first

# %% [markdown]
# Each rule has a reason, which says what would go wrong in an analysis.

# %%
first.summary()

# %% [markdown]
# ## Mending
#
# The days of `m-2` were swapped, and the release took all of them: five days are `days`. The code of `m-3` is
# `COERCE:arrest`, and its coordinates were swapped. April as a whole is `month`. The town of `m-4` is exact (`1`). The
# place of `m-5` is not told, and `unknown` now says so: a null without a reason could be an oversight.

# %%
mended = mine.set_index("event_id").astype({"where_prec": "Int64", "unknown": "str"})
mended.loc["m-2", ["date_start", "date_end", "date_precision"]] = ["2020-03-05", "2020-03-09", "days"]
mended.loc["m-3", ["event_mode", "latitude", "longitude"]] = ["COERCE:arrest", 15.46, 45.33]
mended.loc["m-4", ["date_precision", "where_prec"]] = ["month", 1]
mended.loc["m-5", "unknown"] = "place: not told"
save(mended.reset_index())
second = validate(folder / "events.csv")
print(second.told())

# %% [markdown]
# ## What one table cannot show
#
# A lone table is judged by the rules that need no other. Who took part stands in a table of its own, one row for each
# participant, with the actors' ids from the registry. Beside it the rules about roles and mediation apply too.

# %%
who = pd.DataFrame(
    [
        ("m-1", "tribal-elders", "tribal elders", "mediator"),
        ("m-1", "local-armed-groups", "local armed groups", "party"),
        ("m-1", "tribal-fighters", "tribal fighters", "party"),
        ("m-1", "tribal-elders", "tribal elders", "party"),
        ("m-2", "local-armed-groups", "local armed groups", "initiator"),
        ("m-2", "residents", "local residents", "detainee"),
        ("m-3", "local-armed-groups", "local armed groups", "initiator"),
        ("m-3", "residents", "local residents", "detainee"),
        ("m-4", "unidentified-gunmen", "unidentified gunmen", "initiator"),
        ("m-4", "civilians", "civilians", "recipient"),
        ("m-5", "notables", "local notables", "initiator"),
        ("m-5", "tribal-elders", "tribal elders", "recipient"),
    ],
    columns=["event_id", "actor_id", "name", "role"],
)
who["participant"] = who["actor_id"].where(
    ~who.duplicated(["event_id", "actor_id"]), who["actor_id"] + ":" + who["role"]
)


def save_both(events, participants):
    """Write both tables; the role columns of the events are the participants' names, joined."""
    joined = {"initiator": "initiators", "recipient": "recipients", "mediator": "mediators", "party": "parties",
              "detainee": "detainees"}  # fmt: skip
    for role, column in joined.items():
        names = participants[participants["role"] == role].groupby("event_id")["name"].agg("; ".join)
        events = events.assign(**{column: names.reindex(events.index)})
    mediators = participants[participants["role"] == "mediator"].groupby("event_id")["actor_id"].agg("; ".join)
    events = events.assign(mediation_mediators=mediators.reindex(events.index))
    save(events.reset_index())
    participants.reindex(columns=tables()["participants"].names).to_csv(folder / "participants.csv", index=False)


save_both(mended, who)
third = validate(folder)
third

# %% [markdown]
# The elders of `m-1` stand there as mediator and as party: a slip of the hand, and one that would have counted a
# mediation between three sides. The other findings are nulls that need a reason, because an analysis of outcomes must
# tell "there was none to tell" from "nobody looked".

# %%
slip = (who["event_id"] == "m-1") & (who["actor_id"] == "tribal-elders") & (who["role"] == "party")
who = who[~slip]
mended.loc["m-1", "unknown"] = "mediation.initiated_by: not told"
mended.loc["m-5", "unknown"] = (
    "place: not told; mediation.outcome: nobody mediates yet; mediation.initiated_by: nobody mediates yet"
)
save_both(mended, who)
fourth = validate(folder)
fourth

# %% [markdown]
# Nothing is left to mend, and the mediations can be counted.

# %%
events = pd.read_csv(folder / "events.csv")
events.loc[events["mediators"].notna(), ["event_mode", "mediators", "parties", "mediation_outcome", "location"]]

# %% [markdown]
# ## In your own terms
#
# A table with other columns is judged with a mapping, and a part of one with `partial=True`; without them the message
# proposes the mapping. A rule of your own goes beside ours, `thresholds` and `mostly` set your own limits, and `suite`
# takes a Great Expectations suite instead of our rules.

# %%
theirs = mended.reset_index()[["event_id", "event_type", "event_mode", "latitude", "longitude"]]
theirs = theirs.rename(columns={"event_id": "Nr", "event_type": "Type", "latitude": "lat", "longitude": "lon"})
try:
    validate(theirs)
except ValueError as error:
    print(error)

# %%
south = row_rule(
    "study-1",
    "events",
    ("latitude",),
    lambda table: table["latitude"].isna() | (table["latitude"] < 15),
    title="The study covers the south",
    reason="Events north of 15 degrees belong to another paper.",
    message="latitude {latitude}",
    severity="warning",
)
names = {"Nr": "event_id", "Type": "event_type", "lat": "latitude", "lon": "longitude"}
validate(theirs, table="events", columns=names, partial=True, extra=[south])

# %% [markdown]
# In a study's own tests, `from wasata.validation.pytest import assert_valid` fails a test with these lines, so that a
# table that was clean stays so.
