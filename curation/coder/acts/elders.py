"""Elders: people who stand between others mediate where they talk about a release, or with those under arms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import MEDIATION, PART, PURPOSE, RELEASE, TOLD, Act
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element

#: Among how many elements ahead of a verb of going between the people stand who do.
_COUNCIL = 10
#: The reason of elders whose talks aim at what goes on between others.
_FOR_OTHERS = "people who stand between others talk about what goes on between these"


def settle_elders(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """«أجريت مفاوضات بين وجهاء من … انتهت بالإفراج عن …»: people who stand between others talked the release about."""
    for talks in acts:
        _with_gunmen(talks, lexicon)
        _freed_by_others(talks, lexicon)
        sides = [f for f in talks.slots.values() if f.role == "party"]
        people = {actor for f in sides for actor in f.actors}
        if talks.root != "CONSULT" or not people or not people <= lexicon.go_between_kinds:
            continue
        if talks.mode == "CONSULT" and any(_of_others(aim, talks, people) for aim in acts):
            talks.mode = MEDIATION
            talks.slots = {slot: f for slot, f in talks.slots.items() if f not in sides}
            talks.mediators += [replace(f, role="mediator", reason=_FOR_OTHERS) for f in sides]
            continue
        for act in acts:
            verb = act.clause.verb
            led = verb is not None and "existential" in verb.classes and act.element.index > talks.element.index
            if led and act.root == "RETREAT" and act.status == TOLD and talks.status != PART:
                act.mediators += [replace(f, role="mediator") for f in sides]
                act.means.append(talks)
                talks.status = PART


def _freed_by_others(act: Act, lexicon: Lexicon) -> None:
    """«لقاءات عقدها شيوخ مع س أسفرت عن إطلاق سراح …»: people who stand between others free nobody; with whom they talked does."""
    talked = act.slots.get("subject")
    slot, other = next(((s, f) for s, f in act.slots.items() if f.role == "party"), ("", None))
    if act.mode != RELEASE or act.frame.swap or talked is None or other is None or talked.role != "initiator":
        return
    if talked.actors and talked.actors <= lexicon.go_between_kinds and not other.actors & talked.actors:
        del act.slots[slot]
        act.slots["subject"] = replace(other, role="initiator", reason=_FOR_OTHERS)
        act.mediators.append(replace(talked, role="mediator", reason=_FOR_OTHERS))


def _of_others(aim: Act, talks: Act, people: set[str]) -> bool:
    """«شيوخ قبائل يتفاوضون لوقف القتال بين س وص»: whether talks aim at what goes on between others than those who talk."""
    between = aim.slots.get(aim.relations.between)
    ends = aim.root in ("ASSAULT", "RETREAT", "AGREE") and aim.governor is talks and aim.status == PURPOSE
    return ends and between is not None and not between.actors & people


def _with_gunmen(talks: Act, lexicon: Lexicon) -> None:
    """ "Community leaders negotiated with the gunmen": people who stand between others talk with those under arms for others."""
    doing, other = talks.slots.get("subject"), next((f for s, f in talks.slots.items() if s != "subject"), None)
    if talks.root != "CONSULT" or talks.element.kind != "verb" or doing is None or other is None or talks.mediators:
        return
    armed = bool(other.actors) and all(lexicon.actors[a].type in ARMED for a in other.actors)
    armed = armed or any(m.who == "both" for m in other.phrase.members)  # "held talks with the two sides"
    if armed and doing.actors and doing.actors <= lexicon.go_between_kinds and doing.role == "party":
        del talks.slots["subject"]
        talks.mediated_by(doing.phrase, "people who stand between others talk with those under arms", doing.confidence)


def settle_councils(acts: Sequence[Act], sentence: Sequence[Element], lexicon: Lexicon) -> None:
    """ "A council of elders formed by the government brokered a truce": the council did, not who formed it or where it met."""
    for act in acts:
        subject = act.slots.get("subject")
        if act.element.kind != "verb" or subject is None or subject.role != "mediator":
            continue
        council = _council(sentence, act.element, lexicon)
        if council is not None and council.span[1] <= subject.phrase.span[0] < act.element.span[0]:
            act.slots["subject"] = replace(subject, phrase=council, reason="told before who formed it or where it met")


def _council(sentence: Sequence[Element], verb: Element, lexicon: Lexicon) -> NounPhrase | None:
    """The people who stand between others that a sentence tells ahead of a verb, no more than a participle and its phrases between."""
    forms = 0
    for element in reversed(sentence[max(0, verb.index - _COUNCIL) : verb.index]):
        phrase = element.phrase
        if element.kind == "np" and phrase is not None and not element.preposition:
            if any(m.fallback in lexicon.go_between_kinds for m in phrase.members):
                return phrase
        elif element.kind == "verb":
            forms += 1
        if forms > 1 or element.kind in ("mark", "relative", "subordinator", "coordinator"):
            return None
    return None
