"""Voices: what a crowd demands, condemns or refuses at its protest is what the protest is about, no further act.

«وطالب المحتجون …», «وندد المشاركون في الوقفة …»: told in a sentence of its own, beside the protest of the same people.
"""

from __future__ import annotations

from collections.abc import Sequence

from .acts import Act
from .days_and_places import different_days
from .groups import Group, roles_of

#: Roots of what a crowd says at its protest.
VOICED = frozenset({"REQUEST", "ACCUSE", "REJECT"})
#: A crowd's words are told at most this many sentences from its protest.
_REACH = 3


def absorb_voices(groups: list[Group], crowds: frozenset[str]) -> list[Group]:
    """Drop what those who protest say at it; the protest keeps whom they address. ``crowds``: kinds told only as a crowd."""
    protests = [g for g in groups if g.root == "PROTEST"]
    kept = []
    for group in groups:
        home = next((p for p in protests if _voices(group, p, crowds)), None) if group.root in VOICED else None
        if home is None:
            kept.append(group)
            continue
        home.absorbed += group.acts
        if not home.actors("recipient"):
            address(home.first, group.acts)
    return kept


def address(protest: Act, words: Sequence[Act]) -> None:
    """Make whom a crowd's words are directed at the one its protest is directed at."""
    addressed = [filler for act in words for role, filler in roles_of(act) if role == "recipient"]
    if addressed and not any(role == "recipient" for role, _ in roles_of(protest)):
        protest.slots.setdefault("addressed", addressed[0])


def _voices(words: Group, protest: Group, crowds: frozenset[str]) -> bool:
    speakers = words.actors("initiator") - words.actors("recipient")
    crowd = protest.actors("initiator")
    if not speakers or (crowd and not speakers <= crowd | crowds) or (not crowd and not speakers <= crowds):
        return False
    if different_days(words.dating, protest.dating):
        return False
    return min(abs(a.sentence - b.sentence) for a in words.acts for b in protest.acts) <= _REACH
