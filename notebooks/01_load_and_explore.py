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
# # Load and explore: who mediated for whom
#
# The bundled dataset `ain_issa` codes one episode in northern Syria in April 2021, act by act: an arrest, a request for
# release and its refusal, a request for mediation, and a mediated meeting. This notebook loads its events, finds the
# mediations, draws when and where the acts happened as far as the text tells, and reads the words behind a code.

# %%
import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
import networkx as nx
import pandas as pd
from matplotlib.dates import DateFormatter
from matplotlib.patches import Ellipse
from wasata.datasets import available, describe, explain, load, network, open_dataset, timeline, wide

pd.options.display.max_colwidth = None
available()

# %%
events = load("ain_issa")
print(events.attrs["title"])
print(events.attrs["citation"])

# %% [markdown]
# `describe` says what is in it, with the labels of the codes.

# %%
describe("ain_issa")

# %% [markdown]
# One row is one act. `event_type` is one of PLOVER's sixteen roots, `event_mode` the root with its mode; roles have a
# column each, with the actors' neutral names. An empty cell is a null: the text left it open.

# %%
columns = ["event_mode", "initiators", "recipients", "detainees", "parties", "mediators", "date_text"]
events[columns].fillna("")

# %% [markdown]
# ## Mediation
#
# A mediation is coded in two ways. The mode says that the act itself is about mediation (asking for it, refusing it,
# mediating); a participant in the role `mediator` says that somebody mediated, whatever the act was.

# %%
about = events["event_mode"].astype("str").str.endswith(":mediation")
by_somebody = events["mediators"].notna()
mediations = events[about | by_somebody]
mediations[["event_mode", "initiators", "recipients", "parties", "mediators", "unknown"]].fillna("")

# %% [markdown]
# `unknown` gives the reason for each null that needs one. A request for mediation has no mediator yet: nobody is one
# before mediating. So who mediated for whom is a question to the table of participants.

# %%
participants = load("ain_issa", "participants")
roles = participants.merge(mediations[["event_id", "event_mode"]], on="event_id")
mediators = roles.loc[roles["role"] == "mediator", ["event_id", "name"]].rename(columns={"name": "mediator"})
parties = roles.loc[roles["role"] == "party", ["event_id", "name", "side"]].rename(columns={"name": "party"})
mediators.merge(parties, on="event_id").drop(columns="event_id")

# %% [markdown]
# What the mediation was about and what came of it stands in columns whose names begin with `mediation_`.

# %%
mediated = mediations[mediations["mediators"].notna()].set_index("event_mode").filter(like="mediation_")
mediated.T.dropna(how="all")

# %% [markdown]
# ## When and where
#
# The Arabic report has no publication date of its own: an interval of two weeks was inferred. "Yesterday, Tuesday" then
# means one of several Tuesdays, and the event's interval runs from the first to the last of them. The bar is what can be
# said, the dots are the days that agree; one date would be a guess. In the same way a place told as "the northern
# countryside of Raqqa" carries the centroid of its governorate, and `where_prec` says so: the circle is drawn as wide as
# the place is vague (its radius is a drawing convention, not a measurement). Mediations are orange.


# %% tags=["picture"]
def told(row):
    """Who acts towards whom, and who mediates, from the role columns of one event."""
    who = row.fillna("")
    sides = [who["initiators"] or who["parties"], who["recipients"] or who["detainees"]]
    text = " → ".join(side for side in sides if side)
    return f"{text}, mediated by {who['mediators']}" if who["mediators"] else text


dated = events.dropna(subset=["date_start"]).sort_values(["date_start", "date_end", "event_id"], ascending=False)
rows = pd.concat([events[events["date_start"].isna()], dated])
modes = rows["event_mode"].astype("str").where(rows["event_mode"].notna(), rows["event_type"].astype("str"))
role_columns = ["initiators", "parties", "recipients", "detainees", "mediators"]
latest = events["date_start"].max()
noon, day = pd.Timedelta(hours=12), pd.Timedelta(days=1)

figure, (time, space) = plt.subplots(1, 2, figsize=(12, 4.4), width_ratios=[11, 5], layout="constrained")
for height, (index, row) in enumerate(rows.iterrows()):
    colour = "tab:orange" if index in mediations.index else "tab:blue"
    start = row["date_start"]
    if pd.notna(start):
        time.barh(height, row["date_end"] - start + day, left=start, height=0.8, color=colour, alpha=0.25)
        days = pd.date_range(start, row["date_end"])
        if pd.notna(row["date_weekday"]):
            days = days[days.day_name().str.lower() == row["date_weekday"]]
            time.plot(days + noon, [height - 0.25] * len(days), "o", color=colour, markersize=4)
    note = "" if pd.notna(start) else "  (no date told)"
    time.text(latest + noon, height + 0.1, told(row[role_columns]) + note, va="center", fontsize=8.5)
time.set_yticks(range(len(rows)), modes)
time.set_ylim(-0.6, len(rows) - 0.4)
time.xaxis.set_major_formatter(DateFormatter("%d %b"))
time.set_title("When: the interval the text allows, with the named weekday", loc="left", fontsize=10)

