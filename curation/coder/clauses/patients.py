"""Patients: what says that a phrase is who suffers the act of a verb: its form, and the sort of people or thing it is."""

from __future__ import annotations

from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .agreement import agrees
from .clauses import Clause


def must_suffer(verb: Element, phrase: NounPhrase) -> bool:
    """Whether the form or the sort of the phrase behind a verb says that it is no subject."""
    if phrase.case == "accusative" or agrees(verb, phrase, before=False) is False:
        return True
    if phrase.thing:
        return takes_object(verb) and not _takes_people(verb)
    return people_suffer(verb) and phrase.is_people and (phrase.counted or phrase.held)


def only_suffer(clause: Clause, verb: Element, phrase: NounPhrase) -> bool:
    """«ثلاثون جنديا قتلوا», «جنود قتلوا بانفجار»: people before a verb that alone with them is read as passive.

    They are counted or told anew, or the attack that killed them stands behind the verb.
    """
    if not (passive_alone(verb) and people_suffer(verb) and (phrase.is_people or phrase.counted)):
        return False
    behind = (e for e in clause.nouns if e.index > verb.index and e.is_violent)
    return phrase.counted or not phrase.definite or any(e.preposition in clause.relations.means for e in behind)


def takes_object(verb: Element) -> bool:
    """Whether the verb's act is done to somebody."""
    return bool(verb.frames) and "object" in verb.frames[0].roles


def _takes_people(verb: Element) -> bool:
    """«احتجزت نقطة أمنية وفدا»: whether the verb's act is done to people it takes, so that a post or patrol does it."""
    return bool(verb.frames) and verb.frames[0].roles.get("object") == "detainee"


def people_suffer(verb: Element) -> bool:
    """Whether people are the object of what the verb says, as those killed or arrested are."""
    return bool(verb.frames) and verb.frames[0].count is not None and "object" in verb.frames[0].roles


def passive_alone(verb: Element) -> bool:
    """Whether the verb with one phrase beside it is read as passive."""
    return bool(verb.frames) and verb.frames[0].passive_default


def stands_reversed(verb: Element, first: NounPhrase, second: NounPhrase) -> bool:
    """Whether the object stands before the subject (verb, object, subject)."""
    if first.case == "accusative" or second.case == "nominative":
        return True
    one, other = agrees(verb, first, before=False), agrees(verb, second, before=False)
    if one is False and other is not False:
        return True
    body_second = not second.counted and not second.thing and second.members[0].kind == "org"
    if first.thing and body_second and takes_object(verb) and not _takes_people(verb):
        return True
    return people_suffer(verb) and first.counted and first.is_people and body_second
