"""Verb arguments: which phrase is a verb's subject, which its object, which hangs on a preposition.

Word order proposes, agreement and vowels correct, and the sort of phrase decides where both are silent: people who are
counted are rarely the ones who arrest. Each choice carries its reason and a confidence.
"""

from __future__ import annotations

from functools import reduce

from ..units.noun_phrases import LOYAL, NounPhrase
from ..words.elements import Element
from .acting_nouns import act_is_subject, marches
from .active_arguments import active, asks
from .acts import VERBAL_ROOTS
from .agreement import agrees
from .arguments import CONFIDENCE, Argument, Arguments, Topic, joined_phrases, prepositional, repeated
from .behind_nouns import of_word_between
from .clauses import Clause
from .joined_subjects import with_company
from .needed_words import behind_passive, in_complement, is_weapon, needed_people, taken_with
from .patients import people_suffer
from .unnamed_people import unnamed_held, unnamed_people

#: Prepositions whose phrase belongs to the verb wherever it stands in the clause.
_ANYWHERE = frozenset({"agent", "mediator"})


def verb_arguments(
    clause: Clause, verb: Element, taken: set[int], subject_after: bool = True, topic: Topic | None = None
) -> Arguments:
    """Subject, object and prepositional phrases of a clause's verb, from the phrases its nouns left.

    ``taken``: indexes of the elements that nouns of action took; ``subject_after``: whether the language lets the
    subject stand after its verb; ``topic``: whom the clauses before say this one is about.
    """
    position = clause.elements.index(verb)
    taken = taken | (in_complement(clause, verb) if subject_after else behind_passive(clause, verb))
    free = [(e, e.phrase) for e in clause.elements[:position] if e.kind == "np" and e.phrase and e.index not in taken]
    before = [phrase for e, phrase in free if not e.preposition]
    found = {e.preposition: prepositional(e.preposition, p) for e, p in free if e.preposition in _ANYWHERE}
    after: list[NounPhrase] = []
    concerned: NounPhrase | None = None
    if subject_after and before and _taken_up(clause, position):
        before = before[:-1]
    needed = needed_people(clause, verb) if subject_after else None
    leading = clause.relations.namely | clause.relations.filled
    for element in clause.elements[position + 1 :]:
        if element.kind in ("subordinator", "adverbial", "relative", "resumption"):
            break
        if element.kind != "np" or element.phrase is None or element.index in taken:
            continue
        if clause.elements[clause.elements.index(element) - 1].text in leading:
            continue  # «وهو عنصر في س»: who the one told before is; «الأحياء المكتظة بالسكان»: of what the place is full
        if element.preposition and _whose_side(clause, element):
            continue  # «فصيل "س"، الموالي لتركيا، …»: whose side it is on takes no part itself
        if subject_after and not element.preposition and _denied_word(clause, element):
            continue  # «فرضت الوساطة شروطا …، لضمان عدم إخلال أحد الطرفين»
        if element.preposition in clause.relations.aim_or_content and _pronoun_behind_act(clause, verb, element):
            continue
        if (after and _of_aim(clause, element)) or _of_demand(clause, verb, element) or _of_participle(clause, element):
            if verb.complement is not None and element.tokens[0] == verb.complement[1] and not element.phrase.is_people:
                concerned = element.phrase
            continue
        if (after or before) and element.text in clause.relations.for_its_part:
            continue  # «أفرجت س من جانبها عن ص»
        if _of_needed(verb, element):
            continue  # «أكد س دعم بلاده»: whose the thing is that the verb needs
        if after and is_weapon(verb, element) and not after[0].thing:
            continue  # «استهدفت س جرافة بواسطة طائرة مسيرة»
        if element.preposition and element.phrase.thing and asks(verb) and element.preposition in clause.relations.of:
            continue  # «دعت س إلى سحب القوات من أراضي ص»
        if element.preposition and of_word_between(clause, element):
            continue  # «انطلقت وساطة بعد توجيهات من س»
        if element.preposition:
            slot = taken_with(clause, verb, element)
            if slot in found and repeated(clause.elements, element):
                found[slot] = prepositional(slot, joined_phrases(found[slot].phrase, element.phrase))
            found.setdefault(slot, prepositional(slot, element.phrase))
        elif after and (
            _names_again(clause, element, after[-1]) or _apposed(clause, verb, element) or _heads(clause, element)
        ):
            continue
        elif not _behind_talks(clause, verb, element) and (subject_after or not _of_unread_form(clause, element)):
            after.append(element.phrase)
    after = _without_owner(after)
    # of three, one takes them over («سلمت س الصليب الأحمر أربع رهائن»)
    if needed in after and len(after) <= 2 and not _acts_on(needed, after):
        after.remove(needed)
        found["object"] = Argument(needed, "of the words the verb needs", CONFIDENCE["order"])
    if subject_after and marches(clause, verb):
        return found
    if act_is_subject(clause, verb, before):
        if after:
            reason = "the act named before it is its subject"
            gathers = len(after) > 1 and any(frame.reaches and frame.root == "CONSULT" for frame in verb.frames)
            whole = reduce(joined_phrases, after[1:], after[0]) if gathers else after[0]  # «لقاء جمع س، ووزير ص»
            found.setdefault("object", Argument(whole, reason, CONFIDENCE["order"]))
        return found
    if verb.pronoun is not None and (subject_after or verb.voice == "passive"):
        found["object"] = Argument(verb.pronoun, "pronoun on the verb", CONFIDENCE["pronoun"])
    if not subject_after and verb.voice != "passive":
        _subject_first(clause, verb, before, after, found)
    elif verb.voice == "passive" or "agent" in found:
        _passive(clause, verb, before, after, found, subject_after)
    else:
        active(clause, verb, before, after, found, topic)
        if verb.held is not None and found.keys().isdisjoint({"object", clause.relations.freed}):
            found["object"] = Argument(verb.held, "pronoun on the words the verb needs", CONFIDENCE["pronoun"])
        if "object" not in found and (held := unnamed_held(clause, verb, found)) is not None:
            found["object"] = Argument(held, "told by name alone", CONFIDENCE["inferred"])
    if concerned is not None:  # «طالبوا بإسقاط المجلس»
        found.setdefault("object", Argument(concerned, "whom what is asked for befalls", CONFIDENCE["inferred"]))
    return found


