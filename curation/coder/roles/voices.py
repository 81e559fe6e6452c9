"""Voices: what a crowd demands, condemns or refuses at its protest is what the protest is about, no further act.

«خلال مظاهرة طالب الأهالي …», «وندد المشاركون في الوقفة …»: told beside the protest, or in a sentence of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..acts.days_and_places import different_days
from ..acts.groups import Group, roles_of
from ..clauses.acts import PART, TOLD, Act, Filler
from ..words.elements import Element

#: Roots of what a crowd says at its protest.
VOICED = frozenset({"REQUEST", "ACCUSE", "REJECT"})
#: Those of them that a verb of the crowd's tells beside its protest.
_SAID = frozenset({"REQUEST", "ACCUSE"})
#: A crowd's words are told at most this many sentences from its protest.
_REACH = 3


def voice_in_protests(acts: Sequence[Act], told: Sequence[Act]) -> None:
    """Make what a crowd says at its protest, in one sentence, part of it. ``told``: those of the acts that are told."""
    for act in told:
        if act.status == TOLD and act.root in _SAID:
            _said_at_protest(act, told)
    _says_of_protest(acts)
    _on_banners(acts)


def _said_at_protest(demand: Act, told: Sequence[Act]) -> None:
    """What protesters demand or condemn is what their protest is about; «طالب الأهالي … خلال مظاهرة» tells it as well."""
    subject = demand.slots.get("subject")
    for act in told:
        if act.root != "PROTEST" or act.status != TOLD:
            continue
        relations = demand.relations
        during = act.clause is demand.clause and act.link in relations.beside | relations.within
        crowd = act.slots.get("subject")
        if act.element.index > demand.element.index and not (during and _of_people(subject)):
            continue
        if subject is None or crowd is None or subject.actors & crowd.actors:
            if crowd is None and subject is not None and _of_people(subject):
                act.slots["subject"] = replace(subject, role="initiator")
            address(act, [demand])
            demand.status = PART
            return


def _of_people(filler: Filler | None) -> bool:
    """Whether people say something, no body and nobody with an office."""
    return filler is not None and all(m.kind == "people" and not m.civil for m in filler.phrase.members)


def _says_of_protest(acts: Sequence[Act]) -> None:
    """«منعت س تظاهرة رافضة ل…، ومطالبة ب…», «مظاهرة طالبت ب…»: forms straight behind a protest's noun say what it is for."""
    named = {at: act for act in acts if act.root == "PROTEST" for at in [_where_named(act)] if at is not None}
    described = False
    for act in acts:
        verb = act.element
        if verb.kind != "verb" or act.root not in VOICED:
            continue
        protest = named.get(verb.index - 1)
        described = verb.circumstance and (protest is not None or (described and bool(verb.conjunction)))
        finite = protest is not None and not verb.conjunction and not verb.circumstance and _fits(verb)
        if (described or finite) and act.status == TOLD:
            act.status = PART
            if finite and protest is not None:
                _ask_whoever_is_told(protest, act)


def _where_named(protest: Act) -> int | None:
    """The element that names a protest: its noun, or the one that its verb needs («نظم س مظاهرة»)."""
    if protest.element.kind == "noun":
        return protest.element.index
    behind = protest.clause.after(protest.element)
    return next((e.index for e in behind if e.kind == "noun" and protest.element.needs(e.tokens[0])), None)


def _fits(verb: Element) -> bool:
    """Whether a verb's form can have a protest as its subject: feminine and one."""
    return verb.features is not None and verb.features.gender == "f" and verb.features.number in ("", "sg")


def _on_banners(acts: Sequence[Act]) -> None:
    """«رفع المحتجون لافتات تطالب س …»: what stands on what a crowd carries is what its protest is about."""
    protest: Act | None = None
    for act in acts:
        if act.root == "PROTEST":
            protest = act
        elif act.root in VOICED and act.element.kind == "verb" and act.status == TOLD and _behind_banners(act):
            act.status = PART
            if protest is not None:
                _ask_whoever_is_told(protest, act)


def _ask_whoever_is_told(protest: Act, words: Act) -> None:
    """Of a protest or a banner that asks, whoever is told behind the words is asked, its own verb's subject as well."""
    told = next((f for f in words.slots.values() if f.role in ("initiator", "recipient")), None)
    if told is not None:
        protest.slots.setdefault("addressed", replace(told, role="recipient"))


def _behind_banners(act: Act) -> bool:
    """Whether the word straight before a verb is what a crowd carries or shouts."""
    before = act.clause.before(act.element) or (act.clause.parent.before(act.element) if act.clause.parent else [])
    return bool(before) and before[-1].index == act.element.index - 1 and before[-1].text in act.relations.banners


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
