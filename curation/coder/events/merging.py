"""Merging: several tellings of one act become one event, and an act told as part of another joins it.

Nothing is merged that the text keeps apart (``same_event``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque

from ..acts.dating import Dating
from ..acts.groups import Group
from ..clauses.acts import MEDIATION, VISIT
from ..lexicon.naming import Naming
from ..mediation.mediator_meetings import set_apart
from ..words.locating import Located
from .same_event import FROM_THE_AIR, claimed, felled, received_by, same_event, told_exactly

#: Over how many events of its type an event is told again: more than any report has, so that time grows with its length.
_REACH = 100
#: How often one event is told; further tellings add nothing.
_TELLINGS = 50
_SUICIDE, _WRECKED = "ASSAULT:suicide-attack", "ASSAULT:destroy"


def merge(groups: list[Group], naming: Naming) -> list[Group]:
    """Merge groups that tell one event; ``naming``: which actors are one."""
    merged: list[Group] = []
    of_root: dict[str, deque[Group]] = {}
    for group in groups:
        before = of_root.setdefault(group.root, deque(maxlen=_REACH))
        home = None
        if not _unsided_swap(group):  # which of its two releases it is nobody can say yet
            home = next((m for m in reversed(before) if same_event(m, group, naming)), None)
        if home is None:
            merged.append(group)
            if not _unsided_swap(group):
                before.append(group)
        else:
            if claimed(home, group, naming):
                group.dating = group.located = None  # when and where it was claimed
            _take(home, group)
    return merged


def _unsided_swap(group: Group) -> bool:
    """Whether a group tells a swap without its two sides."""
    return group.first.frame.swap and not group.actors("initiator") and not group.actors("detainee")


def spread_swaps(groups: list[Group], naming: Naming) -> list[Group]:
    """Let a swap told without its sides add what it knows to each of the releases it is made of."""
    kept = [g for g in groups if not _unsided_swap(g)]
    for swap in (g for g in groups if _unsided_swap(g)):
        homes = [g for g in kept if same_event(g, swap, naming)]
        if not homes:
            kept.append(swap)
        for home in homes:
            if home.dating is None:
                home.dating = swap.dating
            if home.located is None:
                home.located = swap.located
            home.mediators += swap.mediators
            home.absorbed += swap.acts
    return kept


def add_mentions(groups: list[Group], named: list[Group], naming: Naming) -> list[Group]:
    """Let acts that are only named add what they know to the one they name; a name that fits several adds nothing."""
    of_root: dict[str, list[Group]] = {}
    for group in groups:
        of_root.setdefault(group.root, []).append(group)
    for mention in named:
        homes = [g for g in _around(of_root.get(mention.root, []), mention) if same_event(g, mention, naming)]
        if len(homes) == 1:
            if homes[0].located is not None:
                mention.located = None  # a name in passing does not move what was told
            _take(homes[0], mention)
    return groups


def _around(groups: list[Group], mention: Group) -> list[Group]:
    """Of groups in text order those told near a mention: all of them in any report of a usual length."""
    at = bisect_left(groups, mention.first.sentence, key=lambda group: group.first.sentence)
    return groups[max(0, at - _REACH) : at + _REACH]


def _take(home: Group, other: Group) -> None:
    receiving = received_by(home, other)
    for act in (*home.acts, *other.acts) if receiving else ():
        set_apart(act, receiving, "mediates between these in another telling")
    if receiving:
        home.mode = other.mode = MEDIATION
    exact = other.mode in FROM_THE_AIR and told_exactly(home, other)
    home.acts += other.acts[: max(0, _TELLINGS - len(home.acts))]
    home.mediators += other.mediators
    home.absorbed += other.absorbed
    if _precedence(other.dating) > _precedence(home.dating):
        home.dating = other.dating
    if other.located is not None and (home.located is None or _tells_more(other.located, home.located)):
        home.located = other.located
    if _WRECKED in (home.mode, other.mode) and (felled(home) or felled(other)):
        home.mode = home.root if home.mode == _WRECKED else home.mode  # what was wrecked beside is no means
        if other.mode == _WRECKED:
            return
    if _sides_arrive(other) or (_sides_arrive(home) and other.mode == "CONSULT"):
        home.mode = "CONSULT" if home.mode == VISIT else home.mode
        return
    if ":" in other.mode and (":" not in home.mode or other.mode == _SUICIDE or exact):
        home.mode = other.mode


def _sides_arrive(group: Group) -> bool:
    """ "both delegations arrived in D for talks": a journey of the sides to their talks, which makes no visit of these."""
    together = any(len(act.subjects) > 1 for act in group.acts)
    return group.mode == VISIT and all(act.frame.arrives for act in group.acts) and together


def _tells_more(one: Located, other: Located) -> bool:
    """Finer, or as fine with a word that says what sort of place it is; a countryside says more than "north of"."""
    if one.mention.cue == "countryside" and other.mention.relation == "near" and not other.mention.cue:
        return True
    return (one.fineness, bool(one.mention.cue)) > (other.fineness, bool(other.mention.cue))


def _precedence(dating: Dating | None) -> int:
    if dating is None:
        return 0
    return 1 + (dating.reason == "") + (dating.resolution is not None and dating.resolution.earliest is not None)
