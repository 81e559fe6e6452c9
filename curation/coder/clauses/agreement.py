"""Agreement: whether the form of a verb fits a phrase as its subject."""

from __future__ import annotations

from ..units.noun_phrases import NounPhrase
from ..words.elements import Element


def agrees(verb: Element, phrase: NounPhrase, before: bool) -> bool | None:
    """Whether a verb's form fits a subject; None where the form does not tell. ``before``: it stands before the verb."""
    features = verb.features
    if features is None or not features.gender:
        return None
    if phrase.led:
        return None if before or features.number == "sg" else False
    gender = phrase.gender or phrase.members[0].gender
    plural = phrase.plurality == "pl" or len(phrase.members) > 1
    if features.number == "sg" and features.gender == "f":
        if gender == "f":
            return True
        # a masculine alone, or a sound plural of men, never takes a feminine verb; a broken plural may
        return None if not gender or (plural and not (phrase.sound and len(phrase.members) == 1)) else False
    if features.number == "sg" and features.gender == "m":
        return not (before and plural and phrase.members[0].kind == "people") and gender != "f"
    if features.number in ("pl", "dual") and not before:
        return False
    return plural or phrase.members[0].kind in ("org", "people") or phrase.members[0].who == "both"