def _taken_up(clause: Clause, position: int) -> bool:
    """«جماعة س فرضت عليها ص عقوبات», «مواقع س قصفها ص»: whether a bare phrase stands straight behind a verb and the pronoun that
    takes up what stands before it, so that this phrase is the subject. ``position``: the verb's in its clause."""
    verb, behind = clause.elements[position], clause.elements[position + 1 : position + 3]
    if verb.pronoun is None:
        pronoun = behind.pop(0) if behind else None
        phrase = pronoun.phrase if pronoun is not None and pronoun.kind == "np" and pronoun.preposition else None
        if phrase is None or phrase.members[0].who != "pronoun":
            return False
    subject = behind[0] if behind else None
    bare = subject is not None and subject.kind == "np" and not (subject.preposition or subject.conjunction)
    return (
        bare
        and subject is not None
        and subject.phrase is not None
        and agrees(verb, subject.phrase, before=False) is not False
    )


def _whose_side(clause: Clause, element: Element) -> bool:
    """Whether words of belonging, behind a mark or a name that no list knows, stand straight before a phrase."""
    at = clause.elements.index(element)
    before = clause.elements[at - 1] if at else None
    link = before.item.sense_of("link") if before is not None and before.kind == "preposition" else None
    return link is not None and link.value in LOYAL


def _denied_word(clause: Clause, element: Element) -> bool:
    """Whether a phrase is that of a word behind a denial («عدم إخلال س»)."""
    return [e.kind for e in clause.before(element)[-2:]] == ["negation", "word"]


def _of_unread_form(clause: Clause, element: Element) -> bool:
    """ "took control of the city, angering S": whether a word no lexicon knows stands between a comma and a phrase."""
    ahead = clause.before(element)[-2:]
    unread = len(ahead) > 1 and ahead[1].kind == "word" and not ahead[1].item.has("verb")
    return unread and ahead[0].kind == "mark" and ahead[0].text == ","


def _behind_talks(clause: Clause, verb: Element, element: Element) -> bool:
    """«أجرى محادثات مع س وحزب ص»: behind those with whom the act was, nobody is its subject any more."""
    if "light" not in verb.classes:
        return False
    between = [e for e in clause.elements if verb.index < e.index < element.index]
    noun = next((e for e in between if e.kind == "noun" and not e.preposition), None)
    return noun is not None and any(
        e.kind == "np" and e.preposition in clause.relations.beside_bodies and e.index > noun.index for e in between
    )


def _heads(clause: Clause, element: Element) -> bool:
    """«رفض المجلس برئاسة فلان …»: who heads the body told before takes no part of his own."""
    index = clause.elements.index(element) - 1
    return index >= 0 and clause.elements[index].text in clause.relations.headed


def _acts_on(needed: NounPhrase | None, after: list[NounPhrase]) -> bool:
    """«طرد سكان القرية مسلحي س»: whether the people a verb needs stand before other people, so that they act."""
    return len(after) == 2 and after[0] is needed and after[1].is_people and not after[1].counted


def _of_demand(clause: Clause, verb: Element, element: Element) -> bool:
    """«مظاهرات تطالب بإسقاط النظام»: whether a plain word of what is asked for governs a phrase."""
    ahead = clause.before(element)
    if not ahead:
        return False
    word = ahead[-1]
    if element.preposition or word is verb or not all(f.root == "REQUEST" for f in verb.frames):
        return False
    clitics = tuple(p for p in clause.relations.means | clause.relations.aim_or_content if len(p) == 1)
    return bool(verb.frames) and word.kind == "word" and word.text.startswith(clitics)


def _of_participle(clause: Clause, element: Element) -> bool:
    """«الشرطة المشكلة من قبل س»: whether an agent did what a participle before it says, not what the verb does."""
    at = clause.elements.index(element) - 2
    ahead = clause.elements[at] if at >= 0 else None
    return element.preposition == "agent" and ahead is not None and ahead.text in clause.relations.undergone