radius_km = {1: 3, 2: 8, 3: 25, 4: 60, 5: 60, 6: 250}
km_lat, km_lon = 111.2, 111.2 * 0.81  # of one degree, at 36 degrees north
placed = events.dropna(subset=["latitude", "longitude"])
for (name, lat, lon, precision), here in placed.groupby(["location", "latitude", "longitude", "where_prec"]):
    width = 2 * radius_km[precision]
    space.add_patch(Ellipse((lon, lat), width / km_lon, width / km_lat, color="grey", alpha=0.25))
    space.plot(lon, lat, "k.")
    note = f"{name}, where_prec {precision}\n{len(here)} of {len(events)} events"
    space.annotate(note, (lon, lat), xytext=(0, -6), textcoords="offset points", ha="center", va="top", fontsize=8.5)
space.set_aspect(km_lat / km_lon)
space.margins(0.15)
space.locator_params(axis="x", nbins=4)
space.set_xlabel("degrees east")
space.set_ylabel("degrees north")
space.set_title(f"Where: {len(placed)} of {len(events)} events tell a place", loc="left", fontsize=10)
plt.show()

# %% [markdown]
# ## The words behind a code
#
# No value stands without its words. The table `evidence` has one row for each quote: the field it supports, the report,
# and the offsets of the quote in the report's text, counted in Unicode code points.

# %%
evidence = load("ain_issa", "evidence")
meeting = mediations.loc[mediations["mediators"].notna(), "event_id"].iloc[0]
evidence[evidence["event_id"] == meeting].set_index("field")[["report_id", "start", "end", "quote"]]

# %% [markdown]
# `explain` shows the same in the report itself: the act in yellow, the day in blue, the place in green, who took part in
# orange, what is about the mediation in violet.

# %%
explain(meeting)

# %% [markdown]
# Offsets can be checked against the text. The bundled reports are paraphrases in the project's own words, so they may
# travel with the dataset; releases hold quotes, never whole reports.

# %%
texts = {report.report_id: report.text for report in open_dataset("ain_issa").reports()}
quoted = evidence.dropna(subset=["quote"])
same = [texts[row.report_id][row.start : row.end] == row.quote for row in quoted.itertuples()]
print(f"{sum(same)} of {len(same)} quotes stand in the reports at the place given")

# %% [markdown]
# ## More to look at: a dataset invented for teaching
#
# One episode has no trend and no network. The second bundled dataset, `tutorial`, has some 190 events in 40 reports: a
# conflict in a country that does not exist. Its `notice` says so wherever it is met, and nothing can be learnt from it
# about the world; it is there to practise on.

# %%
lesson = load("tutorial")
print(lesson.attrs["notice"])
lesson["event_type"].value_counts().head(6).to_frame("events")

# %% [markdown]
# `timeline` counts events by month, in the colours of their roots; an event whose days cross a border counts in parts.
# Half of the events have no day of their own: reports say what was demanded and denied, and not when. They are in the
# title's count alone.

# %%
axes = timeline(lesson)

# %% [markdown]
# `network` is the graph of who mediated for whom: an arrow from each mediator to each actor it stood between, as wide as
# the number of events. It is a networkx graph, so that centrality, or a file for Gephi, is one line.

# %%
graph = network("tutorial")
names = nx.get_node_attributes(graph, "name")
often = dict(graph.degree(weight="weight"))
mediators = sorted((node for node in graph if graph.nodes[node]["mediations"]), key=lambda node: (often[node], node))
sides = sorted(set(graph) - set(mediators), key=lambda node: (often[node], node))
layout = {node: (0, (rank + 0.5) / len(mediators)) for rank, node in enumerate(mediators)}
layout |= {node: (1, (rank + 0.5) / len(sides)) for rank, node in enumerate(sides)}
weights = [graph.edges[edge]["weight"] for edge in graph.edges]
colours = ["tab:orange" if node in mediators else "tab:blue" for node in graph]
figure, axes = plt.subplots(figsize=(8, 3.8), layout="constrained")
nx.draw_networkx_edges(graph, layout, width=weights, edge_color="grey", alpha=0.7, ax=axes, node_size=300)
nx.draw_networkx_nodes(graph, layout, node_color=colours, node_size=150, ax=axes)
for node, (x, y) in layout.items():
    side = -1 if node in mediators else 1
    axes.text(x + side * 0.04, y, names[node], ha="right" if side < 0 else "left", va="center", fontsize=9)
axes.margins(0.4, 0.12)
axes.set_title("Who mediated (orange) for whom, by number of events; invented for teaching", loc="left", fontsize=10)
axes.axis("off")
plt.show()

# %% [markdown]
# ## To take along
#
# `wide` is one row an event, as users of ACLED know it, with the counts beside it. `wasata show tutorial --as wide --to
# wide.csv` writes the same from a shell, and `--as timeline`, `map` and `network` the pictures and the graph.

# %%
columns = ["act", "actor1", "actor2", "mediators", "location", "detained_best", "quote"]
wide("ain_issa")[columns].fillna({"quote": ""})

# %%
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "mediation.graphml"
    nx.write_graphml(graph, path)
    print(path.name, f"{path.stat().st_size} bytes: {len(graph)} actors, {graph.number_of_edges()} arrows")
