"""One foreign row in our terms, before it is spread over tables. Values are texts, untouched where they do not fit."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class ForeignActor:
    """Who takes part: ``name`` as the source writes it; ``key`` the source's own id of the actor, if it has one.

    ``sector``: PLOVER's code; ``kind``: organisation, state or kind; ``country``: ISO 3166-1 alpha-3. All three only
    describe an actor the registry does not know.
    """

    name: str
    role: str | None
    key: str = ""
    side: str | None = None
    sector: str | None = None
    kind: str = "organisation"
    country: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ForeignCount:
    """People counted: ``of`` is the name of the group among the event's actors, None for the event as a whole."""

    kind: str
    low: str | None
    best: str | None
    high: str | None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class ForeignReport:
    """What the source cites. ``citation`` stands for the report's text, which no event table carries."""

    citation: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    language: str = "und"


@dataclass(slots=True)
class ForeignEvent:
    """One event. ``line``: of the file; ``id``: the source's own; ``columns``: further columns of the table events."""

    line: int
    id: str
    event_type: str
    event_mode: str | None
    columns: dict[str, str | None] = field(default_factory=dict)
    actors: list[ForeignActor] = field(default_factory=list)
    counts: list[ForeignCount] = field(default_factory=list)
    reports: list[ForeignReport] = field(default_factory=list)
    unknown: dict[str, str] = field(default_factory=dict)
