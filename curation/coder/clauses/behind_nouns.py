"""Behind nouns: whether what stands behind the one phrase after a noun of action tells whom the act was on, so that the phrase acts."""

from __future__ import annotations

from collections.abc import Sequence

from ..words.elements import Element
from .acts import Act
from .clauses import Clause


def thing_behind(act: Act, clause: Clause, genitive: Element) -> bool:
    """«استهداف مسيّرة تركية سيارة», «استهداف قوات س بلدة ص»: whether behind who or what can act stands a bare thing or
    place, which is what was struck."""
    own = genitive.phrase
    if act.frame.genitive != "object" or act.root != "ASSAULT" or act.frame.count or own is None or own.counted:
        return False
    if all(m.fallback in act.relations.striking for m in own.members) and "target" in act.frame.id:
        return True
    after = [e for e in clause.after(genitive) if e.kind not in ("mark", "date")]
    behind = after[0] if after else None
    phrase = behind.phrase if behind is not None and behind.kind == "np" else None
    bare = behind is not None and not (behind.preposition or behind.conjunction)
    if bare and own.members[0].kind == "org" and not own.thing and _own_phrase(after):
        return True
    if bare and behind is not None and own.members[0].kind == "org" and not own.thing:
        building = behind.kind == "word" and behind.item.has("cue") and not behind.article
        if building or (behind.kind == "place" and behind.place is not None and not behind.place.relation):
            return True
    return phrase is not None and bare and (phrase.thing or phrase.case == "accusative")


def _own_phrase(after: Sequence[Element]) -> bool:
    """«استهداف قوات س حفل زفاف»: whether two bare words that no lexicon knows, the first without the article a body's adjective
    has, open what stands behind a body: what was struck."""
    words = after[:2]
    plain = all(e.kind in ("word", "instance") and not (e.preposition or e.conjunction) for e in words)
    return (
        len(words) > 1 and plain and not words[0].article and (words[0].kind == "instance" or not words[0].item.senses)
    )


def people_behind(act: Act, clause: Clause, genitive: Element) -> bool:
    """«اغتيال س شيخا», «اختطاف مسلحين طبيبا»: whether straight behind a body or armed people stand people, whom the act
    struck, or what it was done with."""
    frame, own = act.frame, genitive.phrase
    directed = frame.genitive == "object" and {"subject", "object"} <= frame.roles.keys() and not frame.undergone
    if not directed or own is None or own.counted or own.held or len(own.members) > 1:
        return False
    head = own.members[0]
    if head.kind != "org" and head.fallback not in act.relations.assailants:
        return False
    at = clause.elements.index(genitive) + 1
    behind = clause.elements[at] if at < len(clause.elements) else None
    phrase = behind.phrase if behind is not None and behind.kind == "np" else None
    if (
        behind is not None
        and behind.kind == "noun"
        and not (behind.preposition or behind.conjunction or behind.article)
    ):
        return act.root == "ASSAULT" and behind.is_violent  # «تفجير س عبوة ناسفة»
    if behind is None or phrase is None or behind.preposition or behind.conjunction:
        return False
    return (phrase.is_people or phrase.counted) and phrase.members[0].kind != "org"


def names_whom_behind(act: Act, clause: Clause, genitive: Element) -> bool:
    """«استهداف الطيران لمواقع», «اعتقال فصيل س لقيادي»: whether a preposition of those acted on stands straight behind the
    genitive, or one of belonging behind a body and before people."""
    frame, own = act.frame, genitive.phrase
    at = clause.elements.index(genitive) + 1
    behind = clause.elements[at] if at < len(clause.elements) else None
    if frame.genitive != "object" or behind is None or behind.preposition not in frame.roles:
        return False
    if behind.preposition in act.relations.aim_or_content and own is not None and behind.phrase is not None:
        body = own.members[0].kind == "org" or own.members[0].actor not in (None, own.members[0].fallback)
        acting = body and not (own.counted or own.held or own.thing)  # «اعتقال عناصر من س لثلاثة مواطنين»
        people = behind.phrase.is_people and behind.phrase.members[0].kind == "people"
        if acting and people and frame.roles[behind.preposition] == frame.roles.get("subject"):
            return True
    return frame.roles[behind.preposition] == frame.roles.get("object") and behind.kind in (
        "np",
        "noun",
        "place",
        "word",
    )


def place_behind(act: Act, clause: Clause, genitive: Element) -> bool:
    """«حصار قوات س للبلدة», «اقتحام س لمدينة ص»: whether a place stands behind «ل» straight behind a body, which so acts on it."""
    own, frame = genitive.phrase, act.frame
    if frame.genitive != "object" or act.root not in ("ASSAULT", "COERCE") or own is None or own.counted or own.thing:
        return False
    if own.members[0].kind != "org" and own.members[0].fallback not in act.relations.assailants:
        return False
    behind = next((e for e in clause.after(genitive) if e.kind not in ("mark", "date")), None)
    if behind is None or behind.preposition not in act.relations.aim_or_content:
        return False
    return behind.kind == "place" or (behind.kind == "word" and behind.item.has("cue"))


def behind_cause(clause: Clause, noun: Element, following: Element) -> bool:
    """«وقفة احتجاجية رفضا لممارسات س», «حملة اعتقالات بسبب احتجاج على ص»: whether a phrase belongs to why the act was done."""
    causes = clause.relations.cause
    between = (e for e in clause.after(noun) if e.index < following.index)
    return following.preposition not in causes and any(
        e.kind == "preposition" and e.relation in causes for e in between
    )


def of_word_between(clause: Clause, following: Element) -> bool:
    """Whether a phrase of origin belongs to a word of no act that stands behind a preposition of time or cause."""
    at = clause.elements.index(following) - 1
    own = clause.elements[max(at - 2, 0) : at + 1]
    if len(own) < 3 or [e.kind for e in own] != ["preposition", "word", "preposition"]:
        return False
    return own[2].relation in clause.relations.of and own[0].relation in clause.relations.after


def second_side(act: Act, clause: Clause) -> Element | None:
    """«مواجهات بين محتجين وعناصر س»: the phrase joined straight behind a noun whose own words name the first side, who made it."""
    element = act.element
    behind = clause.after(element)[:1]
    between = f" {act.relations.between} " in element.text and act.frame.makers is not None
    joined = between and bool(behind) and behind[0].kind == "np" and bool(behind[0].conjunction)
    return behind[0] if joined and behind[0].phrase is not None else None


def far_pronoun(act: Act, following: Element) -> bool:
    """«… أي تهمة محددة له»: a pronoun of belonging behind other words is not who did the act before them."""
    phrase = following.phrase
    pronoun = phrase is not None and phrase.members[0].who == "pronoun"
    owner = act.frame.roles.get(following.preposition) == "initiator"
    return pronoun and owner and following.index > act.element.index + 1
