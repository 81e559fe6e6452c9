"""The phrases of a noun of action: who did it and to whom, from what stands beside and behind it."""

from __future__ import annotations

from dataclasses import replace

from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .acts import VERBAL_ROOTS, Act
from .aimed_nouns import struck_by_noun
from .arguments import CONFIDENCE, Argument, joined_phrases, prepositional, repeated
from .behind_nouns import (
    behind_cause,
    far_pronoun,
    names_whom_behind,
    of_word_between,
    people_behind,
    place_behind,
    second_side,
    thing_behind,
)
from .clauses import Clause
from .sides_apart import join_sides
from .unnamed_people import unnamed_freed, unnamed_people

_ENDS = frozenset({"noun", "verb", "subordinator", "adverbial", "relative", "resumption"})


def noun_arguments(act: Act, clause: Clause) -> set[int]:
    """Fill a noun of action's slots from what stands beside it; returns the element indexes it took."""
    element = act.element
    if element.origin is not None and not _names_matter(act, element.origin):
        slot = "object" if act.frame.own_object else "subject"
        act.fill(slot, element.origin, "adjective of origin beside the noun", CONFIDENCE["adjective"])
    if element.premodifier is not None and not (
        _names_seat(element.premodifier) and _names_matter(act, element.premodifier)
    ):
        freed = act.frame.roles.get(clause.relations.freed) == "detainee" and _are_freed(element.premodifier)
        slot = "object" if freed else "subject"
        act.fill(slot, element.premodifier, "straight before the noun", CONFIDENCE["adjective"])
    if element.pronoun is not None and _acts_by_pronoun(act, clause):
        act.fill("subject", element.pronoun, "pronoun on the noun, whom it acts on behind it", CONFIDENCE["pronoun"])
    elif element.pronoun is not None:
        _genitive(act, element.pronoun, "pronoun on the noun", CONFIDENCE["pronoun"])
    second = second_side(act, clause)
    if second is not None and second.phrase is not None:
        act.fill("object", second.phrase, "the second side of those its own words name", CONFIDENCE["preposition"])
    elif element.inner is not None and not _body_behind(clause, element):
        act.fill("object", element.inner, "the last of the noun's own words", CONFIDENCE["genitive"])
    taken = _phrases_behind(act, clause) | ({second.index} if second is not None else set())
    taken |= join_sides(act, clause)
    if _suffered_by_unnamed(act) and (unnamed := unnamed_people(clause, element)) is not None:
        act.fill("object", unnamed, "straight after the noun", CONFIDENCE["inferred"])
    elif act.freed is None and (unnamed := unnamed_freed(clause, element)) is not None:
        act.fill("object", unnamed, "told by name alone", CONFIDENCE["inferred"])
    return taken


def _are_freed(phrase: NounPhrase) -> bool:
    """ "the soldiers' release": whether those before a noun of freeing are people, no body that frees others."""
    return all(member.kind == "people" for member in phrase.members)


def _body_behind(clause: Clause, noun: Element) -> bool:
    """«إجلاء مقاتلي س»: whether a body stands straight behind the kind of people that a noun's own words name."""
    behind = next(iter(clause.after(noun)), None)
    if behind is None or behind.phrase is None or behind.preposition or behind.tokens[0] != noun.tokens[1]:
        return False
    return behind.phrase.members[0].kind == "org"


def _names_matter(act: Act, origin: NounPhrase) -> bool:
    """ "the Swiss talks", "the Sudanese negotiations": where or about what they are held, no side of them."""
    talks = act.frame.root == "CONSULT" and act.frame.mutual and not act.frame.only_by
    return talks and len(origin.members) == 1


def _names_seat(phrase: NounPhrase) -> bool:
    """ "the Cairo hostage talks", "Yemen peace talks": whether a bare land or capital stands before the noun."""
    return all(member.lemma == "" and member.adjective for member in phrase.members)


def _led_by(clause: Clause, noun: Element, following: Element) -> bool:
    """ "freed after talks led by S": whether words for leading stand straight between a noun and a phrase."""
    between = [e for e in clause.elements if noun.index < e.index < following.index]
    return len(between) == 1 and between[0].text in clause.relations.leading


