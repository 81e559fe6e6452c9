"""Consenting: who agrees to come to talks that another mediates, or is invited to them, agrees to mediation or is asked for it.

"The government agreed to attend UN-brokered talks" is AGREE:mediation towards the UN, which mediates nothing yet. Only in
languages whose ``mediation.toml`` says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..clauses.acts import CONTENT, MEDIATION, MENTIONED, PART, PURPOSE, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon

#: Modes of consent and invitation, what they are where the talks have a mediator, and the mediator's role in them.
_MODES = {
    "AGREE": ("AGREE:mediation", "recipient"),
    "REQUEST:meet": ("REQUEST:mediation", "initiator"),
    "REJECT:meet": ("REJECT:mediation", "recipient"),
}
#: How many characters before the word for talks the name of their mediator ends ("UN-brokered talks").
_BEFORE_TALKS = 16
_SIDES = ("initiator", "recipient")
_AHEAD = frozenset({CONTENT, PURPOSE})


def consent_to_mediation(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Turn consent to mediated talks, and invitations to them, into acts about mediation."""
    table = lexicon.mediation.get("consenting", {})
    words = lexicon.word_sets["mediation", "consenting", "invited"]
    if not table.get("here"):
        return
    for act in acts:
        if act.status != TOLD or act.mode not in _MODES:
            continue
        if act.mode == "REJECT:meet" and _shuns_envoy(act):
            act.mode = "REJECT:mediation"
            continue
        _take_inviter(act, words, lexicon)
        talks = [c for c in (*act.content, *act.purpose) if c.root == "CONSULT" and c.status in _AHEAD]
        talks += [c for c in acts if act.root != "REJECT" and _comes_to(act, c)]
        through = [c for c in talks if c.element.kind == "noun" and c.link in act.relations.efforts]
        if act.frame.announced:  # «أعلنت س نجاح جهود الوساطة بين ص وع، التي أسفرت عن اتفاق»: the deal they came to
            through = [c for c in talks if c.mode == MEDIATION]
        if act.root == "AGREE" and through:  # «وافقت س وص على وقف إطلاق النار بوساطة ع»: it brought the consent about
            act.mediators += [f for c in through for f in (*c.mediators, *_mediating(c))]
            for talk in through:
                talk.status = PART
            continue
        if any(c.root in ("RETREAT", "AGREE", "CONCEDE") for c in act.content):
            continue  # what they agree to is no mediation
        own = act.frame.root == "CONSULT" or act.frame.said_of  # "would take part in talks mediated by S"
        under = [a for a in acts if a.governor is not None and any(a.governor is c for c in talks)]
        ahead = min((c.element.span[0] for c in talks), default=0)  # "agreed, through S's mediation, to hold talks"
        told = [f for f in act.mediators if f.phrase.span[1] + _BEFORE_TALKS >= ahead]
        mediators = [*told, *(f for c in (*talks, *under) for f in c.mediators)]
        if talks and not mediators and _bidden(act, words, lexicon):
            act.mode = _MODES[act.mode][0]
            continue
        if not (talks or own) or not mediators:
            continue
        act.mode, role = _MODES[act.mode]
        act.mediators = []
        for talk in (*talks, *under):
            talk.mediators = []
        for slot, filler in act.slots.items():
            if filler.role == "party":
                act.slots[slot] = replace(filler, role="initiator" if role == "recipient" else "recipient")
        if not any(f.role == role for f in act.slots.values()):
            act.slots["mediation"] = Filler(
                role, mediators[0].phrase, "who mediates the talks", mediators[0].confidence
            )


def _shuns_envoy(act: Act) -> bool:
    """«رفضت س إجراء أي حوار مع المبعوث الأممي»: whether all with whom somebody will not talk are envoys."""
    members = [m for f in act.slots.values() if f.role == "recipient" for m in f.phrase.members]
    return bool(members) and all(m.envoy or m.mediates == "envoy" for m in members)


def _take_inviter(act: Act, words: frozenset[str], lexicon: Lexicon) -> None:
    """«قبلت س دعوة ص لإجراء محادثات»: whose invitation it is stands straight behind the word for it."""
    if act.root != "AGREE" or any(f.role == "recipient" for f in act.slots.values()):
        return
    for word, behind in pairwise(act.clause.elements):
        phrase = behind.phrase if behind.kind == "np" and not behind.preposition else None
        if word.index < act.element.index or word.text not in words or phrase is None:
            continue
        inviter = Filler("recipient", phrase, "whose invitation it is", CONFIDENCE["order"])
        if not inviter.actors or not all(lexicon.actors[a].type == "IGO" for a in inviter.actors):
            return
        for slot, filler in act.slots.items():
            if filler.role == "party":
                act.slots[slot] = replace(filler, role="initiator")
        act.slots["inviter"] = inviter
        return


def _mediating(talks: Act) -> list[Filler]:
    return [f for f in talks.slots.values() if f.role == "mediator"]


def _comes_to(act: Act, talks: Act) -> bool:
    """«وافقت س على المشاركة في محادثات يرعاها ص»: whether talks only named stand behind a word for coming to them."""
    named = talks.root == "CONSULT" and talks.status == MENTIONED and talks.element.kind == "noun"
    between = (e for e in act.clause.elements if act.element.index < e.index < talks.element.index)
    return named and talks.clause is act.clause and any(e.text in act.relations.taking_part for e in between)


def _bidden(act: Act, words: frozenset[str], lexicon: Lexicon) -> bool:
    """ "S invited T and U to talks", "T accepted an invitation from S to talks": whether S bids others to talks of theirs.

    ``words``: words of inviting.
    """
    told = {role: {a for f in act.slots.values() if f.role == role for a in f.actors} for role in _SIDES}
    if act.root == "REQUEST":
        others = told["recipient"] - told["initiator"]
        return act.element.text in words and bool(told["initiator"]) and len(others) > 1
    inviting = told["recipient"] - told["initiator"]
    named = any(e.text in words for e in act.clause.elements)
    return act.root == "AGREE" and named and bool(inviting) and all(lexicon.actors[a].type == "IGO" for a in inviting)
