"""Arguments: which phrase is subject, which object, which hangs on a preposition, for verbs and nouns of action.

Word order proposes, agreement and vowels correct, and the sort of phrase decides where both are silent: people who are
counted are rarely the ones who arrest. Each choice carries its reason and a confidence.
"""

from __future__ import annotations

from dataclasses import dataclass

from .acts import Act
from .clauses import Clause
from .elements import Element
from .noun_phrases import UNKNOWN_PEOPLE, Member, NounPhrase

#: Confidence of a role by what it rests on; a reviewer reads them as an order, not as probabilities.
CONFIDENCE = {
    "agent": 0.95, "preposition": 0.9, "agreement": 0.9, "order": 0.8, "adjective": 0.85, "genitive": 0.8,
    "sort": 0.7, "carried": 0.65, "pronoun": 0.7, "inferred": 0.6,
}  # fmt: skip


#: Prepositions whose phrase belongs to the verb wherever it stands in the clause.
_ANYWHERE = frozenset({"agent", "mediator"})
#: How many words nobody knows are taken for one description of people.
_MOST_UNKNOWN = 3


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase with the reason and confidence of its part in the clause."""

    phrase: NounPhrase
    reason: str
    confidence: float


def agrees(verb: Element, phrase: NounPhrase, before: bool) -> bool | None:
    """Whether a verb's form fits a subject; None where the form does not tell."""
    features = verb.features
    if features is None or not features.gender:
        return None
    gender = phrase.gender or phrase.members[0].gender
    plural = phrase.plurality == "pl" or len(phrase.members) > 1
    if features.number == "sg" and features.gender == "f":
        return (
            True
            if gender == "f"
            else None
            if plural
            or (phrase.plurality == "" and phrase.lemma and not phrase.gender and phrase.members[0].kind == "people")
            else False
        )
    if features.number == "sg" and features.gender == "m":
        if before and plural:
            return False
        return gender != "f"
    if features.number in ("pl", "dual") and not before:
        return False
    return plural or phrase.members[0].kind == "org"


def noun_arguments(act: Act, clause: Clause) -> set[int]:
    """Fill a noun of action's slots from what follows it; returns the element indexes it took."""
    element = act.element
    taken: set[int] = set()
    elements = clause.elements
    position = elements.index(element)
    if element.adjective is not None:
        act.fill("subject", _adjective_phrase(element), "adjective of origin beside the noun", CONFIDENCE["adjective"])
    if element.premodifier is not None:
        act.fill("subject", element.premodifier, "straight before the noun", CONFIDENCE["adjective"])
    if element.pronoun is not None:
        _genitive(act, element.pronoun, "pronoun on the noun", CONFIDENCE["pronoun"])
    genitive_open = element.adjective is None and element.pronoun is None and not element.article
    bare = 0
    for following in elements[position + 1 :]:
        if following.kind in ("noun", "verb", "subordinator", "relative", "resumption"):
            break
        if following.kind == "mark" and following.text in ";:":
            break
        if following.kind != "np" or following.phrase is None:
            if following.kind in ("preposition", "mark", "word"):
                genitive_open = genitive_open and following.kind == "word" and bare == 0
            continue
        phrase = following.phrase
        if following.preposition:
            if _prepositional(act, following.preposition, phrase):
                taken.add(following.index)
        elif genitive_open and bare == 0 and act.frame.genitive != "none":
            _genitive(act, phrase, "straight after the noun", CONFIDENCE["genitive"])
            taken.add(following.index)
            bare += 1
        elif (
            bare == 1
            and "object" not in act.slots
            and not any(e.kind == "mark" for e in elements[position:] if e.index < following.index)
        ):
            if act.fill("object", phrase, "after the noun and who did it", CONFIDENCE["genitive"]):
                taken.add(following.index)
            bare += 1
        if following.preposition == "":
            genitive_open = False
    frame = act.frame
    if (
        frame.count
        and frame.genitive == "object"
        and "object" not in act.slots
        and not element.article
        and element.pronoun is None
    ):
        unnamed = unnamed_people(clause, element)
        if unnamed is not None:
            act.fill("object", unnamed, "straight after the noun", CONFIDENCE["inferred"])
    return taken