def _phrases_behind(act: Act, clause: Clause) -> set[int]:
    """The genitive, the object after it and the phrases with a preposition, up to the next act or clause."""
    element = act.element
    taken: set[int] = set()
    genitive_open = element.origin is None and element.pronoun is None and not element.article
    agent = any(e.preposition == "agent" and not _of_participle(clause, e) for e in clause.after(element))
    # «قصف الطيران الحربي السوري مواقع …»: words that name who acts, then whom
    told = element.pronoun is not None and act.frame.genitive == "subject"  # «قصفها مواقع س»
    taking = element.origin is not None and act.frame.count is not None and act.frame.genitive == "object"
    bare, marked = (
        int(told or taking or (element.origin is not None and " " in element.text)),
        False,
    )  # phrases without a preposition so far; whether a mark stood between
    carrier = _carrier(act, clause)
    for following in clause.after(element):
        if following is carrier:
            genitive_open = False
            continue
        if following.kind in _ENDS or (following.kind == "mark" and following.text in ";:"):
            break
        marked = marked or following.kind == "mark"
        if following.phrase is not None and struck_by_noun(act, clause, following):
            act.fill("object", following.phrase, "whom the form in -ing behind the noun strikes", CONFIDENCE["order"])
            taken.add(following.index)
            continue
        if following.kind != "np" or following.phrase is None:
            if following.kind in ("preposition", "mark", "word"):
                genitive_open = genitive_open and following.kind == "word" and bare == 0
            continue
        phrase = following.phrase
        if following.conjunction and not following.preposition and following.index == element.index + 1:
            continue  # «إطلاق صواريخ ومسيرات»: what is joined straight to the noun is not whose act it was
        if following.preposition == "agent" and act.root == "CONSULT" and _led_by(clause, element, following):
            act.mediated_by(phrase, "who led it", CONFIDENCE["preposition"])
            taken.add(following.index)
            continue
        if following.preposition == "agent" and _passive_before(clause, element):
            continue  # «اتُّهمت س بخرق الهدنة من قبل ص»: who accused
        if far_pronoun(act, following) or _of_camp(clause, following) or _of_target(act, clause, following):
            continue
        if following.preposition and following.preposition != "mediator" and behind_cause(clause, element, following):
            continue
        if of_word_between(clause, following):
            continue  # «وساطة … بعد توجيهات من س»: who gave them
        if marked and owns_strike(act, following.preposition):
            continue  # «قصف بالقذائف، وسط تحليق لطائرات س»: of what stands behind the mark
        if _own_meeting(act, following):
            taken.add(following.index)
            continue
        if _owns(clause, following):
            if act.fill("subject", phrase, "whose it was", CONFIDENCE["preposition"]):
                taken.add(following.index)  # «قافلة مساعدات تابعة لـس»
            continue
        if following.preposition and _jointly(act, clause, following):
            act.mediated_by(phrase, "with whom it mediates jointly", CONFIDENCE["preposition"])
            taken.add(following.index)
            continue
        if following.preposition == "agent" and _of_participle(clause, following):
            continue  # «في الإقليم المحتل من قبل س»
        if following.preposition:
            first = act.slots.get(following.preposition)
            if first is not None and first.role == "party" and repeated(clause.elements, following):
                act.slots[following.preposition] = replace(first, phrase=joined_phrases(first.phrase, phrase))
                taken.add(following.index)  # «لقاءان مع س ومع ص»
            elif _prepositional(act, following.preposition, phrase):
                taken.add(following.index)
            continue
        if (
            phrase.case == "nominative"
            and bare == 0
            and clause.elements[clause.elements.index(following) - 1].kind == "word"
        ):
            act.fill("subject", phrase, "subject of a verb no lexicon knows", CONFIDENCE["inferred"])
            taken.add(following.index)  # «انفجار عبوة وضعها مجهولون»
            continue
        if genitive_open and bare == 0 and act.frame.genitive != "none":
            if (
                names_whom_behind(act, clause, following)
                or thing_behind(act, clause, following)
                or place_behind(act, clause, following)
                or people_behind(act, clause, following)
            ):
                act.fill(
                    "subject", phrase, "straight after the noun, whom it acts on behind it", CONFIDENCE["genitive"]
                )
            else:
                _genitive(act, phrase, "straight after the noun", CONFIDENCE["genitive"], agent)
            taken.add(following.index)
            bare += 1
        elif bare == 0 and element.pronoun is not None and _straight_behind(clause, element, following):
            if act.fill("object", phrase, "straight behind the noun and its pronoun", CONFIDENCE["genitive"]):
                taken.add(following.index)  # «لدى لقائه نظيره»
        elif bare == 0 and element.pronoun is not None and act.frame.mutual and following.index == element.index + 1:
            if act.fill("object", phrase, "behind the pronoun on the noun", CONFIDENCE["genitive"]):
                taken.add(following.index)
            bare += 1
        elif _of_verb_met(act, clause):
            continue
        elif bare == 1 and "object" not in act.slots and not marked:
            if act.fill("object", phrase, "after the noun and who did it", CONFIDENCE["genitive"]):
                taken.add(following.index)
            bare += 1
        genitive_open = False
    return taken


