"""``network``: who mediated for whom, or who acted towards whom, as a graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import DatasetError, near
from .load import load

if TYPE_CHECKING:
    import pandas as pd

KINDS = ("mediation", "acts")
#: Those a mediator stands between, and those an initiator acts towards.
SIDES = ("party", "initiator", "recipient")
TARGETS = ("recipient", "detainee", "beneficiary")


def network(
    name_or_path: str | Path, kind: str = "mediation", version: str | None = None, events: pd.DataFrame | None = None
) -> Any:
    """A ``networkx.DiGraph`` of actors. Needs networkx: ``pip install wasata[plots]``.

    ``mediation``: an edge from each mediator to each actor it mediated for. ``acts``: from each initiator to each
    recipient, detainee or beneficiary, and both ways between the parties of a mutual act. ``events`` narrows it to the
    events of that frame, for example a filtered ``load(…)``.

    Nodes are actor ids with ``name``, ``name_ar``, ``type`` (sector), ``country`` and ``mediations``, the events they
    mediated; an actor whom no registry knows is its name. Edges have ``weight``, the number of events, and ``events``,
    their ids joined with ``"; "``, so that the graph can be written as GraphML. Raises DatasetError for another kind or
    without networkx, and what ``load`` raises.
    """
    if kind not in KINDS:
        raise DatasetError(f"kind={kind!r} is no network. {near(kind, KINDS)}There are: {', '.join(KINDS)}.")
    try:
        import networkx as nx
    except ImportError:
        raise DatasetError("network() needs networkx, which is not installed: pip install wasata[plots].") from None
    participants = load(name_or_path, "participants", version=version)
    actors = load(name_or_path, "actors", version=version).set_index("actor_id")
    if events is not None:
        participants = participants[participants["event_id"].isin(events["event_id"])]
    participants = participants.assign(node=participants["actor_id"].fillna(participants["name"]))
    graph = nx.DiGraph(kind=kind)
    told: dict[tuple[str, str], list[str]] = {}
    for event_id, rows in participants.groupby("event_id", sort=True):
        for pair in dict.fromkeys(_edges(rows, kind)):
            told.setdefault(pair, []).append(str(event_id))
    for (source, target), ids in told.items():
        graph.add_edge(source, target, weight=len(ids), events="; ".join(ids))
    mediated = participants[participants["role"] == "mediator"].groupby("node")["event_id"].nunique()
    names = participants.drop_duplicates("node").set_index("node")["name"]
    for node in graph:
        known = actors.loc[node].to_dict() if node in actors.index else {}
        found = {"name": names[node], "name_ar": known.get("name_ar"), "type": known.get("actor_type")}
        found["country"] = known.get("country")
        graph.nodes[node].update({key: value for key, value in found.items() if isinstance(value, str)})
        graph.nodes[node]["mediations"] = int(mediated.get(node, 0))
    return graph


def _edges(rows: pd.DataFrame, kind: str) -> Iterator[tuple[str, str]]:
    def of(roles: Iterable[str]) -> list[str]:
        return rows.loc[rows["role"].isin(list(roles)), "node"].tolist()

    if kind == "mediation":
        pairs: Iterable[tuple[str, str]] = product(of(["mediator"]), of(SIDES))
    else:
        parties = of(["party"])
        pairs = [*product(of(["initiator"]), of(TARGETS)), *product(parties, parties)]
    return ((source, target) for source, target in pairs if source != target)
