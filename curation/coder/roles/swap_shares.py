"""Swap shares: how many of each side a swap freed, told behind it («شملت 60 من س مقابل 40 من ص», «المفرج عنهم هم خمسة من س وستة من ص»).

The sides told so are those of a swap that names none; one told by two others is no act of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ....datasets.actors import Actor
from ...numbers import NumberMention
from ..clauses.acts import MENTIONED, PART, RELEASE, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.known_actors import ARMED, TRIBE
from ..units.noun_phrases import Member, NounPhrase
from ..words.elements import Element

#: Sectors of those who hold prisoners of each other.
_SIDES = ARMED | {"GOV", "PTY", TRIBE}
#: How many acts told before, and how many sentences before, a swap may be told whose shares a sentence tells.
_ACTS, _SENTENCES = 6, 2
#: Within how many elements behind the word for an exchange the verb stands that says whom it included.
_BEHIND = 4
_REASON = "of whose people a swap freed some"
#: People of one side and how many of them.
Share = tuple[NounPhrase, Member, NumberMention]


def share_swaps(
    acts: Sequence[Act], sentence: Sequence[Element], told: Sequence[Act], actors: Mapping[str, Actor]
) -> None:
    """Give a swap told in a sentence, or shortly before it, how many of each side's people the sentence says it freed."""
    own = next((a for a in acts if _is_swap(a)), None)
    swap = own if own is not None and len(_sides(own)) > 1 else _before(sentence, told) or own
    reaching = [a for a in acts if a.frame.reaches and a.frame.result]
    if swap is None or any(_tells_more(a, bool(reaching)) for a in acts):
        return
    freed = {id(f.phrase) for a in acts if a.mode == RELEASE and not a.frame.swap for f in a.slots.values()}
    found = [share for share in _shares(sentence, actors) if id(share[0]) not in freed]
    shares = {str(member.actor): (phrase, member, number) for phrase, member, number in found}
    named = _sides(swap)
    if len(shares) != 2 and not (reaching and shares.keys() <= named):
        return
    if not shares or (len(named) > 1 and not shares.keys() <= named):
        return
    for slot, (phrase, member, _) in shares.items() if len(named) < 2 and not named - shares.keys() else ():
        one = NounPhrase(phrase.first, phrase.stop, member.span, [member], plurality="pl")
        swap.slots[slot] = Filler("party", one, _REASON, CONFIDENCE["inferred"])
    swap.shares |= {actor: number for actor, (_, _, number) in shares.items()}
    for act in reaching:
        act.status = PART


def tell_what_it_included(acts: Sequence[Act]) -> None:
    """«صفقة التبادل تضمنت الإفراج عن …»: whom an exchange that took place is told to have included were freed."""
    swap = next((a for a in acts if _is_swap(a)), None)
    for terms in acts if swap is not None else ():
        verb = terms.element
        past = verb.features is not None and verb.features.tense == "past"
        includes = terms.frame.needs == "agreement" or (terms.frame.reaches and not terms.slots)
        behind_it = swap is not None and 0 < verb.index - swap.element.index <= _BEHIND
        if not (includes and past and behind_it and verb.kind == "verb"):
            continue
        for act in acts:
            if act.mode == RELEASE and act.element.kind == "noun" and act.element.index == verb.index + 1:
                act.status, act.governor, terms.status = TOLD, None, PART
                act.mediators += [f for f in (swap.mediators if swap else ()) if f not in act.mediators]


def _is_swap(act: Act) -> bool:
    return act.frame.swap and act.mode == RELEASE and act.status in (TOLD, PART, MENTIONED)


def _sides(swap: Act) -> set[str]:
    """The parties that a swap's own words name."""
    return {a for f in swap.slots.values() if f.role == "party" for a in f.actors}


def _before(sentence: Sequence[Element], told: Sequence[Act]) -> Act | None:
    """The swap told shortly before a sentence that tells none."""
    if not sentence:
        return None
    near = (a for a in reversed(told[-_ACTS:]) if sentence[0].sentence - a.sentence <= _SENTENCES)
    return next((a for a in near if _is_swap(a) and a.status == TOLD), None)


def _tells_more(act: Act, reached: bool) -> bool:
    """Whether an act beside a swap counts people itself: force, an arrest; a release too, unless the swap is told to have
    ``reached`` people besides («شملت 60 من س، وفي المقابل أفرجت س عن …»)."""
    if act.status != TOLD or act.frame.swap or (act.frame.reaches and act.frame.result):
        return False
    return act.root in ("ASSAULT", "COERCE") or (act.mode == RELEASE and not reached)


def _shares(sentence: Sequence[Element], actors: Mapping[str, Actor]) -> Iterator[Share]:
    """The counted people of known sides in a sentence."""
    for element in sentence:
        phrase = element.phrase
        if element.kind != "np" or phrase is None or phrase.thing:
            continue
        numbers = [p.number for p in phrase.parts] if len(phrase.parts) == len(phrase.members) else [phrase.number]
        for member, number in zip(phrase.members, numbers, strict=False):
            actor = actors.get(member.actor or "")
            if actor is None or actor.kind == "kind" or actor.type not in _SIDES:
                continue
            if number is not None and not number.unit_name:
                yield phrase, member, number