def _of_verb_met(act: Act, clause: Clause) -> bool:
    """«التقى س خلال زيارته ع ص»: behind words for a visit by the way, the verb of meeting still asks whom."""
    noun, verb = act.element, clause.verb
    if verb is None or not noun.preposition or noun.pronoun is None or act.root != "CONSULT" or verb.index > noun.index:
        return False
    meets = any(f.root == "CONSULT" and f.mutual and "object" in f.roles for f in verb.frames)
    between = [e for e in clause.after(verb) if e.index < noun.index and e.kind == "np" and not e.preposition]
    return meets and len(between) == 1


def _two_before(clause: Clause, following: Element) -> Element | None:
    """The element before the preposition of a phrase."""
    at = clause.elements.index(following) - 1
    return clause.elements[at - 1] if at > 0 and clause.elements[at].kind == "preposition" else None


def _jointly(act: Act, clause: Clause, following: Element) -> bool:
    """«وساطته المشتركة مع س»: whether a word for doing it together stands before the preposition of a phrase."""
    before = _two_before(clause, following)
    return act.frame.mediates and before is not None and before.text in clause.relations.jointly


def _of_participle(clause: Clause, following: Element) -> bool:
    """Whether a passive participle, which only describes, stands before words for who did it."""
    before = _two_before(clause, following)
    return before is not None and before.text in clause.relations.undergone


def _owns(clause: Clause, following: Element) -> bool:
    """Whether a word of belonging stands straight before a phrase."""
    at = clause.elements.index(following)
    before = clause.elements[at - 1].item.sense_of("link") if at else None
    return before is not None and before.value == "affiliated" and clause.elements[at - 1].kind == "preposition"


def _acts_by_pronoun(act: Act, clause: Clause) -> bool:
    """«اعتقالها قياديا»: whether people stand straight behind a noun that takes its object so, its pronoun is who acts."""
    element, frame = act.element, act.frame
    if frame.genitive != "object" or frame.undergone or not {"subject", "object"} <= frame.roles.keys():
        return False
    behind = next((e for e in clause.after(element) if e.kind != "date"), None)
    if behind is None or behind.kind != "np" or behind.phrase is None or behind.preposition or behind.conjunction:
        return False
    phrase = behind.phrase
    return phrase.case != "nominative" and (phrase.is_people or phrase.counted or phrase.thing)


def _straight_behind(clause: Clause, noun: Element, phrase: Element) -> bool:
    """Whether nothing but a date stands between a noun and a phrase."""
    return all(e.kind == "date" for e in clause.after(noun) if e.index < phrase.index)


def _carrier(act: Act, clause: Clause) -> Element | None:
    """«عملية التبادل تمت برعاية س»: the verb that only says that the act told before it took place."""
    verb, element = clause.verb, act.element
    if verb is None or element.preposition or verb.index < element.index or not verb.only_happens:
        return None
    between = [e for e in clause.after(element) if e.index < verb.index]
    return None if any(e.kind in _ENDS for e in between) else verb


def _passive_before(clause: Clause, noun: Element) -> bool:
    verb = clause.verb
    return verb is not None and verb.voice == "passive" and verb.index < noun.index


