"""The facts of an event that are compared: the same few for gold and for coded events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...schema import Event

#: (kind, low, best, high); null where open.
Number = tuple[str, int | None, int | None, int | None]
#: (role, actor id).
Pair = tuple[str, str]
#: A pair with the coder's confidence and the reason it gave.
Sure = tuple[Pair, float, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """An event reduced to what is scored. ``when`` is first and last day, ``place`` a registry id.

    ``words`` are the words that made the coder see an event; empty in gold. ``placed`` says that a place was coded,
    even if no registry knows it. ``sure``: how sure the coder was of each pair, and why.
    """

    root: str
    mode: str | None
    pairs: frozenset[Pair]
    place: str | None
    when: tuple[date, date] | None
    counts: tuple[Number, ...] = ()
    words: str = ""
    placed: bool = False
    sure: tuple[Sure, ...] = ()

    @property
    def actors(self) -> frozenset[str]:
        """Whoever takes part, in whatever role."""
        return frozenset(actor for _, actor in self.pairs)

    @property
    def has_place(self) -> bool:
        """Whether a place is given, in the registry or not."""
        return self.place is not None or self.placed

    @property
    def mediators(self) -> frozenset[Pair]:
        """The pairs in role mediator."""
        return frozenset(pair for pair in self.pairs if pair[0] == "mediator")


def facts_of(event: Event) -> Facts:
    """The facts of a coded event. A participant whose role is open is the pair (``open``, actor)."""
    when = event.when
    return Facts(
        root=event.event_type,
        mode=event.event_mode,
        pairs=frozenset((p.role or "open", p.actor_id) for p in event.participants),
        place=event.place.place_id if event.place else None,
        when=(when.earliest, when.latest) if when.earliest and when.latest else None,
        counts=tuple((c.kind, c.low, c.best, c.high) for c in event.counts),
        words=next((e.quote for e in event.evidence if e.field in ("event_type", "event_mode")), ""),
        placed=event.place is not None,
        sure=tuple(
            ((p.role, p.actor_id), p.confidence, p.reason or "")
            for p in event.participants
            if p.role and p.confidence is not None
        ),
    )
