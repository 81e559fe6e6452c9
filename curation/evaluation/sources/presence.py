"""What sources without full codings ask: is there an event of a root, and who is named in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ....schema import Event
from ...text import fold_word
from ..tally import Tally

_SHORTEST = 3


def presence(gold: bool, coded: bool) -> Tally:
    """The tally of one yes or no: a wrong yes is spurious, a wrong no is missed, a right no counts nowhere."""
    return Tally(int(gold and coded), int(gold), int(coded))


def judgment(gold: bool, coded: bool) -> Tally:
    """The tally of one yes or no that counts as a judgment: a right no counts too, for the agreement beyond chance."""
    return Tally(int(gold and coded), int(gold), int(coded), 1)


def of_root(events: Iterable[Event], root: str) -> list[Event]:
    """The events of one root."""
    return [event for event in events if event.event_type == root]


def surfaces(events: Iterable[Event], roles: Sequence[str]) -> list[str]:
    """The report's words for the participants in these roles."""
    return [p.surface for event in events for p in event.participants if p.role in roles]


def share_a_word(first: Iterable[str], second: Iterable[str]) -> bool:
    """Whether two sets of phrases have a word in common, articles and what is joined to a word's front set aside."""
    left, right = ({_bare(word) for phrase in side for word in phrase.split()} for side in (first, second))
    return any(
        a == b or (min(len(a), len(b)) >= _SHORTEST and (a.endswith(b) or b.endswith(a))) for a in left for b in right
    )


def _bare(word: str) -> str:
    folded = fold_word(word)
    article = folded[:2] in ("ال", "لل") and len(folded) - 2 >= _SHORTEST
    return folded[2:] if article else folded


def told(events: Iterable[Event]) -> tuple[str, ...]:
    """Coded events as lines: codes and ids first, the words of the report on lines of their own."""
    lines = []
    for event in events:
        who = "; ".join(f"{p.role or 'open'}: {p.actor_id}" for p in event.participants)
        when = f"{event.when.earliest}/{event.when.latest}" if event.when.earliest else "–"
        place = event.place.place_id if event.place else None
        lines.append(f"coded     {event.event_mode or event.event_type} | {who} | {when} | {place or '–'}")
        words = [e.quote for e in event.evidence if e.field in ("event_type", "event_mode")]
        words += [p.surface for p in event.participants]
        lines.append(f"          words: {' ; '.join(dict.fromkeys(words))}")
    return tuple(lines)
