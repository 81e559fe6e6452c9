"""Agreement: whether the form of a verb fits a phrase as its subject."""

from __future__ import annotations

from .elements import Element
from .noun_phrases import NounPhrase


def agrees(verb: Element, phrase: NounPhrase, before: bool) -> bool | None:
    """Whether a verb's form fits a subject; None where the form does not tell. ``before``: it stands before the verb."""
    features = verb.features
    if features is None or not features.gender:
        return None
    gender = phrase.gender or phrase.members[0].gender
    plural = phrase.plurality == "pl" or len(phrase.members) > 1
    if features.number == "sg" and features.gender == "f":
        if gender == "f":
            return True
        return None if plural or _may_be_feminine(phrase) else False
    if features.number == "sg" and features.gender == "m":
        return not (before and plural) and gender != "f"
    if features.number in ("pl", "dual") and not before:
        return False
    return plural or phrase.members[0].kind == "org" or phrase.members[0].who == "both"


def _may_be_feminine(phrase: NounPhrase) -> bool:
    """People told by a noun that shows neither number nor gender."""
    silent = phrase.plurality == "" and phrase.lemma != "" and not phrase.gender
    return silent and phrase.members[0].kind == "people"