def _genitive(act: Act, phrase: NounPhrase, reason: str, confidence: float) -> None:
    slot = act.frame.genitive
    if (
        slot == "object"
        and phrase.members[0].kind == "org"
        and not phrase.counted
        and not phrase.held
        and act.frame.roles.get("object") == "detainee"
    ):
        slot = "subject"  # «اعتقال س سبعة عناصر»: a body is not arrested, it arrests
        confidence = CONFIDENCE["sort"]
    if slot == "subject" and "object" in act.frame.roles and phrase.is_people and phrase.counted:
        slot, confidence = "object", CONFIDENCE["sort"]
    act.fill(slot, phrase, reason, confidence)


def _prepositional(act: Act, preposition: str, phrase: NounPhrase) -> bool:
    if preposition == "mediator":
        from .acts import Filler

        act.mediators.append(Filler("mediator", phrase, "words of mediation before it", CONFIDENCE["preposition"]))
        return True
    confidence = CONFIDENCE["agent" if preposition == "agent" else "preposition"]
    return act.fill(
        preposition, phrase, f"after {preposition}" if preposition != "agent" else "named as the agent", confidence
    )


def _adjective_phrase(element: Element) -> NounPhrase:
    item = element.adjective
    assert item is not None and item.sense is not None
    span = element.extra.get("adjective_span", element.span)
    member = Member(None, span, "org", item.sense.lemma, adjective=item.sense.value)  # type: ignore[arg-type]
    return NounPhrase(element.index, element.index + 1, span, [member], definite=True)  # type: ignore[arg-type]


def verb_arguments(clause: Clause, taken: set[int], subject_after: bool = True) -> dict[str, Argument]:
    """Subject, object and prepositional phrases of a clause's verb, from the phrases its nouns left.

    ``subject_after``: whether the language lets the subject stand after its verb.
    """
    verb = clause.verb
    assert verb is not None
    position = clause.elements.index(verb)
    before = [
        e.phrase
        for e in clause.elements[:position]
        if e.kind == "np" and e.phrase and not e.preposition and e.index not in taken
    ]
    after: list[NounPhrase] = []
    found: dict[str, Argument] = {}
    for element in clause.elements[:position]:
        if element.kind == "np" and element.phrase and element.preposition in _ANYWHERE and element.index not in taken:
            found[element.preposition] = _prepositional_argument(element.preposition, element.phrase)
    for element in clause.elements[position + 1 :]:
        if element.kind in ("subordinator", "relative", "resumption"):
            break
        if element.kind != "np" or element.phrase is None or element.index in taken:
            continue
        if element.preposition:
            found.setdefault(element.preposition, _prepositional_argument(element.preposition, element.phrase))
        else:
            after.append(element.phrase)
    if _act_is_subject(clause, verb, before):
        before = []
        if after:
            found.setdefault(
                "object", Argument(after[0], "the act named before it is its subject", CONFIDENCE["order"])
            )
        return found
    if subject_after or verb.voice == "passive":
        _core(clause, verb, before, after, found)
    else:
        _subject_first(before, after, found)
    return found


def _subject_first(before: list[NounPhrase], after: list[NounPhrase], found: dict[str, Argument]) -> None:
    """Subject, verb, object: what stands before the verb acts, what stands after it does not."""
    if before:
        found["subject"] = Argument(before[-1], "before the verb", CONFIDENCE["agreement"])
    if after:
        found.setdefault("object", Argument(after[0], "after the verb", CONFIDENCE["order"]))


def _prepositional_argument(preposition: str, phrase: NounPhrase) -> Argument:
    if preposition == "agent":
        return Argument(phrase, "named as the agent", CONFIDENCE["agent"])
    return Argument(phrase, f"after {preposition}", CONFIDENCE["preposition"])