def _without_owner(after: list[NounPhrase]) -> list[NounPhrase]:
    """«اعتقل عناصر الحاجز شابين»: of three phrases behind a verb a post nobody names, straight behind people, is theirs."""
    if len(after) < 3 or not after[0].is_people or after[1].first != after[0].stop:
        return after
    post = after[1].members[0]
    return [after[0], *after[2:]] if post.is_open and post.kind == "org" else after


def _of_aim(clause: Clause, element: Element) -> bool:
    """«… للمطالبة بكشف مصير المفقودين»: whether plain words tie a phrase to the noun of an aim before it."""
    at = clause.elements.index(element) - 1
    words = 0
    while at > 0 and clause.elements[at].kind == "word":
        at, words = at - 1, words + 1
    noun = clause.elements[at]
    return bool(words) and noun.kind == "noun" and noun.preposition in clause.relations.aim_or_content


def _names_again(clause: Clause, element: Element, last: NounPhrase) -> bool:
    """«رئيس الوزراء الإسرائيلي فلان», «المبعوث الأممي إلى س، فلان، …»: behind an office its holder is nobody else."""
    phrase, index = element.phrase, clause.elements.index(element)
    if phrase is None or len(phrase.members) != 1 or len(last.members) != 1:
        return False
    marks = clause.elements[index - 1 : index]
    apart = index > 1 and marks[0].text == "," and clause.elements[index - 2].phrase is last
    if phrase.first != last.stop and not apart:
        return False
    one, other = phrase.members[0], last.members[0]
    body = one.actor or one.adjective
    return one.kind == "person" and bool(body) and body == (other.actor or other.adjective)


def _apposed(clause: Clause, verb: Element, element: Element) -> bool:
    """«أعلن الوسيط، الرئيس السابق فلان، توصل س وص إلى …»: behind a comma before the words the verb needs stands who its subject is."""
    if verb.complement is None or element.tokens[0] >= verb.complement[0] or not any(f.announced for f in verb.frames):
        return False
    between = [e for e in clause.elements if verb.index < e.index < element.index]
    if any(e.kind == "date" for e in between):
        return False  # «أعلن س، الجمعة، …»
    return any(e.kind == "mark" for e in between) and element.phrase is not None and element.phrase.is_people


def _pronoun_behind_act(clause: Clause, verb: Element, element: Element) -> bool:
    """«شدد س على ضرورة السماح لهم»: a pronoun behind the act asked for belongs to that act."""
    phrase = element.phrase
    if (
        phrase is None
        or phrase.members[0].who != "pronoun"
        or not verb.frames
        or verb.frames[0].root not in VERBAL_ROOTS
    ):
        return False
    return any(verb.index < e.index < element.index and e.kind in ("noun", "preposition") for e in clause.elements)


def _subject_first(
    clause: Clause, verb: Element, before: list[NounPhrase], after: list[NounPhrase], found: Arguments
) -> None:
    """Subject, verb, object: what stands before the verb acts, what stands after it does not."""
    if (
        not after
        and not verb.complement
        and all(f.count for f in verb.frames)
        and people_suffer(verb)
        and (unnamed := unnamed_people(clause, verb)) is not None
    ):
        after = [unnamed]
    if before:
        subject = with_company(clause, verb, before[-1])
        found["subject"] = Argument(subject, "before the verb", CONFIDENCE["agreement"])
        if "agent" in found and clause.relations.by:  # "accepted mediation by S": who is behind what is accepted
            found.setdefault(clause.relations.by, found.pop("agent"))
    elif "agent" in found and clause.relations.by and verb.complement and _is_bare(verb):
        found.setdefault(clause.relations.by, found.pop("agent"))  # "to break up a protest by students"
    if after:
        found.setdefault("object", Argument(after[0], "after the verb", CONFIDENCE["order"]))


def _is_bare(verb: Element) -> bool:
    """Whether a verb has the form that follows the word of an infinitive."""
    return verb.features is not None and verb.features.tense == "base"


def _passive(
    clause: Clause,
    verb: Element,
    before: list[NounPhrase],
    after: list[NounPhrase],
    found: Arguments,
    subject_after: bool,
) -> None:
    """The phrase after a passive verb, or else before it, suffers the act; before it where the subject stands first."""
    behind, ahead = after[0] if after else None, before[-1] if before else None
    phrase = (behind or ahead) if subject_after else (ahead or behind)
    if phrase is None and people_suffer(verb):
        phrase = unnamed_people(clause, verb)
    if phrase is not None:
        found.setdefault("object", Argument(phrase, "subject of a passive verb", CONFIDENCE["order"]))


def _of_needed(verb: Element, element: Element) -> bool:
    """Whether a pronoun or one's own land stands straight behind the words a verb needs."""
    told = element.phrase.members[0].who if element.phrase is not None else ""
    behind = verb.complement is not None and element.tokens[0] == verb.complement[1]
    return behind and told in ("own", "pronoun") and not element.preposition
