"""Unnamed people: words no lexicon knows, where a verb or noun lets only people stand."""

from __future__ import annotations

from ..units.noun_phrases import CIVILIANS, UNKNOWN_PEOPLE, Member, NounPhrase
from ..words.elements import Element
from .arguments import Arguments
from .clauses import Clause

#: How many words nobody knows are taken for one description of people.
_MOST_UNKNOWN = 3


def unnamed_people(clause: Clause, element: Element) -> NounPhrase | None:
    """Words straight after a verb or noun that no lexicon knows, as people of unknown affiliation.

    «اغتيل رئيس تحرير الصحيفة»: who suffered is told, only not in words the registries have.
    """
    words: list[Element] = []
    for following in clause.after(element):
        if following.kind != "word" or following.conjunction or following.preposition or len(words) == _MOST_UNKNOWN:
            break
        words.append(following)
    if not words or not words[0].text or not words[0].text[0].isalpha():
        return None
    span = (words[0].span[0], words[-1].span[1])
    of_a_state = any(word.item.has("adjective", "demonym") for word in words)  # «باحث فرنسي»
    kind = CIVILIANS if of_a_state else UNKNOWN_PEOPLE
    member = Member(None, span, "people", fallback=kind, reason="words no registry knows")
    return NounPhrase(words[0].index, words[-1].index + 1, span, [member], definite=False)


def unnamed_freed(clause: Clause, noun: Element) -> NounPhrase | None:
    """«إفراج س عن فلان», «الإفراج عن فلان»: whom a noun of freeing frees, told by name alone behind its preposition."""
    freed = clause.relations.freed
    if not freed or not any(f.roles.get(freed) == "detainee" for f in noun.frames):
        return None
    behind = [e for e in clause.after(noun) if e.kind != "date"][:2]
    if len(behind) > 1 and behind[0].kind == "np" and not behind[0].preposition:
        behind = behind[1:]
    first = behind[0] if behind else None
    if first is None or first.kind != "preposition" or first.relation != freed:
        return None
    return _named(clause, first)


def _named(clause: Clause, preposition: Element) -> NounPhrase | None:
    """The people told behind a preposition by words no lexicon knows, None where the first of them are goods."""
    words = {word for following in clause.after(preposition)[:2] for word in following.text.split()}
    goods = bool(words & clause.relations.goods)
    return None if goods else unnamed_people(clause, preposition)


def unnamed_held(clause: Clause, verb: Element, found: Arguments) -> NounPhrase | None:
    """«اعتقلت س، أمس، فلان بن فلان», «أفرجت س عن فلان»: whom a verb that only takes people holds or frees, told by name alone.

    ``found``: the verb's phrases so far. The words stand straight behind the verb and its subject, a day apart, or
    behind the preposition of those freed.
    """
    freed = clause.relations.freed
    if not verb.frames or freed in found or any(f.roles.get("object") != "detainee" for f in verb.frames):
        return None
    if all(f.roles.get("subject") == "recipient" for f in verb.frames):
        return None  # «تسلم س …»: letters and goods are taken over as well
    subject = found.get("subject")
    behind = [e for e in clause.after(verb) if subject is not None and e.phrase is subject.phrase]
    last = behind[-1] if behind else verb
    for following in clause.after(last):
        by_preposition = following.kind == "preposition" and following.relation == freed
        if following.kind == "word" and verb.needs(following.tokens[0]):
            last = following  # «أطلقت س سراح فلان»
            continue
        if not (following.kind == "date" or (following.kind == "mark" and following.text == ",") or by_preposition):
            break
        last = following
    if last.kind == "mark" and not any(e.kind == "date" for e in clause.elements if verb.index < e.index < last.index):
        return None
    if last.kind != "word" and (last.kind == "preposition") != any(freed in f.roles for f in verb.frames):
        return None
    return _named(clause, last)