def _genitive(act: Act, phrase: NounPhrase, reason: str, confidence: float, agent: bool = False) -> None:
    """Fill the slot of the phrase straight behind the noun; its sort decides where the frame leaves both open.

    ``agent``: who did it is named behind it (قصف مواقع س من قبل ص).
    """
    slot = act.frame.genitive
    if slot == "subject" and "object" in act.frame.roles and (agent or phrase.thing):
        slot = "object"
    head = phrase.members[0]
    bare_body = head.kind == "org" and not phrase.counted and not phrase.held and not head.grouped
    if slot == "object" and bare_body and act.frame.roles.get("object") == "detainee":
        slot = "subject"  # «اعتقال س سبعة عناصر»: a body is not arrested, it arrests
        confidence = CONFIDENCE["sort"]
    if slot == "subject" and "object" in act.frame.roles and phrase.is_people and phrase.counted:
        slot, confidence = "object", CONFIDENCE["sort"]
    act.fill(slot, phrase, reason, confidence)


def _prepositional(act: Act, preposition: str, phrase: NounPhrase) -> bool:
    """Fill the slot of a preposition; False where the frame has none, so that the verb may take the phrase."""
    if preposition == "mediator":
        act.mediated_by(phrase, "words of mediation before it", CONFIDENCE["preposition"])
        return True
    argument: Argument = prepositional(preposition, phrase)
    if preposition in act.relations.said_by and act.root in VERBAL_ROOTS and "subject" not in act.slots:
        return act.fill("subject", phrase, "from whom the words come", argument.confidence)
    frame = act.frame
    owner = preposition in frame.roles and frame.roles[preposition] == frame.roles.get("subject")
    if owner and frame.genitive == "object" and "subject" in act.slots:
        if "object" in act.slots:
            return True  # «اعتقال س لقيادي وتسليمه لـص»: of what comes behind, no role of this act
        return act.fill("object", phrase, "whom it acts on, behind who did it", argument.confidence)
    return act.fill(preposition, phrase, argument.reason, argument.confidence)


def _own_meeting(act: Act, following: Element) -> bool:
    """«أول اجتماع له بـس»: a pronoun of belonging straight behind a noun of meeting is who met."""
    phrase, own = following.phrase, act.relations.aim_or_content
    if not act.frame.mutual or act.root != "CONSULT" or following.preposition not in own or phrase is None:
        return False
    if phrase.members[0].who != "pronoun" or following.index != act.element.index + 1:
        return False
    return act.fill("subject", phrase, "pronoun of belonging behind the noun", CONFIDENCE["pronoun"])


def _of_target(act: Act, clause: Clause, following: Element) -> bool:
    """«استهدفت س بضربات أوكارا لـص»: behind what a verb of force struck, whose that was, not who made the strikes it struck with."""
    verb, element = clause.verb, act.element
    with_it = verb is not None and verb.is_violent and element.preposition in act.relations.instrument
    return with_it and owns_strike(act, following.preposition) and following.index > element.index + 1


def owns_strike(act: Act, preposition: str) -> bool:
    """Whether a clitic of belonging tells who did a strike («قصف لقوات س»); behind a mark it is of something else."""
    owns = preposition in act.relations.aim_or_content
    return act.root == "ASSAULT" and owns and act.frame.roles.get(preposition) == "initiator"


def _of_camp(clause: Clause, following: Element) -> bool:
    """«في مخيم س للاجئين»: whether a phrase of belonging straight behind a place says for whom that place is."""
    at = clause.elements.index(following) - 1
    ahead = clause.elements[at] if at >= 0 else None
    phrase = following.phrase
    if phrase is None or following.preposition not in clause.relations.aim_or_content:
        return False
    sheltered = all(m.fallback in clause.relations.sheltered for m in phrase.members)
    return sheltered or (ahead is not None and ahead.kind == "place")


def _suffered_by_unnamed(act: Act) -> bool:
    """Whether people suffer the act and none the lexicon knows are told."""
    frame, element = act.frame, act.element
    told = "object" in act.slots or element.article or element.pronoun is not None
    return frame.count is not None and frame.genitive == "object" and not told
