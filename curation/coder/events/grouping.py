"""Grouping: acts told as done become groups, one for each event, with their date and place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ..acts.absorbing_groups import (
    absorb_arrivals,
    absorb_circumstances,
    absorb_headline_truces,
    absorb_invitations,
    absorb_joint_requests,
    absorb_mediation,
    absorb_talks_of_deals,
    absorb_terms,
    share_swaps_mediators,
)
from ..acts.cues import WINDOW, mostly_before_window, subject_days
from ..acts.dating import Dating
from ..acts.groups import Group
from ..clauses.acts import BACKGROUND, MENTIONED, TOLD, Act
from ..days_and_places.act_places import beside, fill_places, places_of
from ..days_and_places.timeline import Timeline
from ..lexicon.naming import Naming
from ..mediation.mediator_meetings import settle_mediators_meetings
from ..roles.swapping import both_directions
from ..roles.voices import absorb_voices
from ..words.locating import Locator
from .announced_together import drop_announcements
from .deals_told_twice import absorb_deals_told_twice
from .elaborating import take_up_nouns, without_wholes
from .merging import add_mentions, merge, spread_swaps
from .truces import sides_of_truces

#: The mode of an attack on a chosen person, whatever weapon it was done with.
_TARGETED = "ASSAULT:targeted"


def group_acts(
    acts: Sequence[Act],
    timeline: Timeline,
    locator: Locator,
    published: Sequence[date],
    naming: Naming,
    crowds: frozenset[str] = frozenset(),
    announcing: frozenset[int] = frozenset(),
    bygone: frozenset[int] = frozenset(),
) -> list[Group]:
    """The events of a report. ``published``: the days it may be of; ``naming``: which actors are one;
    ``crowds``: kinds of people named for protesting; ``announcing``: sentences that announce several acts together;
    ``bygone``: sentences that tell what lies before the window."""
    told: list[Group] = []
    named: list[Group] = []
    subject = subject_days(timeline.resolved)
    done_with = _done_with(acts)
    for act in acts:
        if id(act) in done_with:
            continue
        dating = timeline.datings.get(id(act))
        if act.frame.needs or not _happened(act, dating, published, subject):
            continue
        if act.status == MENTIONED and act.sentence in bygone:
            continue  # "last year ten died in clashes between S and T" adds no side to what happened now
        for one in both_directions(act):
            places = places_of(act, locator)
            for located in places:
                group = Group(one.mode, [one], dating, located, list(one.mediators), several=len(places) > 1)
                group.beside = beside(act, locator) if located is None else None
                (named if act.status == MENTIONED else told).append(group)
    told = without_wholes(drop_announcements(told, announcing))
    groups = spread_swaps(merge(told, naming), naming)
    groups = absorb_deals_told_twice(absorb_talks_of_deals(absorb_terms(groups)), naming)
    groups = absorb_mediation(absorb_circumstances(absorb_invitations(add_mentions(groups, named, naming))))
    groups = absorb_joint_requests(absorb_headline_truces(absorb_arrivals(share_swaps_mediators(groups))))
    groups = absorb_voices(groups, crowds)
    settle_mediators_meetings(groups)
    take_up_nouns(groups)
    sides_of_truces(groups)
    homes = {id(act): group for group in reversed(groups) for act in group.acts}
    for group in groups:
        _share_place(group, homes)
    fill_places(groups, locator)
    return groups


def _done_with(acts: Sequence[Act]) -> frozenset[int]:
    """What a chosen mode of attack was done with is no second event («اغتيال … برصاص مجهولين»); it says who did it."""
    joined: set[int] = set()
    for act in acts:
        for means in act.means if act.status == TOLD and act.mode == _TARGETED else ():
            joined.add(id(means))
            if "subject" not in act.slots and "subject" in means.slots:
                act.slots["subject"] = means.slots["subject"]
    return frozenset(joined)


def _happened(act: Act, dating: Dating | None, published: Sequence[date], subject: frozenset[date]) -> bool:
    """Told as done, and within the window: background remarks count only with a date of their own inside it."""
    latest = dating.resolution.latest if dating is not None and dating.resolution is not None else None
    if _lies_before(dating, published) and latest not in subject:
        return False
    earliest = dating.resolution.earliest if dating is not None and dating.resolution is not None else None
    if act.clause.opener == "relative" and earliest is not None and published and earliest < published[0] - WINDOW:
        return False  # "soldiers held since May": what lasts from before the window is background
    if act.status == BACKGROUND:
        return latest is not None and bool(published)
    return act.status in (TOLD, MENTIONED)


def _lies_before(dating: Dating | None, published: Sequence[date]) -> bool:
    """Whether a day told lies before the window."""
    when = dating.resolution if dating is not None else None
    if when is None or when.earliest is None or when.latest is None or not published:
        return False
    return when.latest < published[0] - WINDOW or mostly_before_window(when.earliest, when.latest, published[0])


def _share_place(group: Group, homes: Mapping[int, Group]) -> None:
    """What was said at a meeting was said where the meeting was; nobody is held there for that.

    ``homes``: the group of each act, by the act's ``id()``.
    """
    anchor = group.dating.anchor if group.dating is not None else None
    if anchor is None or group.located is not None or group.root == "COERCE":
        return
    home = homes.get(id(anchor))
    group.located = home.located if home else None