def _act_is_subject(clause: Clause, verb: Element, before: list[NounPhrase]) -> bool:
    """«استهدف القصف مواقع س», "a strike killed two": the noun of an act is the subject, the phrase after it the object."""
    if not verb.frames or verb.voice == "passive" or before:
        return False
    position = clause.elements.index(verb)
    nouns = [e for e in clause.elements if e.kind == "noun" and not e.preposition]
    straight = [e for e in nouns if e.index == verb.index + 1 and (e.article or not clause.elements[position].pronoun)]
    ahead = [e for e in nouns if e.index < verb.index]
    violent = any(f.root == "ASSAULT" for f in verb.frames)
    return violent and any(any(f.root == "ASSAULT" for f in e.frames) for e in (*ahead, *straight))


def unnamed_people(clause: Clause, element: Element) -> NounPhrase | None:
    """Words straight after a verb or noun that no lexicon knows, as people of unknown affiliation.

    «اغتيل رئيس تحرير الصحيفة»: who suffered is told, only not in words the registries have.
    """
    position = clause.elements.index(element)
    words: list[Element] = []
    for following in clause.elements[position + 1 :]:
        if following.kind != "word" or following.conjunction or following.preposition or len(words) == _MOST_UNKNOWN:
            break
        words.append(following)
    if not words or not words[0].text or not words[0].text[0].isalpha():
        return None
    span = (words[0].span[0], words[-1].span[1])
    member = Member(None, span, "people", fallback=UNKNOWN_PEOPLE, reason="words no registry knows")
    return NounPhrase(words[0].index, words[-1].index + 1, span, [member], definite=False)


def _core(
    clause: Clause, verb: Element, before: list[NounPhrase], after: list[NounPhrase], found: dict[str, Argument]
) -> None:
    """Decide subject and object."""
    if verb.pronoun is not None:
        found["object"] = Argument(verb.pronoun, "pronoun on the verb", CONFIDENCE["pronoun"])
    frame = verb.frames[0] if verb.frames else None
    people_suffer = frame is not None and frame.count is not None and "object" in frame.roles
    if verb.voice == "passive" or "agent" in found:
        phrase = (
            after[0] if after else before[-1] if before else unnamed_people(clause, verb) if people_suffer else None
        )
        if phrase is not None:
            found.setdefault("object", Argument(phrase, "subject of a passive verb", CONFIDENCE["order"]))
        return
    preverbal = before[-1] if before and agrees(verb, before[-1], before=True) is not False else None
    if preverbal is not None:
        found["subject"] = Argument(preverbal, "before the verb and agrees with it", CONFIDENCE["agreement"])
        if after:
            found.setdefault("object", Argument(after[0], "after the verb", CONFIDENCE["order"]))
        return
    if len(after) >= 2 and "object" not in found:
        first, second = after[0], after[1]
        if _reversed(verb, first, second, people_suffer):
            first, second = second, first
            reason, sure = "the verb agrees with it, not with the phrase before it", CONFIDENCE["sort"]
        else:
            reason, sure = "first after the verb", CONFIDENCE["order"]
        found["subject"] = Argument(first, reason, sure)
        found["object"] = Argument(second, "the other phrase after the verb", sure)
    elif after:
        only = after[0]
        if "object" in found:
            found["subject"] = Argument(only, "after the verb and its pronoun", CONFIDENCE["order"])
        elif (
            people_suffer
            and only.is_people
            and (only.counted or only.held or (frame is not None and frame.passive_default))
        ):
            found["object"] = Argument(only, "people beside a verb of what people suffer", CONFIDENCE["sort"])
        elif agrees(verb, only, before=False) is False:
            found["object"] = Argument(only, "does not agree with the verb", CONFIDENCE["sort"])
        else:
            found["subject"] = Argument(only, "first after the verb", CONFIDENCE["order"])
    elif (
        frame is not None
        and frame.passive_default
        and "object" not in found
        and (phrase := unnamed_people(clause, verb))
    ):
        found["object"] = Argument(phrase, "beside a verb of what people suffer", CONFIDENCE["inferred"])


def _reversed(verb: Element, first: NounPhrase, second: NounPhrase, people_suffer: bool) -> bool:
    """Whether the object stands before the subject (verb, object, subject)."""
    if first.case == "accusative" or second.case == "nominative":
        return True
    one, other = agrees(verb, first, before=False), agrees(verb, second, before=False)
    if one is False and other is not False:
        return True
    return (
        people_suffer and first.counted and first.is_people and not second.counted and second.members[0].kind == "org"
    )
