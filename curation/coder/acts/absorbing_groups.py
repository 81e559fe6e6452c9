"""Absorbing groups: events told only as the way another came about join it once all tellings are known (coding rule 1).

An invitation to a meeting that took place, mediation told apart from what it brought about, and the meeting at which
something was agreed belong to those.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..clauses.acts import MEDIATION, RELEASE, Act
from .days_and_places import different_days
from .groups import Group, roles_of

#: Roots of what a mediation brings about, and of what is agreed or done at a meeting.
_BROUGHT = frozenset({"CONSULT", "RETREAT", "AGREE", "CONCEDE"})
_RESULTS = frozenset({"RETREAT", "AGREE", "CONCEDE"})
#: Modes of what is given in return: people freed, or the dead handed over.
_GIVEN = frozenset({RELEASE, "RETREAT"})
#: How many sentences apart a journey of one body, whose hosts are not told, and whom it met may be told.
_ALONE = 3
#: How many sentences behind its headline a report tells what that names.
_BEHIND_HEADLINE = 2


def absorb_invitations(groups: list[Group]) -> list[Group]:
    """Drop invitations to meetings that took place; the meeting keeps their words and people."""
    meetings = [g for g in groups if g.root == "CONSULT"]
    kept = []
    for group in groups:
        invites = group.mode == "REQUEST:meet"
        home = next((m for m in meetings if _invited(group, m)), None) if invites else None
        if home is None:
            kept.append(group)
        else:
            home.absorbed += group.acts
    return kept


def absorb_mediation(groups: list[Group]) -> list[Group]:
    """Drop mediation told apart from the act it brought about; that act keeps its words and mediators (coding rule 1)."""
    homes = [g for g in groups if g.root in _BROUGHT and not _only_mediation(g)]
    kept = []
    for group in groups:
        alone = group.mode == MEDIATION and _only_mediation(group)
        home = next((h for h in homes if alone and _of_this(group, h)), None)
        if home is None:
            kept.append(group)
            continue
        home.absorbed += group.acts
        mediating = [f for act in group.acts for role, f in roles_of(act) if role == "mediator"]
        sides = home.actors() - home.actors("mediator")
        home.mediators += [f for f in mediating if not f.actors & sides or len(sides - f.actors) > 1]
    return kept


def share_swaps_mediators(groups: list[Group]) -> list[Group]:
    """Let who mediated one direction of a swap mediate the other, which the same words told, or those of its return."""
    by_words: dict[int, list[Group]] = {}
    freeing = [(group, act) for group in groups if group.mode in _GIVEN for act in group.acts]
    returning = {act.sentence for _, act in freeing if act.link and act.link == act.relations.in_return}
    for group in groups:
        for act in group.acts if group.root == "RETREAT" else ():
            if act.frame.swap:
                by_words.setdefault(id(act.element), []).append(group)
    for group, act in freeing:
        if act.sentence in returning and group not in by_words.setdefault(act.sentence, []):
            by_words[act.sentence].append(group)
    for both in [*by_words.values(), *_mutual(freeing)]:
        told = [filler for group in both for filler in group.mediators]
        told += [f for group in both for act in group.acts for role, f in roles_of(act) if role == "mediator"]
        for group in both:
            known = _told_mediators(group)
            sides = group.actors() - group.actors("mediator")
            group.mediators += [f for f in told if not f.actors & (known | sides)]
    return groups


def _mutual(freeing: Sequence[tuple[Group, Act]]) -> Iterator[tuple[Group, Group]]:
    """«أفرج س عن 100 من ص …، وفي المقابل أطلق ص …»: who frees people behind a release of its own answers it."""
    for (group, act), (further, behind) in pairwise(freeing):
        if group is further or behind.sentence - act.sentence > 1 or different_days(group.dating, further.dating):
            continue
        givers = group.actors("initiator")
        if givers and further.actors("initiator") & group.actors("detainee") - givers:
            yield group, further


def absorb_headline_truces(groups: list[Group]) -> list[Group]:
    """«هدنة في س برعاية ص» over a report of an agreement on it names that agreement; its mediators are the agreement's."""
    kept = []
    for group in groups:
        named = group.mode == "RETREAT:ceasefire" and all(
            act.element.kind == "noun" and act.element.index == 0 and act.clause.verb is None for act in group.acts
        )
        home = next((g for g in groups if named and g.root == "AGREE" and _just_behind(group, g)), None)
        if home is None:
            kept.append(group)
            continue
        home.absorbed += group.acts
        home.mediators += [f for act in group.acts for role, f in roles_of(act) if role == "mediator"]
        home.located = home.located or group.located
    return kept


def _just_behind(headline: Group, deal: Group) -> bool:
    """Whether a deal is told in one of the two sentences behind a headline."""
    return 0 < deal.first.sentence - headline.first.sentence <= _BEHIND_HEADLINE


def absorb_talks_of_deals(groups: list[Group]) -> list[Group]:
    """ "S and T met in P under C's mediation and signed a deal": talks are told by the deal they led to, in the same sentence
    and between the same; it was where and by whom they were."""
    kept = []
    for group in groups:
        home = next((g for g in groups if group.root == "CONSULT" and _led_to(group, g)), None)
        if home is None:
            kept.append(group)
            continue
        home.absorbed += group.acts
        home.mediators += group.mediators
        home.mediators += [f for act in group.acts for role, f in roles_of(act) if role == "mediator"]
        home.located = home.located or group.located
        home.dating = home.dating or group.dating
    return kept


def _led_to(talks: Group, deal: Group) -> bool:
    """Whether talks of one sentence come before a deal of it between the same parties, told by verbs or as what they do."""
    if deal.root != "AGREE" or ":" in deal.mode or talks.sentences != deal.sentences or len(talks.sentences) != 1:
        return False
    if talks.dating is not None and deal.dating is not None and different_days(talks.dating, deal.dating):
        return False
    held = talks.first.element.kind == "verb" or talks.first.link == "object"
    told = held and deal.first.element.kind == "verb"
    parties = talks.actors("party")
    before = talks.first.element.index < deal.first.element.index
    return told and before and len(parties) > 1 and parties == deal.actors("party")


def absorb_joint_requests(groups: list[Group]) -> list[Group]:
    """Drop what all who met say they want and ask of nobody: it is part of their meeting."""
    kept = []
    for group in groups:
        asking = group.actors("initiator") if group.root == "REQUEST" else set()
        joint = len(asking) > 1 and not group.actors("recipient")
        home = next((g for g in groups if joint and g.root == "CONSULT" and asking <= g.actors("party")), None)
        if home is None:
            kept.append(group)
        else:
            home.absorbed += group.acts
    return kept


def absorb_arrivals(groups: list[Group]) -> list[Group]:
    """Drop a journey of those whose talks at its goal are told as well («وصل وفدا س وص إلى …، حيث بدأت محادثات»)."""
    talks = [g for g in groups if g.root == "CONSULT" and not any(act.frame.arrives for act in g.acts)]
    kept = []
    for group in groups:
        arrives = group.root == "CONSULT" and all(act.frame.arrives for act in group.acts)
        home = next((t for t in talks if arrives and _talks_of(group, t)), None)
        if home is None:
            kept.append(group)
            continue
        home.absorbed += group.acts
        home.located = home.located or group.located
        home.dating = home.dating or group.dating
        if home.mode == "CONSULT":
            home.mode = group.mode  # one came to see the other
    return kept


def _talks_of(journey: Group, talks: Group) -> bool:
    """Whether all who travelled talked there."""
    going = journey.actors()
    reach = _ALONE if len(going) == 1 and len(talks.actors() | _told_mediators(talks)) > 1 else 1
    near = min(abs(a.sentence - b.sentence) for a in journey.acts for b in talks.acts) <= reach
    apart = journey.dating is not None and talks.dating is not None and different_days(journey.dating, talks.dating)
    return near and not apart and bool(going) and going <= talks.actors() | _told_mediators(talks)


def absorb_circumstances(groups: list[Group]) -> list[Group]:
    """Drop a meeting told only as that at which something was agreed («جاء ذلك خلال اجتماع برعاية س»)."""
    kept = []
    for group in groups:
        homes = [h for h in groups if _result_just_before(h, group)] if all(map(_circumstance, group.acts)) else []
        home = homes[-1] if homes else None
        if home is None or home is group:
            kept.append(group)
            continue
        home.absorbed += group.acts
        home.mediators += [f for act in group.acts for role, f in roles_of(act) if role == "mediator"]
    return kept


def _result_just_before(home: Group, group: Group) -> bool:
    return home.root in _RESULTS and 0 <= group.first.sentence - home.first.sentence <= 1


def absorb_terms(groups: list[Group]) -> list[Group]:
    """Drop what a side of a deal told before "will" do: terms of that deal, no further promise."""
    deals = [g for g in groups if g.root == "AGREE" and len(g.actors("party")) > 1]
    kept = []
    for group in groups:
        home = next((d for d in deals if d is not group and _term_of(group, d)), None)
        if home is None:
            kept.append(group)
        else:
            home.absorbed += group.acts
    return kept


def _term_of(group: Group, deal: Group) -> bool:
    """Whether all tellings of a group say what one of a deal's sides will do, behind the deal."""
    promised = group.mode == "AGREE" and all(a.undertaking and a.frame.root != "AGREE" for a in group.acts)
    doers = group.actors("initiator", "party")
    behind = group.first.sentence >= deal.first.sentence
    return promised and behind and bool(doers) and doers <= deal.actors("party")


def _circumstance(act: Act) -> bool:
    verb = act.clause.verb
    came = verb is not None and verb.item.sense is not None and verb.item.sense.lemma in act.relations.came
    return came and act.root == "CONSULT" and act.element.kind == "noun" and act.link in act.relations.beside


def _only_mediation(group: Group) -> bool:
    """Whether all words of a group are of mediation, none of what was mediated."""
    return group.mode.endswith(":mediation") and all(act.frame.mode.endswith(":mediation") for act in group.acts)


def _of_this(mediation: Group, home: Group) -> bool:
    """Whether mediation is that of an act: by the same mediator, or told beside it by nobody else, and between the same."""
    theirs, ours = home.actors("mediator") | _told_mediators(home), mediation.actors("mediator")
    sides, parties = home.actors() - theirs, mediation.actors("party")
    if mediation.dating is not None and home.dating is not None and different_days(mediation.dating, home.dating):
        return False
    if parties and sides and not parties & sides:
        return False
    if ours & theirs:
        return True
    near = min(abs(a.sentence - b.sentence) for a in mediation.acts for b in home.acts) <= 1
    among = ours & sides  # told to take part, and to mediate elsewhere: others must be left as sides
    return near and (not ours or not theirs) and (not among or len(sides - among) > 1)


def _told_mediators(group: Group) -> set[str]:
    return {m.actor for f in group.mediators for m in f.phrase.members if m.actor}


def _invited(invitation: Group, meeting: Group) -> bool:
    return bool(invitation.actors("recipient") & meeting.actors()) and bool(
        invitation.actors("initiator")
        & (meeting.actors() | {m.actor for f in meeting.mediators for m in f.phrase.members if m.actor})
    )
